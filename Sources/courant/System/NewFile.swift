import Glibc

/// A file that takes its name when it is whole.
enum NewFile {
  /// Lets `make` write a file under another name and gives it the one that is wanted in one step; a file of that name is
  /// replaced then and not before.
  static func replace<Result>(_ path: String, _ make: (_ partial: String) throws -> Result) throws -> Result {
    try check(path)
    let partial = path + ".partial"
    let leftovers = ["", "-wal", "-shm"].map { partial + $0 }
    leftovers.forEach { unlink($0) }
    defer { leftovers.forEach { unlink($0) } }
    let result = try make(partial)
    guard rename(partial, path) == 0 else { throw failure(path) }
    return result
  }

  /// Whether a file can come to stand at a path: its folder is there and can be written in.
  private static func check(_ path: String) throws {
    let folder = path.contains("/") ? Files.folder(of: path) + "/" : "."
    if Files.isFolder(path) {
      throw CommandFailure(.failed, "cannot write \(path): it is a folder", advice: "Name a file in it.")
    }
    guard Files.isFolder(folder) else {
      throw CommandFailure(
        .failed, "cannot write \(path): there is no folder \(folder)", advice: "Make it first, or name another place.")
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw CommandFailure(
        .failed, "cannot write \(path): \(String(cString: strerror(errno)))",
        advice: "This user must be able to write in \(folder); or name another place.")
    }
  }

  /// The last system call's failure on a file.
  static func failure(_ path: String) -> CommandFailure {
    let isFull = errno == ENOSPC || errno == EDQUOT
    return CommandFailure(
      .failed, "cannot write \(path): \(String(cString: strerror(errno)))",
      advice: isFull ? "Make room there, or name another place." : "Name another place.")
  }
}
