/// Big5 as the web means it: with the characters of Hong Kong, and the signs of Taiwan (WHATWG Encoding Standard, 12.1).
///
/// iconv knows two halves of it. `BIG5-HKSCS` has Hong Kong's characters and other signs in the rows 0xA1 to 0xA3 than
/// Windows and browsers have; `CP950` has those signs and nothing of Hong Kong. So the former reads a text, and its signs
/// are put right.
enum Big5 {
  /// The name by which iconv knows the encoding.
  static let name = "BIG5-HKSCS"

  /// What a pair of bytes means that iconv cannot read; nil for all others.
  static func text(ofPair lead: UInt8, _ trail: UInt8) -> String.UTF8View? {
    missing[UInt16(lead) << 8 | UInt16(trail)]?.utf8
  }

  /// A piece of converted text with the signs that browsers have.
  static func mended(_ text: some Collection<UInt8>) -> [UInt8] {
    var out = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      out.unicodeScalars.append(signs[scalar] ?? scalar)
    }
    return Array(out.utf8)
  }

  private static let missing: [UInt16: String] = [
    0xA15A: "╴", 0xA1C3: "￣", 0xA1C5: "ˍ", 0xA1FE: "／", 0xA240: "＼", 0xA2CC: "十", 0xA2CE: "卅", 0xA3E1: "€",
  ]

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "•": "‧", "､": "﹑", "‾": "¯", "∼": "～", "♁": "⊕", "☉": "⊙", "／": "∕", "＼": "﹨", "¥": "￥", "¢": "￠", "£": "￡",
    "￭": "▓",
  ]
}
