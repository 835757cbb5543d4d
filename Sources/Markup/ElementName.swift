/// The name of an element or attribute in lower case: up to 16 bytes in two words. Longer names, which HTML does not have,
/// are cut; none of them is on any list.
struct ElementName: Hashable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(stringLiteral name: StaticString) {
    name.withUTF8Buffer { self = ElementName($0[...]) }
  }

  /// The name that some bytes are.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var count = 0
    for byte in bytes { add(byte, &count) }
  }

  /// The name that begins at an index and ends before white space, `/` or `>`, and the index behind it.
  ///
  /// - Parameter limit: the most bytes to look at; a longer name is none that we know.
  static func read(_ input: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int = .max) -> (
    name: ElementName, end: Int
  ) {
    var name = ElementName()
    var count = 0
    var index = start
    while index < input.count, count < limit {
      let byte = input[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      name.add(byte, &count)
      index += 1
    }
    return (name, index)
  }

  private init() {}

  private mutating func add(_ byte: UInt8, _ count: inout Int) {
    let lower = UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    if count < 8 {
      low |= lower << UInt64(count * 8)
    } else if count < 16 {
      high |= lower << UInt64((count - 8) * 8)
    } else {
      // a name that is longer than any we know is none of those
      high |= 0xFF << 56
    }
    count += 1
  }
}
