import Glibc

/// A SQLite file as a file: beside it stand its write-ahead log and the index of that.
enum DatabaseFile {
  static let companions = ["-wal", "-shm", "-journal"]

  /// Bytes of the smallest file that is a database: one page (https://www.sqlite.org/fileformat.html).
  static let leastSize = 512

  /// Removes a database with its companions.
  static func remove(_ path: String) {
    for end in [""] + companions { unlink(path + end) }
  }

  /// Gives the files beside a database the right to write that it has itself: made while it lacked it, they lack it too, and
  /// would keep everybody from writing when that trouble is over.
  static func mendCompanions(of path: String) {
    var facts = stat()
    guard access(path, W_OK) == 0, stat(path, &facts) == 0 else { return }
    for end in companions where exists(path + end) && access(path + end, W_OK) != 0 { chmod(path + end, facts.st_mode) }
  }

  /// Bytes of a file; 0 where there is none.
  static func size(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Makes an empty file that nobody but its owner can read, before SQLite opens it: a store holds secrets.
  static func createPrivately(_ path: String) throws(StoreError) {
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure("cannot write", path) }
    Glibc.close(file)
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Gives a file another name, in one step; false where that fails.
  static func rename(_ path: String, to target: String) -> Bool {
    Glibc.rename(path, target) == 0
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Waits until a file or folder is on the disk.
  static func synchronise(_ path: String) throws(StoreError) {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("cannot open", path) }
    defer { Glibc.close(file) }
    // Some file systems know no fsync of folders (EINVAL): nothing more can be done there.
    guard fsync(file) == 0 || errno == EINVAL else { throw failure("cannot write", path) }
  }

  /// Copies a database with its write-ahead log, byte for byte, readable by this user alone.
  static func copy(_ path: String, to target: String) throws(StoreError) {
    for end in ["", "-wal"] where end.isEmpty || exists(path + end) { try copyFile(path + end, to: target + end) }
  }

  private static func copyFile(_ path: String, to target: String) throws(StoreError) {
    let source = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw failure("cannot read", path) }
    defer { Glibc.close(source) }
    let sink = Glibc.open(target, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard sink >= 0 else { throw failure("cannot write", target) }
    defer { Glibc.close(sink) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count == 0 { break }
      guard count > 0 else { throw failure("cannot read", path) }
      var done = 0
      while done < count {
        let written = buffer.withUnsafeBytes { write(sink, $0.baseAddress! + done, count - done) }
        guard written > 0 else { throw failure("cannot write", target) }
        done += written
      }
    }
    guard fsync(sink) == 0 else { throw failure("cannot write", target) }
  }

  /// The last system call's failure on a file.
  static func failure(_ what: String, _ path: String) -> StoreError {
    let number = errno
    let isFull = number == ENOSPC || number == EDQUOT
    return StoreError(
      isFull ? .diskFull : .cannotOpen, what: what, subject: path, why: String(cString: strerror(number)),
      advice: isFull
        ? "free some space on the disk and try again; nothing was lost"
        : "check that the file and its folder can be written by this user")
  }
}
