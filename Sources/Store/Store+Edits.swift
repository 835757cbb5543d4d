public import News

extension Store {
  /// Later versions of articles, the newest first. One whose kind is not told yet has no account, and is not found by kind.
  public func edits(_ question: EditQuery = EditQuery()) throws(StoreError) -> [EditRecord] {
    try read("cannot read the edits of") { connection in
      var query = try Self.edits(question, connection)
      return try query.rows { EditRows.read(&$0) }
    }
  }

  /// The same of some articles alone, those of each article the newest first; the question's limit counts for each of them.
  public func edits(
    of articles: some Sequence<ArticleID>, _ question: EditQuery
  ) throws(StoreError) -> [ArticleID: [EditRecord]] {
    try read("cannot read the edits of") { connection in
      var edits: [ArticleID: [EditRecord]] = [:]
      for article in articles {
        var query = try Self.edits(question, of: article, connection)
        edits[article] = try query.rows { EditRows.read(&$0) }
      }
      return edits
    }
  }

  /// The statement for a question, ready to be read.
  private static func edits(
    _ question: EditQuery, of article: ArticleID? = nil, _ connection: Connection
  ) throws -> SQLStatement {
    var conditions = ["e.observed_at >= ?", "e.observed_at < ?"]
    // Of an article, or of a feed and a kind, there are fewer than of silent ones: the plus keeps SQLite from the index of those,
    // and of a feed's.
    let isNarrow = question.feed != nil && question.kind != nil || article != nil
    if question.silentOnly { conditions.append(isNarrow ? "+e.silent" : "e.silent") }
    if question.saidOnly { conditions.append(isNarrow ? "NOT +e.silent" : "NOT e.silent") }
    // Literal, so that SQLite sees which partial index has them.
    if let kind = question.kind { conditions.append("e.kinds & \(kind.bit)") }
    if question.waitingOnly { conditions.append("e.kinds IS NULL") }
    if question.after != nil {
      conditions.append(
        """
        (e.observed_at, e.article, e.version) < \
        (?, coalesce((SELECT pk FROM article WHERE id = ?), 9223372036854775807), ?)
        """)
    }
    if question.feed != nil {
      conditions.append("\(article == nil ? "" : "+")e.feed = (SELECT pk FROM feed WHERE id = ?)")
    }
    if article != nil { conditions.append("e.article = (SELECT pk FROM article WHERE id = ?)") }
    // Of several that fit, SQLite may take the one that has most rows.
    var index = ""
    if question.feed == nil, article == nil {
      if question.waitingOnly {
        index = "INDEXED BY edit_waiting"
      } else if question.silentOnly, let kind = question.kind {
        index = "INDEXED BY edit_silent_\(kind.rawValue)"
      } else if question.saidOnly, let kind = question.kind {
        index = "INDEXED BY edit_said_\(kind.rawValue)"
      }
    }
    var query = try connection.statement(
      """
      SELECT a.id, a.feed_id, a.source, r.title, a.url, e.version, e.observed_at, e.silent, r.changed, e.reverts_to, \
      e.kinds, e.field, e.was, e.became FROM (SELECT * FROM edit e \(index) WHERE \(conditions.joined(separator: " AND ")) \
      ORDER BY e.observed_at DESC, e.article DESC, e.version DESC LIMIT ?) e CROSS JOIN article a ON a.pk = e.article \
      CROSS JOIN revision r ON r.article = a.pk AND r.version = e.version \
      ORDER BY e.observed_at DESC, e.article DESC, e.version DESC
      """)
    query.bind(question.since?.milliseconds ?? Int64.min)
    query.bind(question.until?.milliseconds ?? Int64.max)
    if let place = question.after {
      query.bind(place.observedAt)
      query.bind(place.article.text)
      query.bind(place.version)
    }
    if let feed = question.feed { query.bind(feed.text) }
    if let article { query.bind(article.text) }
    query.bind(question.limit ?? -1)
    return query
  }

  /// Later versions whose kind is not told yet, the newest first.
  public func waitingEdits(limit: Int) throws(StoreError) -> [WaitingEdit] {
    try read("cannot read the edits of") { connection in
      var waiting = try connection.statement(
        """
        SELECT a.id, e.version, a.language FROM (SELECT article, version FROM edit WHERE kinds IS NULL \
        ORDER BY observed_at DESC LIMIT ?) e CROSS JOIN article a ON a.pk = e.article
        """)
      waiting.bind(limit)
      let rows = try waiting.rows { (id: $0.text(), version: $0.int(), language: $0.optionalText()) }
      var versions = try connection.statement(
        """
        SELECT \(RevisionReader.columns) FROM revision WHERE article = (SELECT pk FROM article WHERE id = ?) \
        AND version IN (?, ?) ORDER BY version
        """)
      return try rows.compactMap { row in
        versions.bind(row.id)
        versions.bind(row.version - 1)
        versions.bind(row.version)
        let pair = try versions.rows { RevisionReader.read(&$0) }
        guard pair.count == 2 else { return nil }
        return WaitingEdit(
          article: ArticleID(row.id), version: row.version, language: row.language, old: pair[0], new: pair[1])
      }
    }
  }

  /// Keeps what edits did, all of them in one transaction.
  public func tell(_ accounts: [(article: ArticleID, version: Int, account: EditAccount)]) throws(StoreError) {
    try write("cannot keep the kinds of edits in", sparesStories: true) { connection in
      var update = try connection.statement(
        """
        UPDATE edit SET kinds = ?, field = ?, was = ?, became = ? \
        WHERE article = (SELECT pk FROM article WHERE id = ?) AND version = ?
        """)
      for (article, version, account) in accounts {
        update.bind(account.kinds.reduce(0) { $0 | $1.bit })
        update.bind(account.field.rawValue)
        update.bind(account.before)
        update.bind(account.after)
        update.bind(article.text)
        update.bind(version)
        try update.run()
      }
    }
  }
}

/// How a row of table `edit` becomes an ``EditRecord``.
enum EditRows {
  static func read(_ row: inout SQLStatement) -> EditRecord {
    var edit = EditRecord(
      article: ArticleID(row.text()), feed: FeedID(row.text()), source: row.text(), title: row.text(),
      url: row.optionalText(), version: row.int(), observedAt: row.time(), isSilent: row.bool(),
      changed: RevisionReader.fields(row.text()), revertsTo: row.optionalInt(), account: nil)
    edit.account = account(&row)
    return edit
  }

  /// The columns kinds, field, was and became; nil while they are not told.
  static func account(_ row: inout SQLStatement) -> EditAccount? {
    let kinds = row.optionalInt()
    let field = row.optionalText().flatMap { ArticleField(rawValue: $0) } ?? .byline
    let (before, after) = (row.optionalText() ?? "", row.optionalText() ?? "")
    return kinds.map { kinds in
      EditAccount(kinds: EditKind.allCases.filter { kinds & $0.bit != 0 }, field: field, before: before, after: after)
    }
  }
}
