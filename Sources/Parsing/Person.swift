import Markup

/// An author: a name to show, and the e-mail address where the feed gives one.
struct Author: Hashable {
  /// The name; the address where there is no name.
  var name: String
  /// The address as written.
  var address: String?

  /// `Name (address)`; the one that there is.
  var addressed: String {
    guard let address, address != name else { return name }
    return "\(name) (\(address))"
  }
}

/// An author as a feed writes it.
struct Person {
  private var name = ""
  private var email = ""

  /// Takes in a child element of an Atom person; false if it is none.
  mutating func take(_ child: FeedElement, _ text: String) -> Bool {
    switch child {
    case .name: name = Self.words(text)
    case .email: email = text.collapsed
    case .uri: break
    default: return false
    }
    return true
  }

  /// The author: the stated name, else what the text around the children says, else the e-mail address.
  func author(text: String) -> Author? {
    let address = email.isEmpty ? nil : email
    if !name.isEmpty { return Author(name: name, address: address) }
    let stated = Person.author(inText: text)
    if !stated.name.isEmpty { return Author(name: stated.name, address: stated.address ?? address) }
    return address.map { Author(name: $0, address: $0) }
  }

  /// The author in `mail@example.org (Name)`, `Name (mail@example.org)`, `Name <mail@example.org>` or a plain name; an
  /// address stands for itself.
  static func author(inText text: String) -> Author {
    let text = words(text)
    guard text.utf8.contains(UInt8(ascii: "@")) else { return Author(name: text) }
    let bytes = text.utf8
    if let open = bytes.firstIndex(of: UInt8(ascii: "(")), let close = bytes.lastIndex(of: UInt8(ascii: ")")),
      open < close
    {
      let inside = String(text[bytes.index(after: open)..<close]).collapsed
      let before = String(text[..<open]).collapsed
      if inside.isEmpty { return Author(name: before, address: isAddress(before) ? before : nil) }
      if before.isEmpty { return Author(name: inside, address: isAddress(inside) ? inside : nil) }
      // either may be the address
      let (name, other) = isAddress(inside) ? (before, inside) : (inside, before)
      return Author(name: name, address: isAddress(other) ? other : nil)
    }
    if let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
      let before = String(text[..<open]).collapsed.trimmingQuotes
      let inside = text[bytes.index(after: open)...].filter { $0 != "<" && $0 != ">" }.collapsed
      return Author(name: before.isEmpty ? inside : before, address: isAddress(inside) ? inside : nil)
    }
    return Author(name: text, address: isAddress(text) ? text : nil)
  }

  /// The words of a text that may hold markup: `<span>admin</span>`.
  private static func words(_ text: String) -> String {
    TitleMarkup.isPresent(in: text) ? PlainText(html: text).text : text.collapsed
  }

  /// Whether a text is an e-mail address rather than a name.
  static func isAddress(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@")) && !text.utf8.contains(0x20)
  }
}

extension String {
  /// Without white space at the ends, and with one space for every run inside.
  var collapsed: String {
    var wasSpace = true
    var isClean = true
    for byte in utf8 {
      if byte <= 0x20 {
        if byte != 0x20 || wasSpace { isClean = false }
        wasSpace = true
      } else {
        wasSpace = false
      }
    }
    if isClean, !wasSpace || isEmpty { return self }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    for part in utf8.split(whereSeparator: { $0 <= 0x20 }) {
      if !out.isEmpty { out.append(0x20) }
      out.append(contentsOf: part)
    }
    return String(decoding: out, as: UTF8.self)
  }

  fileprivate var trimmingQuotes: String {
    count >= 2 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : self
  }
}
