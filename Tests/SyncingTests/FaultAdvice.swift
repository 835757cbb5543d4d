import News

/// Words that the advice about a fault must have, written down by themselves: the product's sentences are not what they are
/// judged by.
enum FaultAdvice {
  private static let words: [FetchFailure.Kind: String] = [
    .notAFeed: "the answer is no feed", .emptyBody: "empty document", .badEncoding: "damaged compressed body",
    .gone: "ended this feed", .server: "server is in trouble", .throttled: "asks for a pause",
    .redirect: "leads in a circle or to a place that is not allowed", .forbiddenAddress: "--allow-private",
    .connection: "does not answer", .rejected: "open its address in a browser", .proxy: "host, port, user and password",
    .headersTooLarge: "no setting takes more", .tooSlow: "no setting waits for that", .badAnswer: "no sound web server",
    .incomplete: "asked for again, whole",
  ]
  private static let rows: [String: String] = [
    "401": "--auth-file", "403": "refuses Courant", "404": "nothing is there any more", "hang": "COURANT_TOTAL_TIMEOUT",
    "big body": "COURANT_BODY_LIMIT", "gzip bomb": "COURANT_BODY_LIMIT", "endless body": "COURANT_BODY_LIMIT",
    "redirect to a private name": "leads to a private one", "redirect to a private address": "leads to a private one",
    "503": "keeps the pause", "503 + Retry-After": "keeps the pause",
    "document cut": "the document ends early", "wrong length": "its complete items are taken",
    "206": "a part of the document that nobody asked for",
    "302 to 410": "look for the feed's new address",
  ]

  /// What the advice of a row must say; nil where nothing is laid down.
  static func words(_ fault: FaultCase) -> String? {
    rows[fault.name] ?? FetchFailure.Kind(rawValue: fault.outcome).flatMap { words[$0] }
  }
}
