/// Eight bytes of a text, of which the first few may be ASCII letters; all are looked at together (H. S. Warren, "Hacker's
/// Delight", 6-1).
struct EightBytes {
  /// With every capital letter made small; what is no letter is changed, too.
  let lowered: UInt64
  /// How many letters come first.
  let count: Int
  /// How many of them are capitals.
  let capitals: Int

  /// Reads eight bytes, the first one lowest.
  @inline(__always)
  init(_ bytes: UInt64) {
    let (high, small): (UInt64, UInt64) = (0x8080_8080_8080_8080, 0x2020_2020_2020_2020)
    lowered = bytes | small
    let low = lowered & ~high
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = low &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~beyondZ & ~lowered) & high
    count = others.trailingZeroBitCount / 8
    let before = others == 0 ? UInt64.max : ((others & (0 &- others)) >> 7) &- 1
    capitals = (~bytes & small & before).nonzeroBitCount
  }
}
