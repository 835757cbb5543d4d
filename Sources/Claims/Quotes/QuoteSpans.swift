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
  static func spans(in text: ClaimText) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < text.tokens.count {
      if let closings = closings(of: index, in: text), let close = close(after: index, closings, in: text) {
        if close > index + 1 { spans.append(Span(inner: index + 1..<close, outer: index..<close + 1)) }
        index = close + 1
      } else {
        index += 1
      }
    }
    return spans
  }

  /// The marks that close what a mark opens; nil where it opens nothing.
  private static func closings(of index: Int, in text: ClaimText) -> [UInt32]? {
    let opens = !text.touches(index - 1, index) || text.tokens[max(0, index - 1)].kind == .mark
    switch text.tokens[index].mark {
    case 0x201C: return [0x201D, 0x201C, 0x22]
    case 0x201E: return [0x201C, 0x201D, 0x22]
    case 0xAB: return [0xBB]
    case 0xBB: return [0xAB]
    case 0x22: return opens ? [0x22, 0x201D] : nil
    case 0x300C: return [0x300D]
    case 0x300E: return [0x300F]
    case 0x2018: return opens ? [0x2019] : nil
    case 0x27: return opens ? [0x27] : nil
    default: return nil
    }
  }

  private static func close(after start: Int, _ closings: [UInt32], in text: ClaimText) -> Int? {
    let isSingle = closings == [0x2019] || closings == [0x27]
    for index in start + 1..<min(text.tokens.count, start + longest) where closings.contains(text.tokens[index].mark) {
      // An apostrophe ends no quotation: a letter follows it.
      if isSingle, text.touches(index, index + 1), text.tokens[index + 1].kind != .mark { continue }
      return index
    }
    return nil
  }
}
