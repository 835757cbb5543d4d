import Glibc

/// Whether a file system has the locks that SQLite needs.
///
/// SQLite takes the answer of a network file system without them (`ENOLCK`) for somebody else's lock: it would wait for that, in
/// vain, and say that another process writes.
enum LockProbe {
  /// Throws where a lock is refused that nobody else has. Asked of the lock file, which SQLite never opens: to close a file ends
  /// all locks that this process has on it. Where there is none yet, nothing is known.
  static func check(_ storePath: String, lock: (Int32) -> Int32 = share) throws(StoreError) {
    let path = storePath + ".lock"
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { Glibc.close(file) }
    try check(file, path, lock)
  }

  /// Likewise of a file that nobody else has opened.
  static func check(_ file: Int32, _ path: String, _ lock: (Int32) -> Int32) throws(StoreError) {
    guard lock(file) != 0, [ENOLCK, ENOSYS, EOPNOTSUPP].contains(errno) else { return }
    throw Lease.unlockable(path, errno)
  }

  /// A lock that others may have at the same time; it ends when the file is closed.
  static func share(_ file: Int32) -> Int32 {
    var lock = Glibc.flock()
    lock.l_type = Int16(F_RDLCK)
    return fcntl(file, F_SETLK, &lock)
  }
}
