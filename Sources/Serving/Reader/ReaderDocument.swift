import News
import Showing

/// Articles in full, as readers of Google's kind want them.
struct ReaderDocument {
  private let titles: [FeedID: (title: String, site: String)]

  /// A document of articles of these feeds.
  init(feeds: [FeedRecord]) {
    titles = Dictionary(
      feeds.map { ($0.feed.id, ($0.feed.title ?? $0.feed.url, $0.feed.siteURL ?? "")) }, uniquingKeysWith: { a, _ in a }
    )
  }

  /// The text of an article as HTML: its words, nothing of its markup.
  static func html(_ article: ArticleRecord) -> String {
    let text = article.body.isEmpty ? article.summary : article.body
    return text.split(separator: "\n").map { "<p>" + HTMLText.escaped(String($0)) + "</p>" }.joined(separator: "\n")
  }

  /// The answer.
  func reply(_ articles: [ReaderArticle], stream: String, next: String?) -> Reply {
    var json = JSONWriter()
    json.object { json in
      json.field("direction", "ltr")
      json.field("id", stream)
      json.field("items", array: articles) { json, item in json.object { json in fields(item, &json) } }
      if let next { json.field("continuation", next) }
    }
    return Reply("application/json", json.bytes)
  }

  private func fields(_ item: ReaderArticle, _ json: inout JSONWriter) {
    let article = item.article
    let state = "user/-/state/com.google/"
    var categories = [state + "reading-list"]
    if item.isRead { categories.append(state + "read") }
    if item.isStarred { categories.append(state + "starred") }
    json.field("id", ReaderItemID.number(article.id).map(ReaderItemID.text) ?? "")
    json.field("crawlTimeMsec", String(article.firstSeen.milliseconds))
    json.field("timestampUsec", String(article.firstSeen.milliseconds * 1000))
    json.field("published", Int(article.time.seconds))
    json.field("updated", Int(article.time.seconds))
    json.field("title", CleanText.line(article.title))
    json.field("author", CleanText.line(article.byline))
    let links = [article.url].compactMap { $0 }.filter(WebAddress.isSafe)
    for name in ["canonical", "alternate"] {
      json.field(name, array: links) { json, url in
        json.object { json in
          json.field("href", url)
          if name == "alternate" { json.field("type", "text/html") }
        }
      }
    }
    json.field("summary", object: { $0.field("content", Self.html(article)) })
    json.field("categories", texts: categories)
    json.field(
      "origin",
      object: { json in
        json.field("streamId", "feed/" + article.feed.text)
        json.field("title", titles[article.feed]?.title ?? "")
        json.field("htmlUrl", titles[article.feed]?.site ?? "")
      })
  }
}
