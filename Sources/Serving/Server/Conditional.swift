import News

/// Conditional requests (RFC 9110, section 13).
enum Conditional {
  /// The answer with its validators, or 304 where the asker has it already.
  static func reply(_ reply: Reply, etag: String, to call: Call) -> Reply {
    var reply = reply
    reply.headers.append(("ETag", etag))
    if let time = reply.lastModified { reply.headers.append(("Last-Modified", MailDate.text(time))) }
    if !reply.headers.contains(where: { $0.name == "Cache-Control" }) {
      reply.headers.append(("Cache-Control", "private, no-cache"))
    }
    guard reply.status == .ok, isKnown(reply, etag, call) else { return reply }
    reply.status = .notModified
    reply.body = []
    return reply
  }

  /// If-Modified-Since counts only without If-None-Match.
  private static func isKnown(_ reply: Reply, _ etag: String, _ call: Call) -> Bool {
    if let known = call.headers["if-none-match"] {
      return known.split(separator: ",").contains { candidate in
        let bare = candidate.drop { $0 == " " }.prefix { $0 != " " }
        return bare == "*" || bare == etag || bare == "W/" + etag
      }
    }
    guard let time = reply.lastModified, let since = call.headers["if-modified-since"].flatMap(MailDate.moment) else {
      return false
    }
    return time.seconds <= since.seconds
  }
}
