public import News

/// The rows of table `feed_answer`.
enum FeedAnswerRows {
  static func read(_ feed: FeedID, _ connection: Connection) throws -> FirstAnswer? {
    var query = try connection.statement(
      """
      SELECT a.at, a.status, a.content_type, a.etag, a.last_modified, a.max_age, a.final_url, a.permanent_url, \
      a.wire_bytes, a.body FROM feed_answer a JOIN feed f ON f.pk = a.feed WHERE f.id = ?
      """)
    query.bind(feed.text)
    return try query.first { row in
      let at = row.time()
      let headers = FetchedHeaders(
        status: row.int(), contentType: row.optionalText(),
        validators: Validators(etag: row.optionalText(), lastModified: row.optionalText()), maxAge: row.optionalInt(),
        finalURL: row.text(), permanentURL: row.optionalText(), wireBytes: row.int())
      return FirstAnswer(at: at, headers: headers, body: row.bytes())
    }
  }

  static func write(_ answer: FirstAnswer, feed: FeedID, _ connection: Connection) throws {
    var insert = try connection.statement(
      "INSERT OR REPLACE INTO feed_answer SELECT pk, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM feed WHERE id = ?")
    insert.bind(answer.at)
    insert.bind(answer.headers.status)
    insert.bind(answer.headers.contentType)
    insert.bind(answer.headers.validators.etag)
    insert.bind(answer.headers.validators.lastModified)
    insert.bind(answer.headers.maxAge)
    insert.bind(answer.headers.finalURL)
    insert.bind(answer.headers.permanentURL)
    insert.bind(answer.headers.wireBytes)
    insert.bind(answer.body)
    insert.bind(feed.text)
    try insert.run()
  }

  static func delete(feed key: Int64, _ connection: Connection) throws {
    var delete = try connection.statement("DELETE FROM feed_answer WHERE feed = ?")
    delete.bind(key)
    try delete.run()
  }
}

extension Store {
  /// The answer that `feeds add` got for a feed that was never synced; nil if there is none.
  public func firstAnswer(of feed: FeedID) throws(StoreError) -> FirstAnswer? {
    try read("cannot read the first answer of", on: feed.text) { try FeedAnswerRows.read(feed, $0) }
  }
}
