import GRDB
import Glibc
import StorageSchema
import Synchronization

extension Store {
  /// Opens a store; a file that is not there is created, its folders too (0600 and 0700), and an older schema is
  /// brought up to date, for reading as well as for writing, after a copy of the file was put beside it.
  ///
  /// Throws `notOurs` for a file that is not a store, `newer` for one that a newer Courant wrote, `cannotOpen` for
  /// a file or folder that cannot be made, read or written, `missing` and `replaced` where a process has the lease of the file
  /// that stood there before, or left its log there.
  public static func open(_ path: String, access: Access) throws(StoreError) -> Store {
    try open(path, access: access, faults: nil)
  }

  /// - Parameters:
  ///   - isCopy: of what somebody gave as a store: it is not copied again before it is brought up to date, and an empty one
  ///     is none.
  ///   - patience: seconds to wait for a lock that another process holds.
  ///   - isFixed: nobody can change the file or write beside it; nil to find out.
  ///   - lock: the system's call; file systems without locks are played by another.
  static func open(
    _ path: String, access: Access, faults: FaultPlan?, isCopy: Bool = false, patience: Double = 30,
    isFixed: Bool? = nil, lock: (Int32) -> Int32 = LockProbe.share
  ) throws(StoreError) -> Store {
    try checkHolder(of: path)
    try checkLog(of: path, leftBy: Lease.left(storePath: path))
    try createFile(path, lock)
    // SQLite takes a file of a few bytes for an empty database, and would write over it.
    guard DatabaseFile.size(path) == 0 || DatabaseFile.size(path) >= DatabaseFile.leastSize else { throw notOurs(path) }
    let still = access == .read && isFixed != false ? StillFile(path, isSure: isFixed == true) : nil
    if access == .write { try prepareForWriting(path) }
    if still == nil { try LockProbe.check(path, lock: lock) }
    do {
      let queue = try DatabaseQueue(
        path: still?.address ?? path, configuration: configuration(access, patience: patience, isStill: still != nil))
      let mark = try queue.writeWithoutTransaction { database in
        if isCopy, try schemaVersion(database, path: path) == 0 { throw notOurs(path) }
        try migrate(database, path: path, faults: faults, keepsOlder: !isCopy)
        if access == .write { return try FileMark(of: database) }
        try database.execute(sql: "PRAGMA query_only = ON")
        return nil
      }
      let store = Store(path: path, queue: queue, access: access, faults: faults, still: still, mark: mark)
      try store.checkHeldMark()
      return store
    } catch {
      let error = StoreError(error, what: "cannot open the store", subject: path)
      throw error.kind == .notOurs ? notOurs(path) : error
    }
  }

  /// Closes the file; every later call fails. One that is dropped without it is closed so as well.
  public func close() {
    if isClosed.exchange(true, ordering: .sequentiallyConsistent) { return }
    // Another file may have been copied over it a moment ago.
    try? checkMark()
    if isOverwritten { return }
    if FilePlace(path) != place { leaveLog() }
    try? queue.close()
  }

  private static func configuration(_ access: Access, patience: Double, isStill: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isStill
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.label = "store"
    configuration.prepareDatabase { database in
      // Foreign keys are on by the line above. The cache holds the inner pages of the indexes that a pass touches.
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL;
          PRAGMA cache_size = \(access == .write ? -32_768 : -8_192);
          PRAGMA temp_store = MEMORY;
          PRAGMA wal_autocheckpoint = 4000;
          PRAGMA journal_size_limit = 67108864;
          """)
      try WeightedRank.register(on: database)
    }
    return configuration
  }

  /// Throws for a file without the right to write: SQLite would open it all the same, and leave files beside it that lack the
  /// right ever after.
  private static func prepareForWriting(_ path: String) throws(StoreError) {
    guard Glibc.access(path, W_OK) == 0 else {
      throw StoreError(
        .cannotOpen, what: "cannot write to", subject: path, why: String(cString: strerror(errno)),
        advice: StoreError.rights)
    }
    DatabaseFile.mendCompanions(of: path)
  }

  /// Makes the file and the folders on the way to it, readable by nobody else. Where it could not be locked, none is left.
  private static func createFile(_ path: String, _ lock: (Int32) -> Int32) throws(StoreError) {
    guard access(path, F_OK) != 0 else { return }
    for (index, byte) in path.utf8.enumerated().dropFirst() where byte == UInt8(ascii: "/") {
      let folder = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      if access(folder, F_OK) == 0 || mkdir(folder, 0o700) == 0 || errno == EEXIST { continue }
      throw StoreError(
        .cannotOpen, what: "cannot make the folder", subject: folder, why: String(cString: strerror(errno)),
        advice: "name another place with --store or COURANT_STORE")
    }
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw StoreError(
        .cannotOpen, what: "cannot make the store", subject: path, why: String(cString: strerror(errno)),
        advice: "name another place with --store or COURANT_STORE")
    }
    defer { Glibc.close(file) }
    do throws(StoreError) {
      try LockProbe.check(file, path, lock)
    } catch {
      unlink(path)
      throw error
    }
  }

  static func notOurs(_ path: String) -> StoreError {
    StoreError(
      .notOurs, what: "cannot open the store", subject: path, why: "the file is not a store of Courant",
      advice: "name another file with --store or COURANT_STORE; this one was left as it is")
  }
}
