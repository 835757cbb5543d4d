/// References as feeds use them: numbers, and the names of HTML, which need no declaration here.
enum XMLReferences {
  /// What the reference that begins at an ampersand stands for, and the bytes it takes up; nil if none begins there and
  /// the ampersand is text.
  ///
  /// Only names with their semicolon count: `?a=1&copy=2` is an address.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> (text: ReferenceText, length: Int)? {
    if ampersand + 1 < bytes.count, bytes[ampersand + 1] == UInt8(ascii: "#") {
      return CharacterReferences.decode(bytes, at: ampersand)
    }
    guard let name = name(bytes, at: ampersand), let text = CharacterReferences.lookup(name) else { return nil }
    return (text, name.count + 2)
  }

  /// The name between an ampersand and a semicolon; nil if there is none.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> UnsafeBufferPointer<UInt8>? {
    let start = ampersand + 1
    var end = start
    while end < bytes.count, end - start < 64, isNameByte(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    XMLNameBytes.isStart(byte) || XMLNameBytes.isInner(byte) || byte >= 0xC0
  }
}

/// The characters of names, those of ASCII.
enum XMLNameBytes {
  /// Whether a name may begin with a byte.
  @inline(__always)
  static func isStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }

  /// Whether a byte may stand in a name, though not at its beginning.
  @inline(__always)
  static func isInner(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
