/// Which rows of the table play what readers report of publishers' servers, and what test servers usually play.
enum FaultCatalogue {
  /// The faults of HTTP that readers' issue trackers are full of.
  static let reported: [(fault: String, rows: [String])] = [
    ("wrong Content-Type", ["wrong Content-Type", "no Content-Type", "wrong charset"]),
    ("a page instead of the feed", ["a page in place of a feed"]),
    ("200 with an empty body", ["empty 200"]),
    ("a feed without items", ["no items"]),
    ("403 by User-Agent", ["403"]),
    ("429 and 503 with Retry-After", ["429", "429 + Retry-After", "503", "503 + Retry-After"]),
    ("permanent and temporary redirects", ["301", "302", "307", "308"]),
    ("redirects that loop or want a cookie", ["redirect loop", "endless redirects", "cookie gate"]),
    ("410", ["410"]),
    ("ETag with W/ or -gzip", ["weak ETag"]),
    ("one validator changes, the other does not", ["304 with new validators", "validators that flip"]),
    ("eternal 304", ["304", "Last-Modified in the future"]),
    ("compression that was not agreed", ["gzip without a header", "announced gzip that is text", "brotli unasked"]),
    ("huge and endless bodies", ["big body", "endless body", "gzip bomb", "header flood"]),
    ("a body that is cut", ["body cut", "document cut", "chunk cut", "gzip cut", "wrong length"]),
  ]

  /// What a test server plays, by its short name. One that only answers late is no fault: `AskingTests` has it.
  static let played: [String: String] = [
    "404": "404", "410": "410", "401": "401", "403": "403", "500": "500", "503": "503 + Retry-After", "301": "301",
    "302": "302", "307": "307", "308": "308", "loop": "redirect loop", "429": "429 + Retry-After",
    "429once": "429 + Retry-After", "trunc": "body cut", "truncxml": "document cut", "reset": "reset", "drip": "drip",
    "hang": "hang", "html": "a page in place of a feed", "ctype": "wrong Content-Type", "noctype": "no Content-Type",
    "big": "big body", "bomb": "gzip bomb", "garbage": "garbage", "empty": "empty 200", "entity": "entity bomb",
    "xxe": "external entity", "badgzip": "damaged gzip", "truncgzip": "gzip cut", "chunked": "chunked",
    "close": "no length", "noval": "no validators", "etagflip": "validators that flip", "lmonly": "Last-Modified alone",
    "weaketag": "weak ETag", "badcharset": "wrong charset",
  ]
}
