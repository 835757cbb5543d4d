package import News

extension ArticleRecord {
  /// The time of the article: min(stated, first seen).
  package var time: Timestamp { published.map { min($0, firstSeen) } ?? firstSeen }
}

extension JSONWriter {
  /// What a list shows of an article.
  package mutating func fields(of article: ArticleRecord) {
    field("id", article.id.text)
    field("feed", article.feed.text)
    field("story", article.story?.text)
    field("source", article.source)
    field("title", article.title)
    field("url", article.url)
    field("guid", article.guid)
    field("language", article.language)
    field("published", article.published)
    field("first_seen", article.firstSeen)
    field("last_seen", article.lastSeen)
    field("withdrawn", article.withdrawn)
    field("version", article.version)
    field("byline", article.byline)
    field("summary", article.summary)
  }
}

extension JSONWriter {
  /// A version of an article, as a value.
  package mutating func value(_ version: RevisionRecord, kinds: [EditKind]) {
    object { json in
      json.field("version", version.version)
      json.field("observed_at", version.observedAt)
      json.field("stated_at", version.statedAt)
      json.field("silent", version.isSilent)
      json.field("changed", texts: version.changed.map(\.rawValue))
      json.field("kinds", texts: kinds.map(\.rawValue))
      json.field("reverts_to", version.revertsTo)
      json.field("title", version.title)
      json.field("summary", version.summary)
      json.field("body", version.body)
      json.field("byline", version.byline)
    }
  }
}

extension JSONWriter {
  /// What is known of an article's page; null where nobody asked for it.
  package mutating func field(_ name: String, _ page: PageRecord?) {
    guard let page else { return field(name, raw: "null") }
    field(
      name,
      object: { json in
        json.field("state", page.state.rawValue)
        json.field("detail", page.detail)
        json.field("status", page.status)
        json.field("title", page.title)
        json.field("author", page.author)
        json.field("date", page.published)
        json.field("language", page.language)
        json.field("picture", page.picture)
        json.field("looks", page.looks)
        json.field("failures", page.failures)
        json.field("last_asked", page.lastAsked)
        json.field("next_due", page.nextDue)
      })
  }

  /// How many pages wait.
  package mutating func field(_ name: String, _ queue: PageQueue) {
    field(
      name,
      object: { json in
        json.field("waiting", queue.waiting)
        json.field("due", queue.due)
      })
  }
}
