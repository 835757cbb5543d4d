import Glibc

/// Which file stands at a path: a store that was removed or replaced would go on writing where nobody ever looks.
struct FilePlace: Sendable, Hashable {
  private let device: UInt
  private let inode: UInt

  /// The file at a path; nil where there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    device = UInt(facts.st_dev)
    inode = UInt(facts.st_ino)
  }
}

extension Store {
  /// Throws `missing` or `replaced` where the file that was opened does not stand at the path any more.
  public func checkPlace() throws(StoreError) {
    guard let there = FilePlace(path) else {
      throw StoreError(
        .missing, what: "cannot write to", subject: path, why: "the file was taken away",
        advice: "put it back, or start again to begin a new store")
    }
    guard there == place else {
      throw StoreError(
        .replaced, what: "cannot write to", subject: path, why: "another file stands in its place",
        advice: "start again to use that one")
    }
  }

  /// Throws where the store cannot be written now. A pass asks before it asks any publisher: on a full disk, what they
  /// answer would be lost, and asked for again.
  public func checkWritable() throws(StoreError) {
    try write("cannot write to", sparesStories: true) { connection in
      var probe = try connection.statement("UPDATE meta SET value = value WHERE key = 'epoch'")
      try probe.run()
    }
  }
}
