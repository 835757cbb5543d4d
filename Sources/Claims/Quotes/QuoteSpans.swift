/// Finds the words between quotation marks.
enum QuoteSpans {
  /// A quotation: the tokens between its marks.
  struct Span: Sendable {
    /// The tokens of the words.
    var inner: Range<Int>
    /// The tokens with their marks.
    var outer: Range<Int>
  }

  /// At most this many tokens make a quotation; a mark that is never closed must not swallow a text.
  private static let longest = 150

  /// The quotations of a text, in order, without nesting.
  static func spans(in tokens: ContiguousArray<ClaimText.Token>, of words: WordTokens) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < tokens.count {
      let mark = tokens[index].mark
      if mark != 0, let closing = closing(mark), isSure(mark) || opens(index, tokens, words),
        let close = close(after: index, closing, tokens, words)
      {
        if close > index + 1 { spans.append(Span(inner: index + 1..<close, outer: index..<close + 1)) }
        index = close + 1
      } else {
        index += 1
      }
    }
    return spans
  }

  /// Whether a mark only ever opens a quotation.
  private static func isSure(_ mark: UInt32) -> Bool { mark != 0x22 && mark != 0x27 && mark != 0x2018 }

  /// Whether a mark that may also close a quotation, or be an apostrophe, opens one here.
  private static func opens(
    _ index: Int, _ tokens: ContiguousArray<ClaimText.Token>, _ words: WordTokens
  ) -> Bool {
    !words.touches(index - 1, index) || tokens[max(0, index - 1)].kind == .mark
  }

  /// The marks that close what a mark opens; nil where it opens nothing.
  private static func closing(_ mark: UInt32) -> (UInt32, UInt32, UInt32)? {
    switch mark {
    case 0x201C: (0x201D, 0x201C, 0x22)
    case 0x201E: (0x201C, 0x201D, 0x22)
    case 0xAB: (0xBB, 0xBB, 0xBB)
    case 0xBB: (0xAB, 0xAB, 0xAB)
    case 0x22: (0x22, 0x201D, 0x22)
    case 0x300C: (0x300D, 0x300D, 0x300D)
    case 0x300E: (0x300F, 0x300F, 0x300F)
    case 0x2018: (0x2019, 0x2019, 0x2019)
    case 0x27: (0x27, 0x27, 0x27)
    default: nil
    }
  }

  private static func close(
    after start: Int, _ closing: (UInt32, UInt32, UInt32), _ tokens: ContiguousArray<ClaimText.Token>,
    _ words: WordTokens
  ) -> Int? {
    let isSingle = closing.0 == 0x2019 || closing.0 == 0x27
    for index in start + 1..<min(tokens.count, start + longest) {
      let mark = tokens[index].mark
      guard mark != 0, mark == closing.0 || mark == closing.1 || mark == closing.2 else { continue }
      // An apostrophe ends no quotation: a letter follows it.
      if isSingle, words.touches(index, index + 1), tokens[index + 1].kind != .mark { continue }
      return index
    }
    return nil
  }
}
