import Glibc
import News

/// Where the service listens for `courant sync` and `courant status`: a Unix socket beside the store, mode 0600.
public enum ControlSocket {
  /// The longest path that a `sockaddr_un` takes on Linux, its closing zero left out.
  static let longestPath = 107

  /// The folder of sockets where there is no runtime directory: in `/tmp`, where everybody may write, it must be ours alone.
  static let ownFolder = "/tmp/courant-\(getuid())"

  /// `STORE.sock`; where that path is too long, a hash of it in the runtime directory (else in a folder of ours in `/tmp`).
  public static func path(forStore store: String, runtimeDirectory: String?) -> String {
    let beside = store + ".sock"
    if beside.utf8.count <= longestPath { return beside }
    let name = "courant-" + ArticleID.derived(from: store).text + ".sock"
    return (runtimeDirectory ?? ownFolder) + "/" + name
  }

  /// Whether nobody else can put a socket at a path.
  private static func isPrivate(_ path: String) -> Bool { !path.hasPrefix(ownFolder + "/") || isOurs(ownFolder) }

  /// Whether a folder is no link, this user's, and open to nobody else.
  static func isOurs(_ folder: String) -> Bool {
    var facts = stat()
    return lstat(folder, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR && facts.st_uid == getuid()
      && facts.st_mode & 0o077 == 0
  }

  /// Calls `body` with the socket address of a path; nil where the path is too long for one.
  static func withAddress<Result>(
    of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result? {
    guard path.utf8.count <= longestPath else { return nil }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// A connection to whoever listens at a path; nil if nobody does.
  static func connect(to path: String) -> Int32? {
    guard isPrivate(path) else { return nil }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    if withAddress(of: path, { Glibc.connect(descriptor, $0, $1) }) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  /// A listening socket at a path, readable by its owner alone; a dead socket that lies there is replaced.
  static func listen(at path: String) -> Int32? {
    if path.hasPrefix(ownFolder + "/") { mkdir(ownFolder, 0o700) }
    guard isPrivate(path) else { return nil }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    let before = umask(0o177)
    let bound = withAddress(of: path) { bind(descriptor, $0, $1) }
    umask(before)
    if bound == 0, Glibc.listen(descriptor, 16) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
