/// Spells folders that come in as those that are there are spelt, so that equal letters stay one folder: a folder whose very
/// bytes are there as they are, of others each folder on the path to them.
public struct FolderSpellings {
  private var exact: Set<[UInt8]> = []
  /// By their letters, which is how strings are equal.
  private var spelt: [String: String] = [:]

  /// Takes the folders that are there; of those with equal letters the first is the one that others are spelt as.
  public init(_ folders: some Sequence<String>) {
    for folder in folders {
      for path in FolderSpelling.paths(of: folder) {
        exact.insert(Array(path.utf8))
        spelt[path] = spelt[path] ?? path
      }
    }
  }

  /// The folder as it is spelt here, from now on at the latest.
  public mutating func spell(_ folder: String) -> String {
    if exact.contains(Array(folder.utf8)) { return folder }
    var path: String?
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      let wanted = path.map { $0 + "/" + part } ?? String(part)
      let found = spelt[wanted] ?? wanted
      spelt[wanted] = found
      exact.insert(Array(found.utf8))
      path = found
    }
    return path ?? folder
  }
}
