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
  /// Throws `replaced` where the file that was opened does not stand at the path any more.
  public func checkPlace() throws(StoreError) {
    let there = FilePlace(path)
    if let there, there == place { return }
    let (why, advice) =
      there == nil
      ? ("the file was taken away", "put it back, or start again to begin a new store")
      : ("another file stands in its place", "start again to use that one")
    throw StoreError(.replaced, what: "cannot write to", subject: path, why: why, advice: advice)
  }
}
