import News
import Showing

/// Articles as a table.
enum ArticleTable {
  /// One row an article; addresses only through a pipe.
  static func table(_ articles: [ArticleRecord], now: Timestamp) -> Table {
    var table = Table(
      Table.Column("ID"), Table.Column("WHEN"), .flexible("SOURCE"), .number("VERSION"), .flexible("TITLE"),
      .exactOnly, .exactOnly)
    for article in articles {
      table.rows.append([
        Cell(article.id.text, .dim), Cell(article.time, now: now), Cell(article.source, .cyan),
        Cell(article.version, article.version > 1 ? .yellow : nil),
        Cell(headline: article.title, withdrawn: article.withdrawn), Cell(article.url),
        Cell(article.withdrawn, now: now),
      ])
    }
    return table
  }
}
