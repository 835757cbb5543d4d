/// Eight bytes looked at together (H. S. Warren, "Hacker's Delight", 6-1, the forms that are exact).
enum ByteWords {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bits of the bytes that lie below 0x20.
  @inline(__always)
  static func controls(_ word: UInt64) -> UInt64 {
    ~((word & ~highs) &+ 0x60 &* ones) & ~word & highs
  }

  /// The high bits of the bytes that equal one.
  @inline(__always)
  static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ byte &* ones
    return ~(((difference & ~highs) &+ ~highs) | difference) & highs
  }
}
