import GRDB
public import News

extension Store {
  /// Purges old stories with their articles, all in one transaction; with `rehearsal` nothing is written.
  ///
  /// A story goes or stays as a whole; one that a person corrected stays. Of what is purged the ids and the names stay, so
  /// that an entry which a feed still carries does not come back as new, and each purge is a change.
  public func prune(_ rule: PruneRule, at now: Timestamp, rehearsal: Bool = false) throws(StoreError) -> PruneReport {
    let what = "cannot purge from"
    if rehearsal { return try read(what) { try PruneWriter($0, at: now).selection(rule) } }
    return try withoutForeignKeys(what) { () throws(StoreError) in
      try write(what, at: now) { connection in
        let writer = PruneWriter(connection, at: now)
        let report = try writer.select(rule)
        try writer.log()
        try writer.bury()
        try writer.remove()
        try writer.count(report)
        return report
      }
    }
  }

  /// Gives the space that nothing uses back to the disk. Takes as much free space as the store is large.
  public func compact() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      throw StoreError(error, what: "cannot compact", subject: path)
    }
  }

  /// With foreign keys on, SQLite would look for children of every removed row one by one, in tables without an index for
  /// that; the transaction checks all of them at its end instead.
  private func withoutForeignKeys<T>(_ what: String, _ body: () throws(StoreError) -> T) throws(StoreError) -> T {
    try setForeignKeys("OFF", what)
    do {
      let result = try body()
      try setForeignKeys("ON", what)
      return result
    } catch {
      try setForeignKeys("ON", what)
      throw error
    }
  }

  private func setForeignKeys(_ state: String, _ what: String) throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = \(state)") }
    } catch {
      throw StoreError(error, what: what, subject: path)
    }
  }
}
