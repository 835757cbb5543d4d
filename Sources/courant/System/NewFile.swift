import Glibc

/// A file that takes its name when it is whole.
enum NewFile {
  /// Lets `make` write a file under another name and gives it the one that is wanted in one step; a file of that name is
  /// replaced then and not before.
  static func replace<Result>(_ path: String, _ make: (_ partial: String) throws -> Result) throws -> Result {
    let partial = path + ".partial"
    let leftovers = ["", "-wal", "-shm"].map { partial + $0 }
    leftovers.forEach { unlink($0) }
    defer { leftovers.forEach { unlink($0) } }
    let result = try make(partial)
    guard rename(partial, path) == 0 else { throw failure(path) }
    return result
  }

  /// The last system call's failure on a file.
  static func failure(_ path: String) -> CommandFailure {
    CommandFailure(.failed, "cannot write \(path): \(String(cString: strerror(errno)))")
  }
}
