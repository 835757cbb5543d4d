import Glibc

/// Whole files by their paths.
enum Files {
  /// Whether something stands at a path.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether a path leads to no bytes: nothing stands there, or an empty file.
  static func isEmpty(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_size == 0
  }

  /// A path that means the same wherever the program runs.
  static func absolute(_ path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// Whether a folder stands at a path.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something that is no folder stands at a path and may be read.
  static func isReadable(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFDIR && access(path, R_OK) == 0
  }

  /// The folder that a file is in; empty for a file without one.
  static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (a, b) = (stat(), stat())
    return stat(path, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// The first bytes of a file; none where it cannot be read.
  static func beginning(of path: String, _ count: Int) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = Glibc.read(file, &bytes, count)
    return Array(bytes.prefix(max(0, length)))
  }

  /// The bytes of a file, `-` being standard input; a missing or unreadable one is a failure with status 66.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return drain(STDIN_FILENO) ?? [] }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path) }
    defer { close(file) }
    guard let bytes = drain(file) else { throw unreadable(path) }
    return bytes
  }

  /// Makes a folder and those above it; does nothing where they stand.
  static func makeFolder(_ path: String) {
    var parts = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      parts += part.isEmpty && parts.isEmpty ? "/" : part + "/"
      mkdir(parts, 0o755)
    }
  }

  private static func drain(_ file: Int32) -> [UInt8]? {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return all }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      all.append(contentsOf: chunk[0..<count])
    }
  }

  private static func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(.notFound, "cannot read \(path): \(String(cString: strerror(errno)))")
  }
}
