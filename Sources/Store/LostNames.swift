import News

/// Names that are known and lead nowhere any more: of articles, by which their entries are recognised, and of stories.
///
/// What is lost with a name is seen where something else still tells of it: the article itself has its guid and its link, and what
/// it learnt later is kept beside (`article_alias_past`). Kinds of names are 0, guid; 1, link; 2, title and date.
enum LostNames {
  /// Articles without any name.
  private static let nameless = "a.pk NOT IN (SELECT article FROM article_alias)"

  /// That a name of the feed `f` is nobody's, nor was it that of something purged.
  private static func isFree(_ key: String, kinds: String) -> String {
    ["article_alias", "tombstone"].map { table in
      "NOT EXISTS (SELECT 1 FROM \(table) n WHERE n.feed = f.pk AND n.kind IN (\(kinds)) AND n.key = \(key))"
    }.joined(separator: " AND ")
  }

  private static let article = "article a JOIN feed f ON f.id = a.feed_id"

  /// A guid is a name of its article, unless the feed gives one to several.
  private static let guids =
    "\(article) WHERE a.guid IS NOT NULL AND NOT f.link_identity AND \(isFree("a.guid", kinds: "0"))"

  /// An article without any name has none but its link, where that is no other's.
  private static let links = """
    \(article) WHERE \(nameless) AND a.canonical_url IS NOT NULL AND \(isFree("a.canonical_url", kinds: "1"))
    """

  /// Of a name that came later the kind is not kept beside.
  private static let later = """
    article_alias_past p JOIN article a ON a.pk = p.article JOIN feed f ON f.id = a.feed_id \
    WHERE \(isFree("p.key", kinds: "0, 1, 2, 3"))
    """

  /// One that has neither guid nor link was named by title and date.
  private static let texts = "\(article) WHERE \(nameless) AND a.guid IS NULL AND a.canonical_url IS NULL"

  /// Every article that lacks a name.
  static let all = [guids, links, later, texts].map { "SELECT a.id FROM \($0)" }.joined(separator: " UNION ")

  /// Names articles without any by their links.
  static let giveLinks = give("f.pk, 1, a.canonical_url, a.pk, 0", of: links)

  /// Names articles by their guids.
  static let giveGuids = give("f.pk, 0, a.guid, a.pk, 0", of: guids)

  /// Gives articles back what they learnt later, as every kind that such a name can be: the others lead to nothing.
  static let giveLater = """
    INSERT INTO article_alias SELECT g.feed, k.column1, g.key, g.article, 1 FROM (SELECT f.pk AS feed, p.key, p.article \
    FROM \(later)) g JOIN (VALUES (0), (1), (2)) k ON k.column1 <> CASE WHEN g.key LIKE '%://%' THEN 2 ELSE 1 END \
    ORDER BY g.article, k.column1 ON CONFLICT DO NOTHING
    """

  private static func give(_ columns: String, of those: String) -> String {
    "INSERT INTO article_alias SELECT \(columns) FROM \(those) ORDER BY a.pk ON CONFLICT DO NOTHING"
  }

  /// Names articles by title and date that have neither guid nor link; how many.
  static func giveTexts(_ connection: Connection) throws -> Int {
    var query = try connection.statement(
      """
      SELECT f.pk, a.pk, a.published, (SELECT r.title FROM revision r WHERE r.article = a.pk AND r.version = 1) \
      FROM \(texts) ORDER BY a.pk
      """)
    let found = try query.rows { row in
      (feed: row.int64(), article: row.int64(), published: row.optionalTime(), title: row.optionalText() ?? "")
    }
    var name = try connection.statement("INSERT INTO article_alias VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING")
    var given = 0
    for row in found {
      let alias = ArticleAlias.text(title: row.title, published: row.published)
      name.bind(row.feed)
      name.bind(alias.kind.rawValue)
      name.bind(alias.key)
      name.bind(row.article)
      try name.run()
      given += connection.changedRows
    }
    return given
  }

  /// Ids of stories that ended and lead nowhere, though an article that was in them has a story.
  static let storyIDs = """
    SELECT DISTINCT e.story_id FROM story_event e WHERE e.story_id NOT IN (SELECT id FROM story) \
    AND e.story_id NOT IN (SELECT id FROM story_alias) AND e.story_id NOT IN (SELECT id FROM purged) \
    AND EXISTS (SELECT 1 FROM story_event x JOIN article a ON a.id = x.article_id \
    JOIN story_member m ON m.article = a.pk WHERE x.story_id = e.story_id)
    """
}
