/// Tells a text that goes on elsewhere from one that is whole.
public enum CutText {
  /// Whether a text ends as one does that was cut: with an ellipsis, in brackets or not, and behind it perhaps an invitation to
  /// read on that is no link (what is one, ``ArticleExtractor`` has taken away).
  public static func isCut(_ text: String) -> Bool {
    let end = withoutTrim(text.suffix(64))
    if endsWithEllipsis(end) { return true }
    guard let ellipsis = lastEllipsis(in: end) else { return false }
    return TrailingBoilerplate.isPhrase(end[ellipsis...])
  }

  private static func endsWithEllipsis(_ text: Substring) -> Bool {
    text.hasSuffix("…") || text.hasSuffix("...")
  }

  /// The end without white space and closing brackets.
  private static func withoutTrim(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isWhitespace || "])»›".contains(last) { text.removeLast() }
    return text
  }

  /// Where what stands behind the last ellipsis begins.
  private static func lastEllipsis(in text: Substring) -> String.Index? {
    if let index = text.lastIndex(of: "…") { return text.index(after: index) }
    return text.ranges(of: "...").last?.upperBound
  }
}
