/// A guess at the encoding of a document that says nothing and is no UTF-8.
///
/// Multi-byte encodings are told by how well the bytes fit their rules (A. Li, K. Momoi, "A composite approach to
/// language/encoding detection", 2001, the coding scheme method); all else is read as windows-1252.
enum EncodingSniffer {
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    let fallback = TextEncoding(label: "windows-1252") ?? .utf8
    let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    // too little to tell, or mostly Latin letters with a few accents
    guard high >= 12, high * 6 > letters(bytes) else { return fallback }
    if let label = cyrillicOrHebrew(bytes, high) { return TextEncoding(label: label) ?? fallback }
    if isShiftJIS(bytes) { return TextEncoding(label: "shift_jis") ?? fallback }
    let pairs = Pairs(bytes)
    guard pairs.stray * 10 <= pairs.count else { return fallback }
    if pairs.lowTrail * 10 > pairs.count { return TextEncoding(label: "big5") ?? fallback }
    if pairs.kana * 5 > pairs.count { return TextEncoding(label: "euc-jp") ?? fallback }
    let label = pairs.hangul * 2 > pairs.count ? "euc-kr" : "gb2312"
    return TextEncoding(label: label) ?? fallback
  }

  private static func letters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (($1 | 0x20) &- 0x61 < 26 ? 1 : 0) }
  }

  /// Single-byte alphabets: words are runs of high bytes, and lower case is far more frequent than upper case.
  private static func cyrillicOrHebrew(_ bytes: UnsafeBufferPointer<UInt8>, _ high: Int) -> String? {
    var lowerHalf = 0  // 0xC0...0xDF: lower case in KOI8-R, upper case in windows-1251
    var upperHalf = 0  // 0xE0...0xFF: upper case in KOI8-R, lower case in windows-1251
    var others = 0
    var spacesInside = 0
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      switch byte {
      case 0xC0...0xDF: lowerHalf += 1
      case 0xE0...0xFF: upperHalf += 1
      default: others += 1
      }
      if index > 0, bytes[index - 1] == 0x20 { spacesInside += 1 }
    }
    guard others * 20 < high, spacesInside * 15 > high else { return nil }
    if upperHalf * 50 > high * 49 {
      return bytes.contains { $0 == 0xFB || $0 == 0xFC || $0 == 0xFF } ? "windows-1251" : "windows-1255"
    }
    if lowerHalf > upperHalf * 3 { return "koi8-r" }
    if upperHalf > lowerHalf * 3 { return "windows-1251" }
    return nil
  }

  private static func isShiftJIS(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var pairs = 0
    var kana = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x81...0x9F, 0xE0...0xFC:
        guard index + 1 < bytes.count, (0x40...0xFC).contains(bytes[index + 1]), bytes[index + 1] != 0x7F else {
          return false
        }
        pairs += 1
        if byte == 0x82 || byte == 0x83 { kana += 1 }
        index += 2
      case 0x80, 0xA0, 0xFD...0xFF: return false
      default: index += 1
      }
    }
    return kana * 4 > pairs
  }

  /// What two-byte sequences that begin with a high byte look like.
  private struct Pairs {
    var count = 0
    var lowTrail = 0
    var kana = 0
    var hangul = 0
    var stray = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        guard lead >= 0x80 else {
          index += 1
          continue
        }
        let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
        guard lead >= 0xA1, lead <= 0xFE, trail >= 0xA1 || (trail >= 0x40 && trail < 0x7F) else {
          stray += 1
          index += 1
          continue
        }
        count += 1
        if trail < 0x80 { lowTrail += 1 }
        if lead == 0xA4 || lead == 0xA5 { kana += 1 }
        if (0xB0...0xC8).contains(lead) { hangul += 1 }
        index += 2
      }
    }
  }
}
