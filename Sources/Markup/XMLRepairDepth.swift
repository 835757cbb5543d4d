/// Balances the tags of a document that is being repaired, so that libxml2, which closes the innermost element at any end
/// tag, has open what the document means to be open; and keeps it from growing deeper than libxml2 bears.
///
/// - An end tag whose element isn't open goes.
/// - An end tag ends the elements that are open within its element: their end tags are written.
/// - Deeper than any sound document goes, an entry of a feed that begins within another one ends it: they do not nest.
/// - The tags of elements that are too deep go, what stands between them stays.
///
/// So tags without a partner cost nothing but themselves.
struct XMLRepairDepth {
  /// Elements deeper than this go.
  private static let deepest = 1000
  /// As many open elements are kept in mind. Of deeper ones only the number is.
  private static let memory = 4096

  /// Hashes of the names of what does not nest.
  private static let entries = ["item", "entry"].map { hash($0.utf8) }

  /// What is to be done with a tag.
  enum Verdict {
    case keep
    case drop
    /// Kept, behind the end tags of these elements.
    case end(within: [Name])
  }

  /// The name of an element that is open, where it stands in the document.
  struct Name {
    var bytes: UnsafeBufferPointer<UInt8>
    fileprivate var hash: UInt64
  }

  private var open: [Name] = []
  /// Open elements beyond the memory.
  private var unseen = 0

  /// The innermost element that is open, where it is known.
  var innermost: Name? { unseen == 0 ? open.last : nil }

  /// What is to be done with a start or end tag. Its bytes have to last as long as this does.
  mutating func take(_ tag: UnsafeBufferPointer<UInt8>) -> Verdict {
    guard tag[1] == UInt8(ascii: "/") else {
      if tag.count > 2, tag[tag.count - 2] == UInt8(ascii: "/") { return open.count < Self.deepest ? .keep : .drop }
      return begin(Self.name(tag, from: 1))
    }
    let hash = Self.name(tag, from: 2).hash
    if unseen > 0 {
      unseen -= 1
      return .drop
    }
    guard let index = open.lastIndex(where: { $0.hash == hash }) else { return .drop }
    let within = close(from: index + 1)
    open.removeLast()
    guard index < Self.deepest else { return .drop }
    return within.isEmpty ? .keep : .end(within: within)
  }

  private mutating func begin(_ name: Name) -> Verdict {
    var within: [Name] = []
    if open.count >= XMLScanner.maximumDepth, Self.entries.contains(name.hash),
      let index = open.lastIndex(where: { $0.hash == name.hash })
    {
      within = close(from: index)
      unseen = 0
    }
    if open.count < Self.memory { open.append(name) } else { unseen += 1 }
    guard within.isEmpty else { return .end(within: within) }
    return open.count <= Self.deepest ? .keep : .drop
  }

  /// Closes the elements from an index on, and returns those whose start tags were kept, the innermost first.
  private mutating func close(from index: Int) -> [Name] {
    let written = open[min(index, Self.deepest)..<min(open.count, Self.deepest)]
    defer { open.removeSubrange(index...) }
    return written.count > 0 && index < Self.deepest ? written.reversed() : []
  }

  /// The name at an index of a tag.
  private static func name(_ tag: UnsafeBufferPointer<UInt8>, from start: Int) -> Name {
    var end = start
    while end < tag.count, tag[end] > 0x20, tag[end] != UInt8(ascii: ">"), tag[end] != UInt8(ascii: "/") { end += 1 }
    let name = UnsafeBufferPointer(rebasing: tag[start..<end])
    return Name(bytes: name, hash: hash(name))
  }

  /// FNV-1a (draft-eastlake-fnv, 64 bits).
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
