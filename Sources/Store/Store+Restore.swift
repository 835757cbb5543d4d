import GRDB
import Glibc
public import News

extension Store {
  /// Puts a copy in the place of the store at a path; the caller holds that store's lease.
  ///
  /// The copy is copied, brought to the newest schema, checked and given another epoch before anything is replaced, and
  /// takes the place in one step; what was there stays beside it under a name with the time. Throws `notOurs`, `newer`
  /// or `damaged` for a file that cannot be trusted; then nothing has changed.
  public static func restore(_ file: String, to path: String, at now: Timestamp) throws(StoreError) -> RestoreReport {
    try restore(file, to: path, at: now, faults: nil)
  }

  /// - Parameter faults: breaks statements of the copy, and steps from one file to the next.
  static func restore(
    _ file: String, to path: String, at now: Timestamp, faults: FaultPlan?
  ) throws(StoreError) -> RestoreReport {
    let new = path + ".restoring"
    DatabaseFile.remove(new)
    defer { DatabaseFile.remove(new) }
    try DatabaseFile.copy(file, to: new)
    var report = try renewed(new, from: file, faults: faults)
    try step(to: path, faults)
    try DatabaseFile.synchronise(new)
    report.aside = try setAside(path, at: now, faults: faults)
    try step(to: path, faults)
    guard rename(new, path) == 0 else { throw DatabaseFile.failure("cannot put the copy in place of", path) }
    try step(to: path, faults)
    try DatabaseFile.synchronise(DatabaseFile.folder(of: path))
    return report
  }

  private static func step(to path: String, _ faults: FaultPlan?) throws(StoreError) {
    do {
      try faults?.willWrite()
    } catch {
      throw StoreError(error, what: "cannot restore", subject: path)
    }
  }

  private static func renewed(
    _ new: String, from file: String, faults: FaultPlan?
  ) throws(StoreError) -> RestoreReport {
    do throws(StoreError) {
      let store = try open(new, access: .write, faults: faults, isCopy: true)
      defer { store.close() }
      if let problem = try store.check().first {
        throw StoreError(
          .damaged, what: "cannot restore", subject: file, why: "\(problem.rule): \(problem.detail)",
          advice: "restore another copy; nothing was changed")
      }
      let epoch = try store.renewEpoch()
      try store.checkpoint()
      return RestoreReport(aside: nil, epoch: epoch, cursor: try store.lastCursor())
    } catch {
      // The file is theirs; that it was copied first is ours.
      var error = error
      if error.subject == new { error.subject = file }
      throw error
    }
  }

  private func renewEpoch() throws(StoreError) -> String {
    try write("cannot write to") { connection in
      var statement = try connection.statement(
        "UPDATE meta SET value = lower(hex(randomblob(4))) WHERE key IN ('epoch', 'file')")
      try statement.run()
    }
    return try epoch()
  }

  /// Brings everything from the write-ahead log into the file.
  func checkpoint() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      throw StoreError(error, what: "cannot write to", subject: path)
    }
  }

  /// Gives what stands at a path a second name, and takes its write-ahead log out of the way: applied to another file
  /// it would destroy that. Until the copy takes the place, the old file stands under both names.
  private static func setAside(_ path: String, at now: Timestamp, faults: FaultPlan?) throws(StoreError) -> String? {
    guard DatabaseFile.exists(path) else { return nil }
    // A damaged store cannot be opened: then its log goes aside with it.
    if let old = try? DatabaseQueue(path: path) {
      try? old.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try? old.close()
    }
    let aside = path + ".before-restore-" + now.iso8601.filter { $0.isLetter || $0.isNumber }
    try step(to: path, faults)
    guard link(path, aside) == 0 else { throw DatabaseFile.failure("cannot keep the old store as", aside) }
    for end in DatabaseFile.companions where DatabaseFile.exists(path + end) {
      try step(to: path, faults)
      guard rename(path + end, aside + end) == 0 else { throw DatabaseFile.failure("cannot move", path + end) }
    }
    return aside
  }
}
