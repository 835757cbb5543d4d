import News

/// Reads and writes what people decided about stories.
struct CorrectionRows {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Every correction, also those that were undone, in the order in which they were made.
  func all() throws -> [StoryCorrection] {
    var query = try connection.statement(
      "SELECT number, kind, at, made_by, story, other, undone_at, undone_by, waits FROM correction")
    var articles = try connection.statement("SELECT article, former FROM correction_article WHERE correction = ?")
    var corrections = try query.rows { row in
      var correction = StoryCorrection(
        number: row.int(), kind: StoryCorrection.Kind(rawValue: row.text()) ?? .pin, at: row.time(), by: row.text(),
        story: StoryID(row.text()), other: row.optionalText().map(StoryID.init), articles: [:], rest: [],
        undoneAt: row.optionalTime(), undoneBy: row.optionalText())
      correction.isCarriedOut = !row.bool()
      return correction
    }
    for index in corrections.indices {
      articles.bind(corrections[index].number)
      while try articles.step() {
        let article = ArticleID(articles.text())
        if let former = articles.optionalText() {
          corrections[index].articles[article] = StoryID(former)
        } else {
          corrections[index].rest.insert(article)
        }
      }
    }
    return corrections.sorted(by: StoryCorrection.precedes)
  }

  /// Adds a correction or, where its number is known, notes that it was undone and whether it was carried out.
  func write(_ correction: StoryCorrection) throws {
    var insert = try connection.statement(
      """
      INSERT INTO correction (number, kind, at, made_by, story, other, undone_at, undone_by, waits) \
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) \
      DO UPDATE SET undone_at = excluded.undone_at, undone_by = excluded.undone_by, waits = excluded.waits
      """)
    insert.bind(correction.number)
    insert.bind(correction.kind.rawValue)
    insert.bind(correction.at)
    insert.bind(correction.by)
    insert.bind(correction.story.text)
    insert.bind(correction.other?.text)
    insert.bind(correction.undoneAt)
    insert.bind(correction.undoneBy)
    insert.bind(!correction.isCarriedOut)
    try insert.run()
    var article = try connection.statement("INSERT OR IGNORE INTO correction_article VALUES (?, ?, ?)")
    let rest = correction.rest.sorted().map { ($0, StoryID?.none) }
    for (id, former) in correction.articles.sorted(by: { $0.key < $1.key }).map({ ($0.key, $0.value) }) + rest {
      article.bind(correction.number)
      article.bind(id.text)
      article.bind(former?.text)
      try article.run()
    }
  }
}
