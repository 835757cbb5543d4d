public import News

extension Store {
  /// Hands out what happened after a cursor, or everything after 0: feeds, articles with their whole histories, stories;
  /// all as of one moment, the head first, the end last. What people decided about stories is so little that all of it is
  /// in every export.
  ///
  /// Returns the head. What `take` throws ends the export.
  @discardableResult
  public func export(
    since cursor: Int64, _ take: (ExchangeRecord) throws -> Void
  ) throws(StoreError) -> ExchangeHead {
    try read("cannot export") { connection in
      let next = try connection.number("SELECT max(cursor) FROM change") ?? 0
      var epoch = try connection.statement("SELECT value FROM meta WHERE key = 'epoch'")
      let head = ExchangeHead(epoch: try epoch.first { $0.text() } ?? "", since: cursor, next: next)
      try take(.head(head))
      var reader = try ExchangeReader(connection)
      let articles = try reader.articles(since: cursor)
      var end = ExchangeEnd()
      for feed in try reader.feeds(of: articles) {
        try take(.feed(feed))
        end.feeds += 1
      }
      for id in articles {
        guard let article = try reader.whole(id) else { continue }
        try take(.article(article))
        end.articles += 1
      }
      for story in try reader.stories(since: cursor) {
        try take(.story(story))
        end.stories += 1
      }
      for var correction in try CorrectionRows(connection).all() {
        // Its number and whether it is carried out are this store's own.
        (correction.number, correction.isCarriedOut) = (0, true)
        try take(.correction(correction))
        end.corrections += 1
      }
      try take(.end(end))
      return head
    }
  }

  /// Hands everything that ``export(since:_:)`` has straight to another store, which takes it in as with
  /// ``merge(at:subscribes:_:)``.
  public func send(
    since cursor: Int64 = 0, to other: Store, at now: Timestamp, subscribes: Bool = false
  ) throws(StoreError) -> MergeReport {
    try other.write("cannot import into", at: now) { connection in
      var writer = try MergeWriter(connection, at: now, subscribes: subscribes)
      try export(since: cursor) { try writer.take($0) }
      return try writer.finish()
    }
  }

  /// Takes in another store's file. It is copied beside this store first, so that it stays as it is, and checked.
  public func merge(
    storeAt file: String, at now: Timestamp, subscribes: Bool = false
  ) throws(StoreError) -> MergeReport {
    let copy = path + ".importing"
    DatabaseFile.remove(copy)
    defer { DatabaseFile.remove(copy) }
    try DatabaseFile.copy(file, to: copy)
    let other = try Self.open(copy, access: .write, faults: nil, isCopy: true)
    defer { other.close() }
    if let problem = try other.check().first {
      throw StoreError(
        .damaged, what: "cannot import", subject: file, why: "\(problem.rule): \(problem.detail)",
        advice: "export it again; nothing was imported")
    }
    return try other.send(to: self, at: now, subscribes: subscribes)
  }

  /// Takes in what another store exported, all of it or nothing: articles that are not known are begun, the histories of
  /// known ones become the union of both. Doing so twice is the same as once, and the order of several exports makes no
  /// difference. Articles that have other words from then on wait for a decision about their story; what people decided
  /// elsewhere waits to be carried out.
  ///
  /// - Parameters:
  ///   - next: the records one after another, nil at the end; what it throws ends the import, and nothing was written.
  ///   - subscribes: feeds that are not known are subscribed to; else their articles come alone, and nothing asks them.
  public func merge(
    at now: Timestamp, subscribes: Bool = false, _ next: () throws -> ExchangeRecord?
  ) throws(StoreError) -> MergeReport {
    try write("cannot import into", at: now) { connection in
      var writer = try MergeWriter(connection, at: now, subscribes: subscribes)
      while let record = try next() { try writer.take(record) }
      return try writer.finish()
    }
  }
}
