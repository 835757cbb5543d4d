/// Conditional requests (RFC 9110, section 13), by ETag alone: no moment moves with every change of what we show.
enum Conditional {
  /// The answer with its validators, or 304 where the asker has it already.
  static func reply(_ reply: Reply, etag: String, to call: Call) -> Reply {
    var reply = reply
    reply.headers.append(("ETag", etag))
    if !reply.headers.contains(where: { $0.name == "Cache-Control" }) {
      reply.headers.append(("Cache-Control", "private, no-cache"))
    }
    guard reply.status == .ok, isKnown(etag, call) else { return reply }
    reply.status = .notModified
    reply.body = []
    return reply
  }

  private static func isKnown(_ etag: String, _ call: Call) -> Bool {
    let known = call.headers["if-none-match"] ?? ""
    return known.split(separator: ",").contains { candidate in
      let bare = candidate.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      return bare == "*" || bare == etag || bare == "W/" + etag
    }
  }
}
