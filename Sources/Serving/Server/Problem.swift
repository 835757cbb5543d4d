import Showing

/// A refusal as JSON (RFC 9457).
enum Problem {
  /// The answer.
  static func reply(_ refusal: Refusal) -> Reply {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "about:blank")
      json.field("title", refusal.status.phrase)
      json.field("status", refusal.status.rawValue)
      json.field("detail", refusal.detail)
    }
    json.endLine()
    return Reply("application/problem+json", json.bytes, status: refusal.status)
  }
}
