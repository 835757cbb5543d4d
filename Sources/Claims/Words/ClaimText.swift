/// One field of an article, cut into tokens that know what they may mean, and into sentences.
struct ClaimText: Sendable {
  /// A word, a number or a mark.
  struct Token: Sendable {
    var kind: WordTokens.Kind
    /// UTF-8 offsets; a possessive's end (`'s`) is left out.
    var start: Int
    var end: Int
    /// Where the lexicon knows it; 0 where it does not.
    var place: Int32
    /// A word's key (``Lexicon/key(_:)``); 0 for others.
    var key: UInt64
    /// Begins with a capital letter.
    var isCapital: Bool
    /// Begins a sentence, so that its capital tells nothing.
    var isFirst = false
    /// Followed by a possessive's `'s`.
    var isPossessive: Bool
    /// A mark's first scalar; 0 for others.
    var mark: UInt32
  }

  /// The text cut into words, with its bytes.
  let words: WordTokens
  /// The words' meanings.
  let lexicon: Lexicon
  /// The tokens in order.
  private(set) var tokens: [Token] = []
  /// The sentences, as ranges of tokens.
  private(set) var sentences: [Range<Int>] = []

  init(_ text: String, lexicon: Lexicon) {
    self.init(WordTokens(text, elides: lexicon.elides), lexicon: lexicon)
  }

  /// A text that is cut into words already.
  init(_ words: WordTokens, lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
    tokens.reserveCapacity(words.tokens.count)
    for token in words.tokens { tokens.append(meaning(of: token)) }
    sentences = SentenceSplitter.sentences(of: tokens, bytes: words.bytes)
    sentences = SentenceSplitter.joined(sentences, over: QuoteSpans.spans(in: self), in: self)
    for sentence in sentences {
      if let first = sentence.first(where: { tokens[$0].kind == .word }) { tokens[first].isFirst = true }
    }
  }

  /// What the lexicon knows of a token; nothing beyond the ends of the text.
  func entry(_ index: Int) -> Lexicon.Entry {
    tokens.indices.contains(index) ? lexicon.entries[Int(tokens[index].place)] : lexicon.entries[0]
  }

  /// What a token may be.
  func roles(_ index: Int) -> WordRole {
    tokens.indices.contains(index) ? lexicon.entries[Int(tokens[index].place)].roles : []
  }

  /// Whether a token is a mark, given by its scalar.
  func isMark(_ index: Int, _ marks: Unicode.Scalar...) -> Bool {
    guard tokens.indices.contains(index), tokens[index].mark != 0 else { return false }
    return marks.contains { $0.value == tokens[index].mark }
  }

  /// Whether a token is a word.
  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }

  /// Whether a token is a word in lower case letters, by its ASCII spelling.
  func `is`(_ index: Int, _ spellings: StaticString...) -> Bool {
    guard isWord(index) else { return false }
    let (start, length) = (tokens[index].start, tokens[index].end - tokens[index].start)
    return words.bytes.withUnsafeBufferPointer { bytes in
      for spelling in spellings where spelling.utf8CodeUnitCount == length {
        let letters = spelling.utf8Start
        var place = 0
        while place < length, letters[place] == bytes[start + place] | 0x20 { place += 1 }
        if place == length { return true }
      }
      return false
    }
  }

  /// Whether a word in small letters ends as an English plural does.
  func isPlural(_ index: Int) -> Bool {
    guard isWord(index), !tokens[index].isCapital, tokens[index].end - tokens[index].start > 3 else { return false }
    return words.bytes[tokens[index].end - 1] == 0x73 && words.bytes[tokens[index].end - 2] != 0x73
  }

  /// Whether two neighbours stand without space between them.
  func touches(_ index: Int, _ next: Int) -> Bool { words.touches(index, next) }

  /// The text from one token to before another, a possessive's end left out.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: words.bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
  }

  /// A token's text in small letters; nothing beyond the ends.
  func lowered(_ index: Int) -> String {
    tokens.indices.contains(index) ? text(index..<index + 1).lowercased() : ""
  }

  /// The UTF-8 offsets from one token to before another.
  func span(_ range: Range<Int>) -> Range<Int> { tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end }

  private func meaning(of token: WordTokens.Token) -> Token {
    var result = Token(
      kind: token.kind, start: token.start, end: token.end, place: 0, key: 0, isCapital: false, isPossessive: false,
      mark: 0)
    switch token.kind {
    case .number: break
    case .mark: result.mark = WordTokens.scalar(words.bytes, token.start).value
    case .word:
      let bytes = words.bytes[token.start..<token.end]
      if bytes.count > 2, bytes.last == 0x73, let cut = apostrophe(bytes.dropLast()) {
        result.end = cut
        result.isPossessive = true
      }
      // The World Health Organization's initials are a word of their own in no language.
      let isBody = bytes.elementsEqual([0x57, 0x48, 0x4F])
      result.key = Lexicon.key(words.bytes[result.start..<result.end])
      result.place = isBody ? 0 : lexicon.place(result.key)
      result.isCapital = Self.isCapital(bytes)
    }
    return result
  }

  /// Where an apostrophe at the end of the bytes begins.
  private func apostrophe(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.last == 0x27 { return bytes.endIndex - 1 }
    return bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) ? bytes.endIndex - 3 : nil
  }

  private static func isCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    guard let second = bytes.dropFirst().first else { return false }
    switch first {
    case 0xC3: return second >= 0x80 && second <= 0x9E
    case 0xC4, 0xC5: return second % 2 == 0
    case 0xD0: return second >= 0x80 && second <= 0xAF
    default: return false
    }
  }
}
