/// The names of a document's elements and the numbers that a handler gave them, found by what is written in a tag.
struct XMLNameTable {
  /// What a name was written as, and where; empty for a slot that is free.
  private struct Key {
    var written = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var scope = -1
  }

  /// Feeds use about thirty names; with so many slots few of them share one.
  private static let bits: UInt = 8
  private static let size = 1 << Int(bits)

  private let keys: UnsafeMutablePointer<Key>
  private let known: UnsafeMutablePointer<XMLKnownName>

  init() {
    keys = .allocate(capacity: Self.size)
    keys.initialize(repeating: Key(), count: Self.size)
    known = .allocate(capacity: Self.size)
    known.initialize(repeating: XMLKnownName(), count: Self.size)
  }

  /// Gives the room back.
  func deallocate() {
    keys.deallocate()
    known.deallocate()
  }

  /// What a name that stands in a start tag means here, valid until the next call; nil if it is no name of ASCII letters.
  ///
  /// - Parameter hash: of the bytes written, by any function.
  @inline(__always)
  func name(
    _ written: UnsafeBufferPointer<UInt8>, _ hash: UInt, _ namespaces: XMLNamespaces, _ handler: some XMLHandler
  ) -> UnsafePointer<XMLKnownName>? {
    // Fibonacci hashing (D. Knuth, "The Art of Computer Programming", 6.4): the highest bits depend on all of the hash
    let mixed = (hash &+ UInt(bitPattern: namespaces.scope)) &* 0x9E37_79B9_7F4A_7C15
    let place = Int(mixed &>> (64 - Self.bits))
    if keys[place].scope == namespaces.scope, keys[place].written.equals(written) {
      return UnsafePointer(known + place)
    }
    return enter(written, namespaces, at: place, handler)
  }

  @inline(never)
  private func enter(
    _ written: UnsafeBufferPointer<UInt8>, _ namespaces: XMLNamespaces, at place: Int, _ handler: some XMLHandler
  ) -> UnsafePointer<XMLKnownName>? {
    guard let name = Self.read(written, namespaces) else { return nil }
    known[place] = XMLKnownName(name: name, code: handler.code(for: name))
    keys[place] = Key(written: written, scope: namespaces.scope)
    return UnsafePointer(known + place)
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
