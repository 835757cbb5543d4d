/// The key by which a word, or several words with a space between them, are found in tables: FNV-1a over the bytes, capital
/// letters of the Latin and Cyrillic scripts made small, curly apostrophes made straight.
struct WordKey {
  /// The key of what was added so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key of some UTF-8.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = WordKey()
    key.add(bytes)
    return key.value
  }

  /// The key of a stretch of some UTF-8.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { of(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The key of a text.
  static func of(_ text: some StringProtocol) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable(of) ?? of(Array(text.utf8), 0..<text.utf8.count)
  }

  /// Adds bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        mix(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index += 1
      } else {
        index += addWide(bytes, index)
      }
    }
  }

  /// Adds a space.
  mutating func addSpace() { mix(0x20) }

  /// Adds the first byte of a wider character, with its second where it is a capital letter; how many bytes that were.
  private mutating func addWide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    guard index + 1 < bytes.count else {
      mix(first)
      return 1
    }
    let second = bytes[index + 1]
    switch (first, second) {
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E), (0xD0, 0x90...0x9F): mix(first, second + 0x20)
    case (0xD0, 0xA0...0xAF): mix(0xD1, second - 0x20)
    case (0xD0, 0x80...0x8F): mix(0xD1, second + 0x10)
    case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): mix(first, second | 1)
    case (0xE2, 0x80) where index + 2 < bytes.count && bytes[index + 2] == 0x99:
      mix(UInt8(ascii: "'"))
      return 3
    default:
      mix(first)
      return 1
    }
    return 2
  }

  private mutating func mix(_ first: UInt8, _ second: UInt8) {
    mix(first)
    mix(second)
  }

  @inline(__always)
  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
