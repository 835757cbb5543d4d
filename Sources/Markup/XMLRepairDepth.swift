/// Keeps a document that is being repaired from growing deeper than libxml2 bears: the tags of elements that are too deep
/// are left out, what stands between them stays. So thousands of tags without an end cost nothing but themselves.
struct XMLRepairDepth {
  /// Elements deeper than this go.
  private static let deepest = 1000
  /// As many open elements are kept in mind; what is deeper goes unseen.
  private static let memory = 4096

  /// Hashes of the names of the open elements.
  private var open: [UInt64] = []

  /// Whether a start or end tag is to be written.
  mutating func keeps(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    guard tag[1] == UInt8(ascii: "/") else {
      if tag.count > 2, tag[tag.count - 2] == UInt8(ascii: "/") { return open.count < Self.deepest }
      if open.count < Self.memory { open.append(Self.hash(tag.dropFirst())) }
      return open.count <= Self.deepest
    }
    let name = Self.hash(tag.dropFirst(2))
    guard let index = open.lastIndex(of: name) else { return open.count <= Self.deepest }
    open.removeSubrange(index...)
    return index < Self.deepest
  }

  /// FNV-1a of a name (draft-eastlake-fnv, 64 bits).
  private static func hash(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in tag {
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
