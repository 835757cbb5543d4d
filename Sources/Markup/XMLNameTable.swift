/// The names of a document's elements and the numbers that a handler gave them, found by what is written in a tag.
struct XMLNameTable {
  /// A name and its number.
  struct Known {
    var code: UInt8 = 0
    var name = XMLName(
      localBytes: UnsafeBufferPointer(start: nil, count: 0), prefixBytes: nil, namespaceBytes: nil)
  }

  /// What a name was written as, and where; empty for a slot that is free.
  private struct Key {
    var written = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var scope = -1
  }

  /// Feeds use about thirty names.
  private static let size = 128

  private var keys = [Key](repeating: Key(), count: size)
  private var known = [Known](repeating: Known(), count: size)

  /// What a name that stands in a start tag means here; nil if it is no name of ASCII letters.
  ///
  /// - Parameter hash: of the bytes written, by any function.
  mutating func name(
    _ written: UnsafeBufferPointer<UInt8>, _ hash: UInt, _ namespaces: XMLNamespaces, _ handler: some XMLHandler
  ) -> Known? {
    let place = Int((hash ^ hash >> 7 ^ UInt(bitPattern: namespaces.scope) &* 0x9E37) & UInt(Self.size &- 1))
    if keys[place].scope == namespaces.scope, keys[place].written.equals(written) { return known[place] }
    guard let name = Self.read(written, namespaces) else { return nil }
    let fresh = Known(code: handler.code(for: name), name: name)
    keys[place] = Key(written: written, scope: namespaces.scope)
    known[place] = fresh
    return fresh
  }

  private static func read(_ written: UnsafeBufferPointer<UInt8>, _ namespaces: XMLNamespaces) -> XMLName? {
    guard let colon = written.firstIndex(of: UInt8(ascii: ":")) else {
      guard isName(written) else { return nil }
      let none = UnsafeBufferPointer(rebasing: written[..<0])
      return XMLName(localBytes: written, prefixBytes: nil, namespaceBytes: namespaces.address(of: none))
    }
    let prefix = UnsafeBufferPointer(rebasing: written[..<colon])
    let local = UnsafeBufferPointer(rebasing: written[(colon + 1)...])
    guard isName(prefix), isName(local) else { return nil }
    return XMLName(localBytes: local, prefixBytes: prefix, namespaceBytes: namespaces.address(of: prefix))
  }

  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, XMLNameBytes.isStart(first) else { return false }
    return bytes.allSatisfy { XMLNameBytes.isStart($0) || XMLNameBytes.isInner($0) }
  }
}
