/// A text cut into words, numbers and single marks of punctuation; white space only separates.
///
/// A number keeps its separators (`3.2`, `1,200`), so that it never equals the number without them. Scripts that write
/// without spaces (Chinese, Japanese) give one token a character.
struct WordTokens: Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  /// A stretch of the text.
  struct Token: Sendable {
    var kind: Kind
    /// UTF-8 offsets.
    var start: Int
    var end: Int
  }

  /// The text's UTF-8.
  let bytes: [UInt8]
  /// The tokens in order.
  private(set) var tokens: [Token] = []

  /// Cuts a text; `elides` where an article may stand against its noun ("l'incendie"), as a word of its own.
  init(_ text: String, elides: Bool = false) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x20 {
        position += 1
        continue
      }
      let (scalar, width) = Self.scalar(bytes, position)
      switch CharacterClass(scalar) {
      case .space: position += width
      case .digit: position = take(.number, from: position, to: endOfNumber(position))
      case .letter: position = take(.word, from: position, to: endOfWord(position, elides: elides))
      case .ideograph: position = take(.word, from: position, to: position + width)
      case .mark: position = take(.mark, from: position, to: position + width)
      }
    }
  }

  /// The text of a token.
  func text(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self)
  }

  /// Whether two neighbours stand without space between them.
  func touches(_ index: Int, _ next: Int) -> Bool {
    tokens.indices.contains(index) && tokens.indices.contains(next) && tokens[index].end == tokens[next].start
  }

  /// Whether a token is a number in digits.
  func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }

  /// Whether a token is four digits, as years are.
  func isYear(_ index: Int) -> Bool { isNumber(index) && tokens[index].end - tokens[index].start == 4 }

  private mutating func take(_ kind: Kind, from start: Int, to end: Int) -> Int {
    tokens.append(Token(kind: kind, start: start, end: end))
    return end
  }

  /// Digits, with separators that stand between digits: any point or comma, and the narrow or fixed spaces and
  /// apostrophes that group three digits.
  private func endOfNumber(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isDigit(end) {
        end += 1
      } else if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","), isDigit(end + 1) {
        end += 1
      } else if let width = groupSeparator(end), (1...3).allSatisfy({ isDigit(end + width + $0 - 1) }),
        !isDigit(end + width + 3)
      {
        end += width
      } else {
        break
      }
    }
    return end
  }

  private func groupSeparator(_ position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "'") { return 1 }
    if bytes[position] < 0x80 { return nil }
    let (scalar, width) = Self.scalar(bytes, position)
    return [0xA0, 0x2009, 0x202F, 0x2019].contains(scalar) ? width : nil
  }

  /// Letters, digits after letters, and apostrophes between letters.
  private func endOfWord(_ start: Int, elides: Bool) -> Int {
    var end = start
    while end < bytes.count {
      if Self.isPlain(bytes[end]) {
        end += 1
        continue
      }
      let (scalar, width) = Self.scalar(bytes, end)
      switch CharacterClass(scalar) {
      case .letter, .digit: end += width
      case .mark where scalar == 0x27 || scalar == 0x2019:
        guard end + width < bytes.count, CharacterClass(Self.scalar(bytes, end + width).value) == .letter else {
          return end
        }
        end += width
        if elides, end - width - start <= 2 { return end }
      default: return end
      }
    }
    return end
  }

  /// An ASCII letter or digit.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private func isDigit(_ position: Int) -> Bool {
    position < bytes.count && bytes[position] >= 0x30 && bytes[position] <= 0x39
  }

  /// The scalar at a position and its width; the bytes come from a `String`, so they are well formed.
  static func scalar(_ bytes: [UInt8], _ position: Int) -> (value: UInt32, width: Int) {
    bytes.withUnsafeBufferPointer { scalar($0, position) }
  }

  /// The scalar at a position and its width.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (first, 1) }
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}
