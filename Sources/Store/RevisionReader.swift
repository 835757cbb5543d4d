import News

/// Reads versions of articles.
enum RevisionReader {
  static let columns = """
    version, observed_at, stated_at, silent, changed, reverts_to, title, summary, body, byline, markup, \
    markup_base
    """

  static func read(_ row: inout SQLStatement) -> RevisionRecord {
    RevisionRecord(
      version: row.int(), observedAt: row.time(), statedAt: row.optionalTime(), isSilent: row.bool(),
      changed: fields(row.text()), revertsTo: row.optionalInt(), title: row.text(), summary: row.text(),
      body: row.text(), byline: row.text(), markup: row.optionalText(), markupBase: row.optionalText())
  }

  /// The fields of a comma-separated list.
  static func fields(_ text: String) -> [ArticleField] {
    text.split(separator: ",").compactMap { ArticleField(rawValue: String($0)) }
  }
}
