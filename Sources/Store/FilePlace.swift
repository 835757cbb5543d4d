import GRDB
import Glibc

/// Which file stands at a path: a store that was removed or replaced would go on writing where nobody ever looks.
struct FilePlace: Sendable, Hashable {
  private let device: UInt
  /// The number that its file system has for it.
  let inode: UInt

  /// The file at a path; nil where there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt(facts.st_dev)
    inode = UInt(facts.st_ino)
  }
}

extension Store {
  /// Throws `missing` or `replaced` where the file that was opened does not stand at the path any more; what the log beside
  /// it had goes into that file first. Throws `replaced` where another one was copied over it.
  public func checkPlace() throws(StoreError) {
    let there = FilePlace(path)
    guard there != place else { return try checkMark() }
    leaveLog()
    guard there != nil else {
      throw StoreError(
        .missing, what: "cannot write to", subject: path, why: "the file was taken away",
        advice: "put it back, or start again to begin a new store")
    }
    throw StoreError(
      .replaced, what: "cannot write to", subject: path, why: "another file stands in its place",
      advice: "start again to use that one")
  }

  /// Throws `missing` or `replaced` where a process holds the lease of a store that does not stand at the path any more.
  ///
  /// The log beside the path belongs to that one: whoever opened another file there would take it for its log, and destroy both.
  static func checkHolder(of path: String) throws(StoreError) {
    guard let holder = Lease.holderElsewhere(storePath: path) else { return }
    let who = holder.pid == 0 ? "another process" : "process \(holder.pid)"
    let isGone = FilePlace(path) == nil
    throw StoreError(
      isGone ? .missing : .replaced, what: "cannot open the store", subject: path,
      why: isGone
        ? "its file was taken away, and \(who) is still at work on it"
        : "another file stands in its place, and \(who) is still at work on the one before",
      advice: "put that file back, or stop the process first")
  }

  /// Brings the log into the file that was opened, wherever that is now: it stands beside the path still, and whoever opens
  /// another file there would take it for that one's.
  func leaveLog() {
    guard openedFor == .write, !isOverwritten else { return }
    try? queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Throws where the store cannot be written now. A pass asks before it asks any publisher: on a full disk, what they
  /// answer would be lost, and asked for again.
  public func checkWritable() throws(StoreError) {
    try write("cannot write to", sparesStories: true) { connection in
      // There and back: SQLite writes no page for a value that stays as it is.
      for change in ["+ 1", "- 1"] {
        var probe = try connection.statement("UPDATE moment SET at = at \(change)")
        try probe.run()
      }
    }
  }
}
