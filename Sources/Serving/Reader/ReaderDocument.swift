import News
import Showing

/// Items in full, as readers of Google's kind want them.
enum ReaderDocument {
  /// The answer.
  static func reply(_ items: [ReaderItem], stream: String, next: String?) throws -> Reply {
    var json = JSONWriter()
    try json.object { json in
      json.field("direction", "ltr")
      json.field("id", stream)
      // Some readers take no answer without it.
      json.field("updated", Int(items.map(\.seen).max()?.seconds ?? 0))
      try json.field("items", array: items) { json, item in try json.object { json in try fields(item, &json) } }
      if let next { json.field("continuation", next) }
    }
    return Reply("application/json", json.bytes)
  }

  private static func fields(_ item: ReaderItem, _ json: inout JSONWriter) throws {
    let state = "user/-/state/com.google/"
    json.field("id", ReaderItemID.text(item.number))
    json.field("crawlTimeMsec", String(item.seen.milliseconds))
    json.field("timestampUsec", String(item.seen.milliseconds * 1000))
    json.field("published", Int(item.published.seconds))
    json.field("updated", Int(item.published.seconds))
    json.field("title", item.title)
    json.field("author", item.author)
    for name in ["canonical", "alternate"] {
      json.field(name, array: [item.link].compactMap { $0 }) { json, url in
        json.object { json in
          json.field("href", url)
          if name == "alternate" { json.field("type", "text/html") }
        }
      }
    }
    let html = try item.html()
    json.field("summary", object: { $0.field("content", html) })
    json.field("categories", texts: (["reading-list"] + item.states).map { state + $0 })
    json.field(
      "origin",
      object: { json in
        json.field("streamId", item.stream)
        json.field("title", item.origin.title)
        json.field("htmlUrl", item.origin.site)
      })
  }
}
