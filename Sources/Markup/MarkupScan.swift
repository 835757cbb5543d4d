/// Finds where the tags, comments and declarations of an HTML text begin and end.
struct MarkupScan {
  /// What a tag means for the text around it.
  enum TagKind: Equatable {
    /// Leaves no trace.
    case inline
    /// Begins or ends a line.
    case block
    /// Separates words.
    case separating
    /// A link.
    case link
    /// Sets its content above or below the line.
    case script(ScriptDigits)
    /// Its content is not text: the name of the element that must be closed.
    case hidden(StaticName)
  }

  /// Elements whose content is no text.
  enum StaticName: String { case script, style }

  /// What a `<` begins.
  enum Item {
    /// No markup: the character itself.
    case text
    /// Something that leaves no trace, up to an index.
    case nothing(end: Int)
    /// A tag, up to an index.
    case tag(TagKind, isClosing: Bool, end: Int)
  }

  private let input: UnsafeBufferPointer<UInt8>

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
  }

  /// What the `<` at an index begins.
  func item(at start: Int) -> Item {
    guard start + 1 < input.count else { return .text }
    let next = input[start + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return declaration(at: start) }
    let isClosing = next == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 2 : start + 1
    guard nameStart < input.count, Self.isLetter(input[nameStart]) else { return .text }
    var name: UInt64 = 0
    var index = nameStart
    while index < input.count, Self.isLetter(input[index]) || input[index] &- 0x30 < 10 {
      name = TagNames.add(input[index], to: name)
      index += 1
    }
    guard let end = end(ofTag: index) else {
      return isClosing || input[index...].contains(UInt8(ascii: "=")) ? .nothing(end: input.count) : .text
    }
    return end < 0 ? .text : .tag(TagNames.kind(name), isClosing: isClosing, end: end)
  }

  /// Where the content of a script or style ends: at its end tag, else at the end of the text.
  func end(ofRawText name: StaticName, from start: Int) -> Int {
    let letters = Array(name.rawValue.utf8)
    var index = start
    while index + letters.count + 2 <= input.count {
      if input[index] == UInt8(ascii: "<"), input[index + 1] == UInt8(ascii: "/"),
        letters.indices.allSatisfy({ input[index + 2 + $0] | 0x20 == letters[$0] })
      {
        return index
      }
      index += 1
    }
    return input.count
  }

  /// A comment, document type, CDATA mark or processing instruction.
  private func declaration(at start: Int) -> Item {
    let rest = input[start...]
    if rest.starts(with: "<!--".utf8) {
      var index = start + 4
      while index < input.count {
        if input[index] == UInt8(ascii: ">"), input[index - 1] == UInt8(ascii: "-"),
          input[index - 2] == UInt8(ascii: "-")
        {
          return .nothing(end: index + 1)
        }
        index += 1
      }
      return .nothing(end: input.count)
    }
    if rest.starts(with: "<![CDATA[".utf8) { return .nothing(end: start + 9) }
    guard start + 2 < input.count, Self.isLetter(input[start + 2]),
      let close = rest.dropFirst().firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      input[close] == UInt8(ascii: ">")
    else { return .text }
    return .nothing(end: close + 1)
  }

  /// The index behind the `>` of a tag, quoted values respected; -1 if a `<` comes first, so that this was no tag; nil
  /// if the text ends first.
  private func end(ofTag start: Int) -> Int? {
    var index = start
    var isAfterEquals = false
    while index < input.count {
      let byte = input[index]
      index &+= 1
      switch byte {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: "<"): return -1
      case UInt8(ascii: "="): isAfterEquals = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // a quote that is never closed is a character like others
        if isAfterEquals, let close = input[index...].firstIndex(of: byte) { index = close + 1 }
        isAfterEquals = false
      case 0...0x20: break
      default: isAfterEquals = false
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }
}

/// The tags that mean something to a text, by a number made of their names.
enum TagNames {
  /// Takes a letter or digit into the number of a name, case aside. Distinct for names of up to nine bytes, and for
  /// those below.
  @inline(__always)
  static func add(_ byte: UInt8, to name: UInt64) -> UInt64 {
    (name &* 131) &+ UInt64(byte | 0x20)
  }

  /// What a tag means.
  static func kind(_ name: UInt64) -> MarkupScan.TagKind {
    var place = slot(name)
    while table[place].name != 0 {
      if table[place].name == name { return table[place].kind }
      place = (place + 1) & 255
    }
    return .inline
  }

  private static func slot(_ name: UInt64) -> Int {
    Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  private static let table: [(name: UInt64, kind: MarkupScan.TagKind)] = {
    var table = [(name: UInt64, kind: MarkupScan.TagKind)](repeating: (0, .inline), count: 256)
    func enter(_ names: String, _ kind: MarkupScan.TagKind) {
      for name in names.split(separator: " ") {
        let number = name.utf8.reduce(0) { add($1, to: $0) }
        var place = slot(number)
        while table[place].name != 0 { place = (place + 1) & 255 }
        table[place] = (number, kind)
      }
    }
    enter(
      """
      address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure \
      footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre section summary \
      table tbody tfoot thead title tr ul
      """, .block)
    enter("audio button canvas embed iframe img input object picture select svg td textarea th video", .separating)
    enter("a", .link)
    enter("sup", .script(.raised))
    enter("sub", .script(.lowered))
    enter("script", .hidden(.script))
    enter("style", .hidden(.style))
    return table
  }()
}
