public import News

extension Store {
  /// Articles with their current words, newest first by article time.
  public func articles(_ question: ArticleQuery = ArticleQuery()) throws(StoreError) -> [ArticleRecord] {
    try read("cannot read the articles of") { connection in
      let feedCondition = question.feed == nil ? "" : "AND a.feed_id = ?"
      // The first condition finds the place by the index, the second tells articles of one time apart.
      let placeCondition =
        question.after == nil
        ? ""
        : """
        AND a.article_time <= (SELECT article_time FROM article WHERE id = ?) \
        AND (a.article_time, a.pk) < (SELECT article_time, pk FROM article WHERE id = ?)
        """
      var query = try connection.statement(
        """
        SELECT \(ArticleReader.columns) \(ArticleReader.source) WHERE a.article_time >= ? \(feedCondition) \
        \(placeCondition) ORDER BY a.article_time DESC, a.pk DESC LIMIT ?
        """)
      query.bind(question.since?.milliseconds ?? Int64.min)
      if let feed = question.feed { query.bind(feed.text) }
      if let after = question.after { for _ in 0..<2 { query.bind(after.text) } }
      query.bind(question.limit ?? -1)
      var reader = try ArticleReader(connection)
      let rows = try query.rows { ArticleReader.read(&$0) }
      return try rows.map { try reader.withAliases($0) }
    }
  }

  /// The article with this id or, if it is the only one, an id that begins so; else `notFound` or `ambiguous`.
  public func article(_ reference: String) throws(StoreError) -> ArticleRecord {
    try read("cannot find the article", on: reference) { connection in
      let id = try Reference("article", advice: "`courant articles list` shows them").resolve(reference, connection)
      var query = try connection.statement(
        "SELECT \(ArticleReader.columns) \(ArticleReader.source) WHERE a.id = ?")
      query.bind(id)
      guard let row = try query.first({ ArticleReader.read(&$0) }) else {
        throw Reference.notFound("article", reference)
      }
      var reader = try ArticleReader(connection)
      return try reader.withAliases(row)
    }
  }

  /// Every version of an article, oldest first; empty for an unknown one.
  public func revisions(_ id: ArticleID) throws(StoreError) -> [RevisionRecord] {
    try read("cannot read the versions of", on: id.text) { connection in
      var query = try connection.statement(
        """
        SELECT \(RevisionReader.columns) FROM revision WHERE article = (SELECT pk FROM article WHERE id = ?) \
        ORDER BY version
        """)
      query.bind(id.text)
      return try query.rows { RevisionReader.read(&$0) }
    }
  }
}
