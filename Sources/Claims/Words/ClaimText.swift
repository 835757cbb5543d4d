/// One field of an article, cut into tokens that know what they may mean, and into sentences.
///
/// An object, since every rule carries it: a structure of its arrays is counted and freed with each of them.
final class ClaimText: Sendable {
  /// A word, a number or a mark.
  struct Token: Sendable {
    var kind: WordTokens.Kind
    /// UTF-8 offsets; a possessive's end (`'s`) is left out.
    var start: Int
    var end: Int
    /// Where the lexicon knows it; 0 where it does not.
    var place: Int32
    /// What it may be.
    var roles: WordRole = []
    /// A mark's first scalar; 0 for others.
    var mark: UInt32
    /// A word's key (``WordKey``); 0 for others.
    var key: UInt64
    /// A word's letters; none for others.
    var spelling = Spelling.none
    /// Begins with a capital letter.
    var isCapital: Bool
    /// Begins a sentence, so that its capital tells nothing.
    var isFirst = false
    /// Followed by a possessive's `'s`.
    var isPossessive: Bool
  }

  /// The text cut into words, with its bytes.
  let words: WordTokens
  /// The words' meanings.
  let lexicon: Lexicon
  /// The tokens in order.
  let tokens: ContiguousArray<Token>
  /// The sentences, as ranges of tokens.
  let sentences: [Range<Int>]
  /// The quotations.
  let quotes: [QuoteSpans.Span]

  convenience init(_ text: String, lexicon: Lexicon) {
    self.init(WordTokens(text, elides: lexicon.elides), lexicon: lexicon)
  }

  /// A text that is cut into words already.
  init(_ words: WordTokens, lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
    var tokens = Self.meanings(of: words, lexicon)
    quotes = QuoteSpans.spans(in: tokens, of: words)
    let sentences = SentenceSplitter.joined(
      SentenceSplitter.sentences(of: tokens, bytes: words.bytes), over: quotes, in: tokens, bytes: words.bytes)
    for sentence in sentences {
      if let first = sentence.first(where: { tokens[$0].kind == .word }) { tokens[first].isFirst = true }
    }
    self.sentences = sentences
    self.tokens = tokens
  }

  /// What the lexicon knows of a token; nothing beyond the ends of the text.
  func entry(_ index: Int) -> Lexicon.Entry {
    tokens.indices.contains(index) ? lexicon.entries[Int(tokens[index].place)] : lexicon.entries[0]
  }

  /// What a token may be.
  func roles(_ index: Int) -> WordRole {
    tokens.indices.contains(index) ? tokens[index].roles : []
  }

  /// Whether a token is a mark, given by its scalar.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].mark == mark.value
  }

  /// Whether a token is one of some marks.
  func isMark(_ index: Int, _ marks: Unicode.Scalar...) -> Bool {
    guard tokens.indices.contains(index), tokens[index].mark != 0 else { return false }
    return marks.contains { $0.value == tokens[index].mark }
  }

  /// Whether a token is a word.
  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }

  /// The letters of a word; none for other tokens and beyond the ends of the text.
  func spelling(_ index: Int) -> Spelling { tokens.indices.contains(index) ? tokens[index].spelling : .none }

  /// Whether a token is a word, by one of some spellings in small letters.
  ///
  /// No variadic parameter, which would make an array with every call of every rule.
  @inline(__always)
  func `is`(
    _ index: Int, _ a: Spelling, _ b: Spelling? = nil, _ c: Spelling? = nil, _ d: Spelling? = nil,
    _ e: Spelling? = nil, _ f: Spelling? = nil, _ g: Spelling? = nil, _ h: Spelling? = nil, _ i: Spelling? = nil,
    _ j: Spelling? = nil, _ k: Spelling? = nil, _ l: Spelling? = nil, _ m: Spelling? = nil, _ n: Spelling? = nil,
    _ o: Spelling? = nil, _ p: Spelling? = nil
  ) -> Bool {
    let word = spelling(index)
    if word == a || word.matches(b) || word.matches(c) || word.matches(d) { return true }
    if word.matches(e) || word.matches(f) || word.matches(g) || word.matches(h) { return true }
    if word.matches(i) || word.matches(j) || word.matches(k) || word.matches(l) { return true }
    return word.matches(m) || word.matches(n) || word.matches(o) || word.matches(p)
  }

  /// Whether a token is one of many words.
  func `is`(_ index: Int, _ words: WordSet) -> Bool { key(index) != 0 && words.contains(key(index)) }

  /// Whether a word in small letters ends as an English plural does.
  func isPlural(_ index: Int) -> Bool {
    guard isWord(index), !tokens[index].isCapital, tokens[index].end - tokens[index].start > 3 else { return false }
    // No class, no virus, no crisis.
    let end = tokens[index].end
    return words.bytes[end - 1] == 0x73 && ![0x73, 0x75, 0x69].contains(words.bytes[end - 2])
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

  /// A word's key with that of the word behind it, as of one form: "costa rica".
  func pairKey(_ index: Int) -> UInt64 {
    words.bytes.withUnsafeBufferPointer { bytes in
      var key = WordKey()
      key.add(UnsafeBufferPointer(rebasing: bytes[tokens[index].start..<tokens[index + 1].end]))
      return key.value
    }
  }

  /// The key of a word's text; 0 for what is no word.
  func key(_ index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].key : 0 }

  private static func meanings(of words: WordTokens, _ lexicon: Lexicon) -> ContiguousArray<Token> {
    var tokens: ContiguousArray<Token> = []
    tokens.reserveCapacity(words.tokens.count)
    words.bytes.withUnsafeBufferPointer { bytes in
      for token in words.tokens { tokens.append(meaning(of: token, bytes, lexicon)) }
    }
    return tokens
  }

  private static func meaning(
    of token: WordTokens.Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) -> Token {
    var result = Token(
      kind: token.kind, start: token.start, end: token.end, place: 0, mark: 0, key: 0, isCapital: false,
      isPossessive: false)
    switch token.kind {
    case .number: break
    case .mark: result.mark = WordTokens.scalar(bytes, token.start).value
    case .word:
      if token.end - token.start > 2, bytes[token.end - 1] == 0x73,
        let cut = apostrophe(bytes, token.start..<token.end - 1)
      {
        result.end = cut
        result.isPossessive = true
      }
      let letters = UnsafeBufferPointer(rebasing: bytes[result.start..<result.end])
      result.key = WordKey.of(letters)
      result.spelling = Spelling(letters)
      // The World Health Organization's initials are a word of their own in no language.
      let isBody =
        token.end - token.start == 3 && bytes[token.start] == 0x57 && bytes[token.start + 1] == 0x48
        && bytes[token.start + 2] == 0x4F
      result.place = isBody ? 0 : lexicon.place(result.key)
      result.isCapital = isCapital(bytes, token.start..<token.end)
      if result.place == 0, result.isCapital, lexicon.capitalizesNouns, !isBody {
        result.place = lexicon.place(ofCompound: letters)
      }
      result.roles = lexicon.entries[Int(result.place)].roles
    }
    return result
  }

  /// Where an apostrophe at the end of a stretch begins.
  private static func apostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    if bytes[end - 1] == 0x27 { return end - 1 }
    let isCurly = range.count >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x99
    return isCurly ? end - 3 : nil
  }

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    guard range.count > 1 else { return false }
    let second = bytes[range.lowerBound + 1]
    switch first {
    case 0xC3: return second >= 0x80 && second <= 0x9E
    case 0xC4, 0xC5: return second % 2 == 0
    case 0xD0: return second >= 0x80 && second <= 0xAF
    default: return false
    }
  }
}
