/// Folders whose letters are equal while their bytes are not: `é` is one scalar or two (Unicode's normal forms), and a store
/// compares bytes.
public enum FolderSpelling {
  /// A folder, or one above it, as it is spelt among those that are there: with these very bytes, else with equal letters; nil
  /// where there is none.
  ///
  /// - Parameter isWithin: a folder that has but other folders in it is one, too.
  public static func of(_ name: String, in folders: [String], isWithin: Bool = true) -> String? {
    var equal: String?
    for folder in folders {
      for path in isWithin ? paths(of: folder) : [folder] where path == name {
        if path.utf8.elementsEqual(name.utf8) { return name }
        equal = equal ?? path
      }
    }
    return equal
  }

  /// Every folder once, those of equal letters and other bytes each for itself, in the order of their letters.
  public static func each(_ folders: some Sequence<String>) -> [String] {
    var known: Set<[UInt8]> = []
    return folders.filter { known.insert(Array($0.utf8)).inserted }.sorted {
      $0 == $1 ? $0.utf8.lexicographicallyPrecedes($1.utf8) : $0 < $1
    }
  }

  /// The folder and those above it, the uppermost first.
  public static func paths(of folder: String) -> [String] {
    folder.utf8.indices.filter { folder.utf8[$0] == UInt8(ascii: "/") }.map { String(folder[..<$0]) } + [folder]
  }
}
