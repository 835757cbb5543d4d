import News

extension ArticleRecord {
  /// The time of the article: min(stated, first seen).
  var time: Timestamp { published.map { min($0, firstSeen) } ?? firstSeen }
}

extension JSONWriter {
  /// What a list shows of an article.
  mutating func fields(of article: ArticleRecord) {
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

/// Articles as a table.
enum ArticleTable {
  /// One row an article; addresses only through a pipe.
  static func table(_ articles: [ArticleRecord], now: Timestamp) -> Table {
    var table = Table(
      Table.Column("ID"), Table.Column("WHEN"), .flexible("SOURCE"), .number("VERSION"), .flexible("TITLE"),
      .exactOnly)
    for article in articles {
      table.rows.append([
        Cell(article.id.text, .dim), Cell(article.time, now: now), Cell(article.source, .cyan),
        Cell(article.version, article.version > 1 ? .yellow : nil), Cell(article.title), Cell(article.url),
      ])
    }
    return table
  }
}
