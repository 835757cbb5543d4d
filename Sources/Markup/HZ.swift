/// HZ, the encoding of Chinese in seven bits that news and mail of the nineties had (RFC 1843), which the C library does not know.
///
/// Pairs of bytes between `~{` and `~}` are characters of GB 2312 without their high bits, `~~` is a tilde, and a tilde at the
/// end of a line joins it with the next one. A line that ends without `~}` ends the pairs, too.
enum HZ {
  /// The name by which we know the encoding.
  static let name = "HZ"

  /// The same text in GB 18030.
  static func eightBit(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var isPaired = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 2
      switch (byte, next) {
      case (UInt8(ascii: "~"), UInt8(ascii: "{")): isPaired = true
      case (UInt8(ascii: "~"), UInt8(ascii: "}")): isPaired = false
      case (UInt8(ascii: "~"), UInt8(ascii: "~")) where !isPaired: out.append(byte)
      case (UInt8(ascii: "~"), 0x0A) where !isPaired: break
      case (0x21...0x7E, 0x21...0x7E) where isPaired: out += [byte | 0x80, next | 0x80]
      default:
        if byte == 0x0A { isPaired = false }
        out.append(byte)
        index -= 1
      }
    }
    return out
  }
}
