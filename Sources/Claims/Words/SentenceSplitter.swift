/// Finds where sentences end.
enum SentenceSplitter {
  /// Tokens of the longest sentence: what is read of a sentence grows faster than its length, and tables or lists that
  /// lost their marks must not cost minutes. Sentences that people write stay below two hundred.
  static let longest = 400

  /// The sentences of a text as ranges of tokens.
  ///
  /// A sentence ends at a full stop, question or exclamation mark that space and no lower-case letter follows, with the
  /// closing quotation marks behind it; not after one letter or a title ("J.", "Mr."). A line break ends it too, and so
  /// does its ``longest`` token.
  static func sentences(of tokens: ContiguousArray<ClaimText.Token>, bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      var next = index + 1
      let isEnd = isStop(tokens, index, bytes)
      if isEnd {
        while next < tokens.count, isClosing(tokens[next].mark), tokens[next].start == tokens[next - 1].end {
          next += 1
        }
      }
      if isEnd || next - start >= longest
        || (next < tokens.count && breaks(bytes, tokens[index].end, tokens[next].start))
      {
        sentences.append(start..<next)
        start = next
      }
      index = next
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// The same sentences, those joined that a quotation goes through: “A goal is a goal. But I heard them”, said the mayor.
  ///
  /// Only quotations of up to a hundred tokens in marks that are no apostrophes, within one line: a mark that was opened by
  /// mistake must join nothing.
  static func joined(
    _ sentences: [Range<Int>], over quotes: [QuoteSpans.Span], in tokens: ContiguousArray<ClaimText.Token>,
    bytes: [UInt8]
  ) -> [Range<Int>] {
    if quotes.isEmpty { return sentences }
    var joined: [Range<Int>] = []
    var quotes = quotes[...]
    for sentence in sentences {
      while let quote = quotes.first, quote.outer.upperBound <= sentence.lowerBound { quotes.removeFirst() }
      if let last = joined.last, let quote = quotes.first, quote.outer.lowerBound < sentence.lowerBound,
        quote.outer.lowerBound >= last.lowerBound, quote.outer.count <= 100,
        ![0x27, 0x2019, 0x2018].contains(tokens[quote.outer.lowerBound].mark),
        !breaks(bytes, tokens[last.upperBound - 1].end, tokens[sentence.lowerBound].start)
      {
        joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        joined.append(sentence)
      }
    }
    return joined
  }

  private static func isStop(_ tokens: ContiguousArray<ClaimText.Token>, _ index: Int, _ bytes: [UInt8]) -> Bool {
    switch tokens[index].mark {
    case 0x3002, 0xFF01, 0xFF1F, 0x0964, 0x061F: return true
    case 0x2E, 0x21, 0x3F, 0x2026: break
    default: return false
    }
    var next = index + 1
    while next < tokens.count, isClosing(tokens[next].mark), tokens[next].start == tokens[next - 1].end { next += 1 }
    guard next < tokens.count else { return true }
    guard tokens[next].start > tokens[next - 1].end else { return false }
    if tokens[next].kind == .word, !tokens[next].isCapital, isCased(bytes[tokens[next].start]) { return false }
    return tokens[index].mark != 0x2E || !isAbbreviation(tokens, index - 1, bytes)
  }

  private static func isAbbreviation(_ tokens: ContiguousArray<ClaimText.Token>, _ index: Int, _ bytes: [UInt8]) -> Bool
  {
    guard index >= 0, tokens[index].kind == .word, tokens[index].isCapital else { return false }
    let length = tokens[index].end - tokens[index].start
    if length == 1 { return true }
    guard length <= 4 else { return false }
    return titles.contains(String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self))
  }

  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Gen", "Col", "Capt", "Lt", "Sgt", "Sen", "Rep", "Gov", "St", "Prof", "Rev", "Hon", "No",
    "Nr",
    "Sr", "Sra", "Jr", "Maj", "Supt", "Insp",
  ]

  private static func isCased(_ byte: UInt8) -> Bool { byte < 0x80 || byte == 0xC3 }

  private static func isClosing(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x201C, 0x300D, 0x300F: true
    default: false
    }
  }

  private static func breaks(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    guard to > from else { return false }
    return bytes[from..<to].contains(0x0A)
  }
}
