/// A word of a text: its hash after folding and stemming, and where it stands.
struct Token {
  /// Hash of the folded, stemmed word (or character pair, in scripts without spaces).
  var hash: UInt32
  /// Byte offset of its first byte.
  var start: Int32
  /// Byte offset after its last byte.
  var end: Int32
  /// What it looks like.
  var shape: Shape
  /// What stands between it and the word before.
  var gap: Gap
  /// Whether it carries meaning, as far as its language is known.
  var isTerm = false

  /// What a word looks like.
  struct Shape: OptionSet {
    let rawValue: UInt8
    static let capital = Shape(rawValue: 1)
    static let allCapitals = Shape(rawValue: 2)
    static let number = Shape(rawValue: 4)
    static let pair = Shape(rawValue: 8)
    static let percent = Shape(rawValue: 16)
    static let currency = Shape(rawValue: 32)
    static let score = Shape(rawValue: 64)
    static let short = Shape(rawValue: 128)
  }

  /// What separates two words, weakest first.
  enum Gap: UInt8, Comparable {
    case space, punctuation, sentence, line
    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }
}

/// Cuts UTF-8 into tokens without making a `String` of any of them.
///
/// Words are runs of letters and digits with `.` or `,` allowed between digits. Letters are folded to lower case without
/// accents; scripts that do not put spaces between words (Han, Kana, Hangul, Thai, Lao, Khmer, Burmese) come as pairs of
/// neighbouring characters.
struct TextScanner {
  private let stemming: Stemming
  private var word: WordBuffer
  /// Words that came lately with their hashes, each at a place that follows from its letters; empty where none are kept.
  private var known: [KnownWord]

  /// A word of ASCII letters and what ``WordBuffer/finish(_:)`` makes of it.
  private struct KnownWord {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var hash: UInt32 = 0
  }

  /// - Parameter keepsWords: whether many texts are going to be read: most words come again soon.
  init(stemming: Stemming, keepsWords: Bool = false) {
    self.stemming = stemming
    word = WordBuffer(keepsAccents: stemming.readsAccents)
    known = keepsWords ? [KnownWord](repeating: KnownWord(), count: 1 << Self.bits) : []
  }

  /// So many bits number the words that are kept.
  private static let bits: UInt64 = 11

  /// Appends the tokens of `text`, at most `limit`, to `tokens`.
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, limit: Int, into tokens: inout [Token]) {
    var index = 0
    var gap = Token.Gap.line
    var currency = false
    let end = tokens.count + limit
    while index < text.count, tokens.count < end {
      let (scalar, next) = CodePoint.decode(text, at: index)
      switch CodePoint.kind(scalar) {
      case .letter, .digit:
        let start = index
        let plain = readPlainWord(text, from: index)
        index = plain ?? readWord(text, from: index)
        if word.isEmpty { continue }
        var shape = word.shape
        if currency { shape.insert(.currency) }
        if word.isNumber, index < text.count, text[index] == 0x25 { shape.insert(.percent) }
        tokens.append(
          Token(
            hash: plain == nil ? word.finish(stemming) : finishPlainWord(), start: Int32(start), end: Int32(index),
            shape: shape, gap: gap))
        gap = .space
        currency = false
      case .unspaced:
        index = readPairs(text, from: index, gap: gap, limit: end, into: &tokens)
        gap = .space
      case .space:
        if scalar == 0x0A { gap = .line }
        index = next
      case .stop:
        if gap < .sentence, endsSentence(text, at: index, next: next, after: tokens.last, wide: scalar > 0x7F) {
          gap = .sentence
        } else {
          gap = max(gap, .punctuation)
        }
        index = next
      case .joiner:
        index = next
      case .currency:
        currency = true
        index = next
      case .other:
        gap = max(gap, .punctuation)
        index = next
      }
    }
  }

  /// Whether the full stop at `index` ends a sentence: white space follows, and no initial or short title came before.
  private func endsSentence(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, next: Int, after last: Token?, wide: Bool
  ) -> Bool {
    if wide { return true }
    guard next >= text.count || text[next] <= 0x20 || text[next] == 0x22 || text[next] >= 0x80 else { return false }
    guard text[index] == 0x2E, let last, Int(last.end) == index else { return true }
    let length = last.end - last.start
    return !(last.shape.contains(.capital) && length <= 3 && !last.shape.contains(.number))
  }

  /// Reads a word of ASCII letters alone into the buffer, as most are; returns the index after it, or nil for a word
  /// that may be of another kind.
  private mutating func readPlainWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let index = word.takeLetters(of: text, from: start)
    guard index > start, index < text.count else { return nil }
    let next = text[index]
    if next >= 0x80 || ASCII.isWord(next) || (next == 0x2E && word.isInCapitals) { return nil }
    return index
  }

  /// The hash of the word of ASCII letters that was read.
  private mutating func finishPlainWord() -> UInt32 {
    guard !known.isEmpty, let key = word.key else { return word.finish(stemming) }
    let place = Int(((key.low ^ key.high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93) >> (64 - Self.bits))
    if known[place].low == key.low && known[place].high == key.high { return known[place].hash }
    let hash = word.finish(stemming)
    known[place] = KnownWord(low: key.low, high: key.high, hash: hash)
    return hash
  }

  /// Reads a word into the buffer; returns the index after it.
  private mutating func readWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    word.reset()
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if ASCII.isWord(byte) {
          word.append(ascii: byte)
          index += 1
        } else if (byte == 0x2E || byte == 0x2C) && word.endsInDigit && index + 1 < text.count
          && ASCII.isDigit(text[index + 1])
        {
          word.append(separator: byte, thousands: ASCII.isThousands(text, after: index))
          index += 1
        } else if byte == 0x2D && word.isShortNumber && ASCII.isScore(text, at: index) {
          word.appendScoreDash()
          index += 1
        } else if byte == 0x2E && word.isInitial && index + 1 < text.count && ASCII.isCapital(text[index + 1])
          && (index + 2 >= text.count || !ASCII.isWord(text[index + 2]))
        {
          index += 1
        } else {
          return index
        }
      } else {
        let (scalar, next) = CodePoint.decode(text, at: index)
        switch CodePoint.kind(scalar) {
        case .letter, .digit: word.append(scalar)
        case .joiner where scalar >= 0x300 && scalar != 0x2019: break
        default: return index
        }
        index = next
      }
    }
    return index
  }

  /// Emits the pairs of neighbouring characters of a run without spaces; returns the index after the run.
  private func readPairs(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, gap: Token.Gap, limit: Int, into tokens: inout [Token]
  ) -> Int {
    var index = start
    var previous: (scalar: UInt32, start: Int)?
    var gap = gap
    var emitted = false
    while index < text.count {
      let (scalar, next) = CodePoint.decode(text, at: index)
      guard CodePoint.kind(scalar) == .unspaced else { break }
      if let previous, tokens.count < limit {
        tokens.append(pair(previous.scalar, scalar, previous.start, next, gap))
        gap = .space
        emitted = true
      }
      previous = (scalar, index)
      index = next
    }
    if !emitted, let previous { tokens.append(pair(previous.scalar, 0, previous.start, index, gap)) }
    return index
  }

  private func pair(_ a: UInt32, _ b: UInt32, _ start: Int, _ end: Int, _ gap: Token.Gap) -> Token {
    Token(
      hash: TermHash.combine(TermHash.mix(a ^ 0x5bd1_e995), b), start: Int32(start), end: Int32(end), shape: .pair,
      gap: gap)
  }
}
