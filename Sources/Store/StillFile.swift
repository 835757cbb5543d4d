import Glibc

/// A store that this user cannot write and that nobody has open: a copy on a read-only disk, or in somebody else's folder.
///
/// SQLite makes two files beside a store, for readers too. Where it cannot, it reads only a file that is said not to change;
/// where it can make them for a file without the right to write, they lack that right ever after. So such a file is read
/// without them, and looked at before and after every transaction.
struct StillFile: Sendable {
  private let path: String
  private let facts: Facts

  private struct Facts: Sendable, Hashable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// Nil for a file that can be written, unless it is sure that nobody does, and for one that somebody has open.
  init?(_ path: String, isSure: Bool) {
    let isWritable = access(path, W_OK) == 0 && access(DatabaseFile.folder(of: path), W_OK) == 0
    guard isSure || !isWritable, !Self.isOpen(path), let facts = Self.facts(path) else { return nil }
    self.path = path
    self.facts = facts
  }

  /// What SQLite is to open (https://www.sqlite.org/uri.html, `immutable`).
  var address: String { Self.address(of: path) }

  /// A file as SQLite is to open it for what it holds itself, whatever lies beside it.
  static func address(of path: String) -> String {
    let unreserved = Set("-._~/".utf8)
    let escaped = path.utf8.map { byte in
      let isPlain = unreserved.contains(byte) || isalnum(Int32(byte)) != 0 && byte < 0x80
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  /// Throws where somebody began to write the file.
  func check(_ what: String) throws(StoreError) {
    guard Self.isOpen(path) || Self.facts(path) != facts else { return }
    throw StoreError(
      .busy, what: what, subject: path, why: "another process began to write to it meanwhile", advice: "ask again")
  }

  private static func isOpen(_ path: String) -> Bool {
    DatabaseFile.exists(path + "-shm") || DatabaseFile.size(path + "-wal") > 0
  }

  private static func facts(_ path: String) -> Facts? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    return Facts(size: Int(facts.st_size), seconds: facts.st_mtim.tv_sec, nanoseconds: facts.st_mtim.tv_nsec)
  }
}
