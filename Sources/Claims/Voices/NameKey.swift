/// The keys of a name and of the names that it ends and begins with, so that names are compared as numbers.
struct NameKey: Sendable {
  /// The key of the whole name, letters' case counting.
  let whole: UInt64
  /// The keys of what stands behind each of its spaces.
  let ends: [UInt64]
  /// The keys of what stands before each of its spaces.
  let beginnings: [UInt64]

  /// The keys of a name.
  init(_ name: String) {
    var ends: [UInt64] = []
    var beginnings: [UInt64] = []
    let bytes = Array(name.utf8)
    for index in bytes.indices where bytes[index] == 0x20 {
      ends.append(Self.of(bytes[(index + 1)...]))
      beginnings.append(Self.of(bytes[..<index]))
    }
    whole = Self.of(bytes[...])
    self.ends = ends
    self.beginnings = beginnings
  }

  /// The key of a name: FNV-1a over its bytes.
  static func of(_ name: String) -> UInt64 { of(Array(name.utf8)[...]) }

  /// The key of a name's bytes.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
