/// Copies text that stays as it is, eight bytes at a time.
///
/// Most of an article is words with single spaces between them; looking at each byte was 12 % of a feed's turn. The tests
/// on eight bytes at once are those of H. S. Warren, "Hacker's Delight", 6-1. (Swift's SIMD types cost forty times as
/// much here: their comparisons go lane by lane.)
enum PlainBlocks {
  /// Bytes that are looked at together.
  static let size = 8

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Copies ASCII text up to the first block that holds anything but plain bytes and single spaces between them; returns
  /// how many bytes were copied.
  ///
  /// A byte is plain as ``PlainTextReader`` has it. Up to one byte more than is returned is written, so the output must
  /// have room for whole blocks.
  static func copy(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to output: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) -> Int {
    guard let source = UnsafeRawPointer(input.baseAddress), let target = UnsafeMutableRawPointer(output.baseAddress)
    else { return 0 }
    let end = min(input.count &- start, output.count &- place)
    var offset = 0
    while offset &+ size <= end {
      let word = UInt64(littleEndian: (source + (start &+ offset)).loadUnaligned(as: UInt64.self))
      guard isText(word) else { break }
      let spaces = ~((word ^ (0x20 &* ones)) &+ lows) & highs
      guard spaces & (spaces << 8) == 0 else { break }
      (target + (place &+ offset)).storeBytes(of: word.littleEndian, as: UInt64.self)
      // what follows a space at the end decides whether it stays
      offset &+= spaces >> 63 == 0 ? size : size &- 1
    }
    return offset
  }

  /// Whether eight bytes are all printable ASCII or spaces, and none is `<`, `&` or 0x7F.
  ///
  /// For a byte below 0x80, adding 0x7F sets its high bit unless it is zero, and never carries into the next byte.
  @inline(__always)
  private static func isText(_ word: UInt64) -> Bool {
    let noTag = (word ^ (0x3C &* ones)) &+ lows
    let noReference = (word ^ (0x26 &* ones)) &+ lows
    let noDelete = (word ^ lows) &+ lows
    let noControl = word &+ 0x60 &* ones
    return word & highs == 0 && noTag & noReference & noDelete & noControl & highs == highs
  }
}
