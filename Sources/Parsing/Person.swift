/// An author as a feed writes it.
struct Person {
  private var name = ""
  private var email = ""

  /// Takes in a child element of an Atom person; false if it is none.
  mutating func take(_ child: FeedElement, _ text: String) -> Bool {
    switch child {
    case .name: name = text.collapsed
    case .email: email = text.collapsed
    case .uri: break
    default: return false
    }
    return true
  }

  /// The name to show: the stated one, else what the text around the children says, else the e-mail address.
  func displayName(text: String) -> String? {
    if !name.isEmpty { return name }
    let text = Person.name(inText: text)
    if !text.isEmpty { return text }
    return email.isEmpty ? nil : email
  }

  /// The name in `mail@example.org (Name)`, `Name <mail@example.org>` or a plain name; an address stands for itself.
  static func name(inText text: String) -> String {
    let text = text.collapsed
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let inside = String(text[text.index(after: open)..<close]).collapsed
      let before = String(text[..<open]).collapsed
      // either may be the address
      if !inside.isEmpty { return isAddress(inside) && !before.isEmpty ? before : inside }
      return before
    }
    if let open = text.firstIndex(of: "<") {
      let before = String(text[..<open]).collapsed.trimmingQuotes
      return before.isEmpty ? text.filter { $0 != "<" && $0 != ">" } : before
    }
    return text
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
