import GRDB
import Glibc

extension Store {
  /// Copies the store as it is at this moment into a file of its own, while others read and write; then opens the copy
  /// and checks it. Only a sound copy takes the name; a file that has it is replaced then and not before.
  public func backup(to file: String) throws(StoreError) -> BackupReport {
    let partial = file + ".partial"
    DatabaseFile.remove(partial)
    defer { DatabaseFile.remove(partial) }
    try DatabaseFile.createPrivately(partial)
    do {
      let copy = try DatabaseQueue(path: partial)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      throw StoreError(error, what: "cannot write the copy", subject: file)
    }
    let report = try Self.verified(partial, as: file)
    try DatabaseFile.synchronise(partial)
    guard rename(partial, file) == 0 else { throw DatabaseFile.failure("cannot write the copy", file) }
    try DatabaseFile.synchronise(DatabaseFile.folder(of: file))
    return report
  }

  private static func verified(_ partial: String, as file: String) throws(StoreError) -> BackupReport {
    let copy = try open(partial, access: .write)
    defer { copy.close() }
    if let problem = try copy.check().first {
      throw StoreError(
        .damaged, what: "cannot trust the copy", subject: file, why: "\(problem.rule): \(problem.detail)",
        advice: "`courant store check` says what is wrong with the store, `courant store repair` mends what it can")
    }
    try copy.write("cannot write the copy", on: file) { connection in
      try connection.execute(FileMark.renewal)
    }
    return BackupReport(file: file, bytes: DatabaseFile.size(partial), cursor: try copy.lastCursor())
  }

  /// The last change of the log; 0 for none.
  public func lastCursor() throws(StoreError) -> Int64 {
    try read("cannot read the change log of") { try $0.number("SELECT max(cursor) FROM change") ?? 0 }
  }
}
