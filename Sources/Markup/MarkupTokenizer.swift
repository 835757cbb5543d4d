/// Cuts an HTML text into tags and the text between them, as browsers do.
///
/// Source: WHATWG HTML Living Standard, 13.2.5 (tokenization). It differs from browsers where those would swallow words: a
/// quote, a comment or a raw text element that is never closed ends where it begins, `<![CDATA[` and `]]>` are left out
/// without what stands between them, and `<!`, `<?` and `</` before anything but a letter are text. A `<![CDATA[` whose
/// end is written as text, `]]&gt;`, is text itself.
struct MarkupTokenizer {
  /// What stands at the place that was looked at.
  enum Token {
    /// Character data, references as written.
    case text(Range<Int>)
    /// A tag; its attributes are in ``attributes``.
    case tag(ElementName, isEnd: Bool, isSelfClosing: Bool)
  }

  /// An attribute of the tag read last: places of its name and of its value as written.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  let input: UnsafeBufferPointer<UInt8>
  /// Next byte to read.
  private(set) var index = 0
  /// The attributes of the tag read last, each name as often as it stands there.
  private(set) var attributes: [Attribute] = []
  /// Behind these places no further quote or `>` stands: nothing is searched twice.
  private let lastDouble: Int
  private let lastSingle: Int
  private let lastClose: Int
  private let lastCommentEnd: Int
  /// Where `]]>` and `]]&gt;` stand for the last time, once that was asked; -1 where they do not.
  private var lastSectionEnds: (real: Int, written: Int)?
  /// Raw text elements of which no end tag follows.
  private var unclosed: Set<ElementName> = []
  /// `<![CDATA[` was passed, `]]>` was not.
  private var isInCDATA = false

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    lastDouble = input.lastIndex(of: UInt8(ascii: "\"")) ?? -1
    lastSingle = input.lastIndex(of: UInt8(ascii: "'")) ?? -1
    lastClose = input.lastIndex(of: UInt8(ascii: ">")) ?? -1
    var end = lastClose
    while end >= 2, !Self.isCommentEnd(input, end) { end -= 1 }
    lastCommentEnd = end >= 2 ? end : -1
  }

  /// The next token; nil at the end. Comments, declarations and processing instructions are passed over.
  mutating func next() -> Token? {
    while index < input.count {
      if input[index] != UInt8(ascii: "<") { return text(from: index) }
      let after = index + 2 < input.count ? input[index + 2] : 0
      switch index + 1 < input.count ? input[index + 1] : 0 {
      case UInt8(ascii: "!"): if !passDeclaration(after) { return text(from: index) }
      case UInt8(ascii: "?") where Self.isLetter(after): passBogusComment()
      case UInt8(ascii: "/") where after == UInt8(ascii: ">"): index += 3
      case UInt8(ascii: "/") where Self.isLetter(after):
        if let tag = tag(nameStart: index + 2, isEnd: true) { return tag }
      case let byte where Self.isLetter(byte):
        if let tag = tag(nameStart: index + 1, isEnd: false) { return tag }
      default: return text(from: index)
      }
    }
    return nil
  }

  /// Passes the content of an element that ends with its own end tag only, and returns where it stood; nil where there is
  /// no such end tag. The end tag is next.
  mutating func rawText(of name: ElementName) -> Range<Int>? {
    if unclosed.contains(name) { return nil }
    let start = index
    while index < input.count {
      if input[index] == UInt8(ascii: "<"), index + 2 < input.count, input[index + 1] == UInt8(ascii: "/"),
        Self.isLetter(input[index + 2]), ElementName.read(input, at: index + 2, limit: 17).name == name
      {
        return start..<index
      }
      index += 1
    }
    unclosed.insert(name)
    index = start
    return nil
  }

  /// Passes everything that is left, and returns where it stood.
  mutating func rest() -> Range<Int> {
    defer { index = input.count }
    return index..<input.count
  }

  /// Text up to the next `<` that may begin something; the byte at `start` is text.
  private mutating func text(from start: Int) -> Token {
    index = start + 1
    while index < input.count, input[index] != UInt8(ascii: "<") {
      if isInCDATA, input[index] == UInt8(ascii: ">"), index - start >= 2, input[index - 1] == UInt8(ascii: "]"),
        input[index - 2] == UInt8(ascii: "]")
      {
        isInCDATA = false
        defer { index += 1 }
        return .text(start..<(index - 2))
      }
      index += 1
    }
    return .text(start..<index)
  }

  /// Passes `<!--` … `-->`, `<!DOCTYPE …>` and `<![CDATA[`; false where none of them is there.
  private mutating func passDeclaration(_ after: UInt8) -> Bool {
    let rest = input[index...]
    if rest.starts(with: "<![CDATA[".utf8) {
      if isSectionText { return false }
      index += 9
      isInCDATA = true
    } else if rest.starts(with: "<!--".utf8) {
      passComment()
    } else if Self.isLetter(after) || after == UInt8(ascii: "[") || after == UInt8(ascii: ">") {
      passBogusComment()
    } else {
      return false
    }
    return true
  }

  /// Whether the `<![CDATA[` that is next ends in no `]]>`, but in one that is written as text.
  private var isSectionText: Bool {
    mutating get {
      let ends = lastSectionEnds ?? (last("]]>"), last("]]&gt;"))
      lastSectionEnds = ends
      return ends.real < index && ends.written > index
    }
  }

  /// Where a mark of ASCII begins for the last time; -1 if it does not occur.
  private func last(_ mark: String) -> Int {
    var start = input.count - mark.utf8.count
    while start >= 0 {
      if input[start] == mark.utf8.first, input[start...].starts(with: mark.utf8) { return start }
      start -= 1
    }
    return -1
  }

  private mutating func passComment() {
    // 13.2.5.43: `<!-->` and `<!--->` are whole comments
    var end = index + 4
    guard lastCommentEnd >= end else { return passBogusComment() }
    while !Self.isCommentEnd(input, end) { end += 1 }
    index = end + 1
  }

  /// Whether a byte is the end of `-->` or `--!>`.
  private static func isCommentEnd(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard input[index] == UInt8(ascii: ">") else { return false }
    let last = index >= 3 && input[index - 1] == UInt8(ascii: "!") ? index - 2 : index - 1
    return input[last] == UInt8(ascii: "-") && input[last - 1] == UInt8(ascii: "-")
  }

  private mutating func passBogusComment() {
    while index < input.count, input[index] != UInt8(ascii: ">") { index += 1 }
    index = min(index + 1, input.count)
  }

  /// Reads a tag up to its `>`. One that the text ends in is none, and takes the rest of the text with it.
  private mutating func tag(nameStart: Int, isEnd: Bool) -> Token? {
    guard nameStart <= lastClose else {
      index = input.count
      return nil
    }
    let (name, nameEnd) = ElementName.read(input, at: nameStart)
    index = nameEnd
    attributes.removeAll(keepingCapacity: true)
    while index < input.count {
      switch input[index] {
      case UInt8(ascii: ">"):
        index += 1
        return .tag(name, isEnd: isEnd, isSelfClosing: input[index - 2] == UInt8(ascii: "/"))
      case 0...0x20, UInt8(ascii: "/"): index += 1
      default: readAttribute()
      }
    }
    return nil
  }

  private mutating func readAttribute() {
    let start = index
    // 13.2.5.32: an equals sign may begin a name
    index += 1
    while index < input.count, !Self.endsName(input[index]) { index += 1 }
    let name = start..<index
    var next = index
    while next < input.count, input[next] <= 0x20 { next += 1 }
    guard next < input.count, input[next] == UInt8(ascii: "=") else {
      attributes.append(Attribute(name: name, value: index..<index))
      return
    }
    next += 1
    while next < input.count, input[next] <= 0x20 { next += 1 }
    index = next
    attributes.append(Attribute(name: name, value: readValue()))
  }

  private mutating func readValue() -> Range<Int> {
    guard index < input.count else { return index..<index }
    let quote = input[index]
    let last = quote == UInt8(ascii: "\"") ? lastDouble : quote == UInt8(ascii: "'") ? lastSingle : -1
    if last > index {
      let start = index + 1
      index = start
      while input[index] != quote { index += 1 }
      index += 1
      return start..<(index - 1)
    }
    let start = index
    while index < input.count, input[index] > 0x20, input[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
