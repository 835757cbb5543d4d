/// An article's summary and full text as one text.
enum FullText {
  /// Summary, then full text; the summary is left out where the full text begins with it, as in feeds that cut
  /// their summaries from it.
  static func joined(summary: String, body: String) -> String {
    if body.isEmpty { return summary }
    if summary.isEmpty || begins(body, with: summary) { return body }
    return summary + "\n" + body
  }

  /// Up to 8 bytes at the summary's end may be the mark of a cut ("[…]", "...").
  private static func begins(_ body: String, with summary: String) -> Bool {
    var (body, summary) = (body, summary)
    return summary.withUTF8 { start in
      body.withUTF8 { text in
        let count = max(start.count - 8, min(start.count, 16))
        return text.count >= count && start.prefix(count).elementsEqual(text.prefix(count))
      }
    }
  }
}
