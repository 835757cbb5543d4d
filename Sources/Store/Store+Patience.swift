import GRDB

extension Store {
  /// Takes the lock for writing and gives it back: throws `busy` where another process holds it for too long.
  public func takeLock() throws(StoreError) {
    try write("cannot write to") { _ in }
  }

  /// Waits so long for a lock that another process holds, from now on, and then fails with `busy`.
  ///
  /// - Parameter seconds: 30 where nothing else was said.
  public func waitForLocks(atMost seconds: Double) throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA busy_timeout = \(Int(seconds * 1000))")
      }
    } catch {
      throw StoreError(error, what: "cannot set how long to wait for", subject: path)
    }
  }
}
