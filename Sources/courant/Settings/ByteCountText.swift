/// Numbers of bytes as people write them: `20MB`, `512KiB`, `1000`.
enum ByteCountText {
  /// Suffixes, the longer ones first, and what each multiplies by.
  private static let units: [(String, Int)] = [
    ("KIB", 1024), ("MIB", 1_048_576), ("GIB", 1_073_741_824), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000),
    ("K", 1000), ("M", 1_000_000), ("G", 1_000_000_000), ("B", 1), ("", 1),
  ]

  /// The bytes that a text names; nil if it names none.
  static func bytes(_ text: String) -> Int? {
    let upper = text.uppercased()
    for (suffix, size) in units where upper.hasSuffix(suffix) {
      let number = upper.dropLast(suffix.count).filter { $0 != " " }
      guard (1...9).contains(number.utf8.count), number.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
      return Int(number).map { $0 * size }
    }
    return nil
  }

  /// A size for people: three digits and a unit.
  static func text(_ bytes: Int) -> String {
    for (letter, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)] where bytes >= size {
      let tenths = (bytes * 10 + size / 2) / size
      return tenths >= 1000 ? "\(tenths / 10) \(letter)" : "\(tenths / 10).\(tenths % 10) \(letter)"
    }
    return "\(bytes) B"
  }
}
