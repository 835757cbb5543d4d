import Glibc
public import News

/// The right to write: an operating-system lock on `STORE.lock`, freed by the kernel when its holder dies.
public final class Lease: Sendable {
  /// Who holds a lease.
  public struct Holder: Sendable, Hashable {
    /// Process id; 0 where the file does not say.
    public var pid: Int32
    /// Since when; nil where the file does not say.
    public var since: Timestamp?
  }

  /// What the last holder had written down, if a log was still there when it ended.
  struct Left: Sendable, Hashable {
    /// The file that stood at the path.
    var inode: UInt
    /// The name that this file had on the disk; nil where it had none.
    var mark: String?
  }

  private let file: Int32
  private let storePath: String

  private init(file: Int32, storePath: String) {
    (self.file, self.storePath) = (file, storePath)
  }

  deinit {
    // As long as there is a log, which a reader keeps from being brought into the file, it is known whose it is.
    if DatabaseFile.size(storePath + "-wal") == 0 { ftruncate(file, 0) }
    Glibc.close(file)
  }

  /// Takes the lease of a store, or throws `busy` and says who holds it. The lease ends when its last reference goes, or with
  /// the process.
  ///
  /// - Parameters:
  ///   - pid: the holder, written into the lock file for people; nil for this process.
  ///   - now: likewise.
  ///   - replacing: the holder is about to put another file in the store's place. Otherwise the lock file says which file
  ///     stands there, and as long as the lease is held nobody opens another one.
  public static func acquire(
    storePath: String, pid: Int32? = nil, at now: Timestamp, replacing: Bool = false
  ) throws(StoreError) -> Lease {
    try acquire(storePath: storePath, pid: pid, at: now, replacing: replacing) { flock($0, LOCK_EX | LOCK_NB) }
  }

  /// - Parameter flock: the system's call; file systems without locks are played by another.
  static func acquire(
    storePath: String, pid: Int32? = nil, at now: Timestamp, replacing: Bool = false, flock: (Int32) -> Int32
  ) throws(StoreError) -> Lease {
    let path = storePath + ".lock"
    let file = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw StoreError(
        .cannotOpen, what: "cannot make the lock file", subject: path, why: String(cString: strerror(errno)),
        advice: "check that the folder can be written by this user")
    }
    guard lock(file, flock) else {
      let reason = errno
      let holder = read(file)
      Glibc.close(file)
      throw reason == EWOULDBLOCK ? busy(storePath, holder) : unlockable(path, reason)
    }
    do throws(StoreError) {
      try Store.checkLog(of: storePath, leftBy: left(file))
    } catch {
      Glibc.close(file)
      throw error
    }
    var text = "{\"pid\":\(pid ?? getpid()),\"started\":\"\(now.iso8601)\",\"started_ms\":\(now.milliseconds)"
    if !replacing, let place = FilePlace(storePath) {
      text += ",\"inode\":\(place.inode)"
      if let own = inode(file) { text += ",\"lock\":\(own)" }
      if let mark = FileMark.onDisk(storePath) { text += ",\"mark\":\"\(mark)\"" }
    }
    text += "}\n"
    ftruncate(file, 0)
    _ = text.withCString { pwrite(file, $0, strlen($0), 0) }
    return Lease(file: file, storePath: storePath)
  }

  /// Who holds the lease of a store; nil if nobody does.
  public static func holder(storePath: String) -> Holder? {
    let file = Glibc.open(storePath + ".lock", O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    if flock(file, LOCK_SH | LOCK_NB) == 0 { return nil }
    return errno == EWOULDBLOCK ? read(file) : nil
  }

  /// Who holds the lease of a store whose file does not stand at the path any more; nil if nobody does.
  static func holderElsewhere(storePath: String) -> Holder? {
    let file = Glibc.open(storePath + ".lock", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    let text = Self.text(file)
    // The inode alone: one file system may have another device number in another container.
    guard let inode = number(after: "\"inode\":", in: text), FilePlace(storePath)?.inode != UInt(exactly: inode),
      flock(file, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK
    else { return nil }
    return read(file)
  }

  /// The name of the file that the last one to have the lease worked on; nil where nobody wrote it down.
  static func mark(storePath: String) -> String? {
    let file = Glibc.open(storePath + ".lock", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    return mark(in: text(file))
  }

  /// What the last holder left behind, if it was killed or readers were there; nil while somebody has the lease.
  static func left(storePath: String) -> Left? {
    let file = Glibc.open(storePath + ".lock", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    guard let left = left(file), flock(file, LOCK_SH | LOCK_NB) == 0 else { return nil }
    return left
  }

  /// What a lock file says that nobody holds. One that is itself another than it says was copied with all that lies beside it.
  private static func left(_ file: Int32) -> Left? {
    let text = Self.text(file)
    guard let inode = number(after: "\"inode\":", in: text).flatMap(UInt.init(exactly:)),
      let own = number(after: "\"lock\":", in: text).flatMap(UInt.init(exactly:)), own == self.inode(file)
    else { return nil }
    return Left(inode: inode, mark: mark(in: text))
  }

  private static func inode(_ file: Int32) -> UInt? {
    var facts = stat()
    return fstat(file, &facts) == 0 ? UInt(facts.st_ino) : nil
  }

  private static func mark(in text: String) -> String? {
    let parts = text.split(separator: "\"mark\":\"", maxSplits: 1)
    return parts.count == 2 ? String(parts[1].prefix { $0.isHexDigit }) : nil
  }

  /// Locks at once or not at all; a few attempts, because whoever asks for the holder has the lock for a blink.
  private static func lock(_ file: Int32, _ flock: (Int32) -> Int32) -> Bool {
    for attempt in 1...5 {
      if flock(file) == 0 { return true }
      guard errno == EWOULDBLOCK, attempt < 5 else { return false }
      usleep(2_000)
    }
    return false
  }

  private static func text(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func read(_ file: Int32) -> Holder {
    let text = Self.text(file)
    return Holder(
      pid: number(after: "\"pid\":", in: text).map(Int32.init(truncatingIfNeeded:)) ?? 0,
      since: number(after: "\"started_ms\":", in: text).map(Timestamp.init(milliseconds:)))
  }

  private static func number(after key: String, in text: String) -> Int64? {
    var rest = Substring(text)
    while !rest.isEmpty, !rest.hasPrefix(key) { rest = rest.dropFirst() }
    return Int64(rest.dropFirst(key.count).prefix { $0.isNumber || $0 == "-" })
  }

  private static func busy(_ storePath: String, _ holder: Holder) -> StoreError {
    let who = holder.pid == 0 ? "another process" : "process \(holder.pid)"
    let since = holder.since.map { " since \($0.iso8601)" } ?? ""
    return StoreError(
      .busy, what: "cannot write to the store", subject: storePath, why: "\(who) is writing to it\(since)",
      advice: "wait until it has finished, or stop it")
  }

  /// The error of a file system without locks.
  static func unlockable(_ path: String, _ reason: Int32) -> StoreError {
    StoreError(
      .cannotOpen, what: "cannot lock", subject: path, why: String(cString: strerror(reason)),
      advice: "this file system has no locks: keep the store on a local disk")
  }
}
