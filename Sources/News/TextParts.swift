/// An article's summary and full text as the parts that are read: the summary is left out where the full text begins with
/// it, as in feeds that cut their summaries from it.
public struct TextParts: Sendable, Hashable {
  /// The summary; empty where it is left out.
  public var summary: String
  /// The full text; empty where there is none.
  public var body: String

  /// The parts of an article's text.
  public init(summary: String, body: String) {
    self.summary = !body.isEmpty && Self.begins(body, with: summary) ? "" : summary
    self.body = body
  }

  /// Both as one text, a line break between them.
  public var joined: String {
    if body.isEmpty { return summary }
    return summary.isEmpty ? body : summary + "\n" + body
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
