/// The pass of ``PlainText`` over the bytes. The output must have room for the input and a quarter more.
struct PlainTextReader {
  private let input: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private let breaks: PlainText.Breaks
  private let isHTML: Bool
  /// Next byte to read.
  private var index = 0
  /// Bytes written.
  private var count = 0
  /// White space that is due before the next character.
  private var pending = Gap.none
  /// Where the text of the open link begins; nil outside links.
  private var linkStart: Int?
  private(set) var links: [Range<Int>] = []
  /// How many of the next digits stand above or below the line, and where.
  private var script: (kind: ScriptDigits, digits: Int)?

  private enum Gap: Int { case none, space, line }

  init(
    input: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>, breaks: PlainText.Breaks, isHTML: Bool
  ) {
    self.input = input
    self.output = output
    self.breaks = breaks
    self.isHTML = isHTML
  }

  /// Reads everything and returns the number of bytes written.
  mutating func read() -> Int {
    while index < input.count {
      let byte = input[index]
      if byte == UInt8(ascii: "<"), isHTML {
        readMarkup()
      } else if byte == UInt8(ascii: "&") {
        readReference()
      } else if ByteClass.of(byte) == .special {
        readSpecial()
      } else {
        readRun()
      }
    }
    closeLink()
    return count
  }

  /// Copies ordinary bytes and the single spaces between them.
  private mutating func readRun() {
    if let script {
      self.script = nil
      writeScript(script.kind, script.digits)
      return
    }
    writeGap()
    var index = index
    var count = count
    var nextBlock = index
    while index < input.count {
      if index >= nextBlock {
        let copied = PlainBlocks.copy(input, from: index, to: output, at: count)
        index &+= copied
        count &+= copied
        // the next block has something in it that stops: byte by byte through it
        nextBlock = index &+ PlainBlocks.size
        guard index < input.count else { break }
      }
      let byte = input[index]
      if Self.isPlain(byte) {
        output[count] = byte
        count &+= 1
        index &+= 1
      } else if byte == 0x20, index &+ 1 < input.count, Self.isPlain(input[index &+ 1]) {
        output[count] = byte
        output[count &+ 1] = input[index &+ 1]
        count &+= 2
        index &+= 2
      } else if byte == UInt8(ascii: "<"), !isHTML {
        output[count] = byte
        count &+= 1
        index &+= 1
      } else {
        break
      }
    }
    self.index = index
    self.count = count
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF, UInt8(ascii: "<"), UInt8(ascii: "&"): false
    default: true
    }
  }

  /// Reads a control character, or a character whose lead byte also begins white space.
  private mutating func readSpecial() {
    let lead = input[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
    let second = index + 1 < input.count ? input[index + 1] : 0
    let third = index + 2 < input.count ? input[index + 2] : 0
    write(length: min(length, input.count - index), lead, second, third)
    index = min(index + length, input.count)
  }

  /// Writes a character of one to three bytes unless it is white space or invisible.
  private mutating func write(length: Int, _ lead: UInt8, _ second: UInt8, _ third: UInt8) {
    switch InvisibleCharacters.kind(length: length, lead, second, third) {
    case .space: widenGap(.space)
    case .nothing: break
    case .visible:
      writeGap()
      put(lead)
      if length > 1 { put(second) }
      if length > 2 { put(third) }
    }
  }

  /// Reads a reference; one whose result is an ampersand may be the beginning of a second.
  private mutating func readReference() {
    guard var found = CharacterReferences.decode(input, at: index) else {
      writeGap()
      put(input[index])
      index += 1
      return
    }
    index += found.length
    if isHTML, found.text.count == 1, found.text[0] == UInt8(ascii: "&"),
      let second = CharacterReferences.decode(input, at: index - 1)
    {
      found = second
      index += found.length - 1
    }
    let text = found.text
    if text.count == 0 { return }
    if text.count <= 3 {
      write(length: text.count, text[0], text[1], text[2])
    } else {
      writeGap()
      for position in 0..<text.count { put(text[position]) }
    }
  }

  /// Reads a tag, comment or declaration; a `<` that begins none is text.
  private mutating func readMarkup() {
    let markup = MarkupScan(input)
    switch markup.item(at: index) {
    case .text:
      writeGap()
      put(UInt8(ascii: "<"))
      index += 1
    case .nothing(let end): index = end
    case .tag(let kind, let isClosing, let end):
      index = end
      switch kind {
      case .inline: break
      case .block: widenGap(.line)
      case .separating: widenGap(.space)
      case .link:
        closeLink()
        if !isClosing { linkStart = count }
      case .script(let kind): if !isClosing { openScript(kind) }
      case .hidden(let name): if !isClosing { index = markup.end(ofRawText: name, from: end) }
      }
    }
  }

  /// Keeps digits above or below the line apart from a number right before them. More than three of them, for which the
  /// output may have no room, only get a space.
  private mutating func openScript(_ kind: ScriptDigits) {
    guard pending == .none, count > 0, Self.isDigit(output[count - 1]) else { return }
    var place = index
    let markup = MarkupScan(input)
    // the digits may be a link to the note
    while place < input.count, input[place] == UInt8(ascii: "<"), case .tag(_, false, let end) = markup.item(at: place)
    {
      place = end
    }
    let digits = input[place...].prefix { Self.isDigit($0) }.count
    if digits > 3 { widenGap(.space) } else if digits > 0 { script = (kind, digits) }
  }

  private mutating func writeScript(_ kind: ScriptDigits, _ digits: Int) {
    for digit in input[index...].prefix(digits) {
      for byte in kind.utf8(digit) { put(byte) }
    }
    index += digits
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Notes the open link, if it has text.
  private mutating func closeLink() {
    guard var start = linkStart else { return }
    linkStart = nil
    while start < count, output[start] <= 0x20 { start += 1 }
    if start < count { links.append(start..<count) }
  }

  private mutating func widenGap(_ gap: Gap) {
    if gap.rawValue > pending.rawValue { pending = gap }
  }

  /// Writes the white space that is due, except at the very beginning.
  private mutating func writeGap() {
    guard pending != .none else { return }
    if count > 0 { put(pending == .line && breaks == .lines ? 0x0A : 0x20) }
    pending = .none
  }

  private mutating func put(_ byte: UInt8) {
    output[count] = byte
    count &+= 1
  }
}

/// White space and characters without width beyond ASCII.
enum InvisibleCharacters {
  enum Kind { case visible, space, nothing }

  /// What a character of one to three bytes of UTF-8 is to a reader. White space: Unicode's White_Space and the
  /// controls. Nothing: soft hyphen, zero-width space, word joiner, byte order mark.
  static func kind(length: Int, _ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Kind {
    switch (length, lead) {
    case (1, _): return lead <= 0x20 || lead == 0x7F ? .space : .visible
    case (2, 0xC2):
      return second == 0xA0 || second == 0x85 ? .space : second == 0xAD ? .nothing : .visible
    case (3, 0xE1): return second == 0x9A && third == 0x80 ? .space : .visible
    case (3, 0xE3): return second == 0x80 && third == 0x80 ? .space : .visible
    case (3, 0xEF): return second == 0xBB && third == 0xBF ? .nothing : .visible
    case (3, 0xE2) where second == 0x80:
      return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        ? .space : third == 0x8B ? .nothing : .visible
    case (3, 0xE2) where second == 0x81: return third == 0x9F ? .space : third == 0xA0 ? .nothing : .visible
    default: return .visible
    }
  }
}
