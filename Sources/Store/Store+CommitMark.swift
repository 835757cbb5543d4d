import GRDB

extension Store {
  /// A number that is another as soon as somebody else has committed to the file: what was read while it stayed the same
  /// still holds. It means nothing to another `Store` on the same file (SQLite's `PRAGMA data_version`).
  public func commitMark() throws(StoreError) -> Int64 {
    do {
      return try queue.writeWithoutTransaction { database in
        try Connection(database: database, faults: nil).number("PRAGMA data_version") ?? 0
      }
    } catch {
      throw StoreError(error, what: "cannot look at", subject: path)
    }
  }
}
