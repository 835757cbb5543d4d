/// A guess at the encoding of a document that is no UTF-8 and says nothing that can be true.
///
/// Multi-byte encodings are told by how well the bytes keep their rules and where in their tables the characters stand
/// (S. Li, K. Momoi, "A composite approach to language/encoding detection", 2001), single-byte ones by the letters that
/// languages use (``AlphabetSniffer``); a text of which too little is known is windows-1252, as in browsers.
enum EncodingSniffer {
  /// Bytes that are looked at.
  private static let sample = 1 << 16

  /// The encoding of a document.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(sample))
    return TextEncoding(label: wide(bytes) ?? AlphabetSniffer.guess(bytes) ?? "windows-1252") ?? .utf8
  }

  /// The encodings of seven bits that switch their tables with an escape; nil without one.
  static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let bytes = bytes.prefix(sample)
    for index in bytes.indices.dropLast(3) where bytes[index] == 0x1B && bytes[index + 1] == UInt8(ascii: "$") {
      switch bytes[index + 2] {
      case UInt8(ascii: "B"), UInt8(ascii: "@"): return TextEncoding(label: "iso-2022-jp")
      case UInt8(ascii: ")"):
        return TextEncoding(label: bytes[index + 3] == UInt8(ascii: "C") ? "iso-2022-kr" : "iso-2022-cn")
      default: break
      }
    }
    return nil
  }

  /// The multi-byte encoding that fits; nil if none does.
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let chinese = WideCensus(bytes, WideCoding.gbk)
    if AlphabetSniffer.isThai(bytes, isPaired: chinese.fits && chinese.common * 5 >= chinese.pairs * 4) { return nil }
    let japanese = WideCensus(bytes, WideCoding.shiftJIS)
    // text has kana, headlines may have little but kanji; quotation marks of windows-1252 are characters that stand alone
    if japanese.fits, japanese.common * 3 > japanese.pairs || (japanese.isDense && japanese.isInTable) {
      return "shift_jis"
    }
    let plain = WideCensus(bytes, WideCoding.extendedUnix)
    let traditional = WideCensus(bytes, WideCoding.big5)
    // the same pairs of high bytes: kana, hangul and the common half of the hanzi stand in different rows
    if plain.fits {
      if plain.kana * 12 > plain.pairs { return "euc-jp" }
      if plain.hangul * 20 > plain.pairs * 17 { return "euc-kr" }
    }
    // a letter of Latin 2 and the letter behind it are a pair, too, but a lonely one
    if traditional.fits, traditional.isDense, traditional.common * 2 > traditional.pairs,
      traditional.low * 8 > traditional.pairs
    {
      return "big5"
    }
    if chinese.fits, chinese.isDense, chinese.common * 2 > chinese.pairs { return "gb18030" }
    return nil
  }
}

/// How a multi-byte encoding builds its characters.
struct WideCoding {
  var leads: ClosedRange<UInt8>
  var trails: [ClosedRange<UInt8>]
  /// Rows that hold the characters which most text is made of.
  var common: [ClosedRange<UInt8>]
  /// Rows that hold the other frequent characters.
  var frequent: [ClosedRange<UInt8>] = []
  /// Bytes that stand alone.
  var singles: ClosedRange<UInt8>?

  /// Shift_JIS (JIS X 0208, appendix 1): rows 4 and 5, the kana, are 0x82 and 0x83; level 1 of the kanji is 0x88 to 0x98.
  static let shiftJIS = WideCoding(
    leads: 0x81...0xFC, trails: [0x40...0x7E, 0x80...0xFC], common: [0x81...0x83], frequent: [0x88...0x98],
    singles: 0xA0...0xDF)
  /// EUC-JP, EUC-KR and GB 2312: two high bytes.
  static let extendedUnix = WideCoding(leads: 0x8E...0xFE, trails: [0xA1...0xFE], common: [])
  /// GBK: in the rows of GB 2312, level 1 is 0xB0 to 0xD7.
  static let gbk = WideCoding(
    leads: 0x81...0xFE, trails: [0x40...0x7E, 0x80...0xFE], common: [0xA1...0xA3, 0xB0...0xD7])
  /// Big 5: the frequent characters are 0xA4 to 0xC6.
  static let big5 = WideCoding(
    leads: 0xA1...0xF9, trails: [0x40...0x7E, 0xA1...0xFE], common: [0xA1...0xA1, 0xA4...0xC6])
}

/// What the bytes of a document are if they are read in a multi-byte encoding.
struct WideCensus {
  private(set) var pairs = 0
  /// Pairs in the common rows.
  private(set) var common = 0
  /// Pairs in the other frequent rows.
  private(set) var frequent = 0
  /// Characters of one byte.
  private(set) var singles = 0
  /// Pairs whose second byte is below 0x80.
  private(set) var low = 0
  /// Pairs in rows 4 and 5 of JIS X 0208, as EUC-JP writes them.
  private(set) var kana = 0
  /// Pairs in the rows of KS X 1001 that hold hangul, of those that hold letters.
  private(set) var hangul = 0
  /// Runs of characters beyond ASCII, and how many of them break the rules.
  private var runs = 0
  private var broken = 0

  /// Whether there is enough text, and the rules are kept: each run of a single-byte text has even odds to break them.
  var fits: Bool { pairs >= 4 && broken * 8 <= runs }

  /// Whether the characters follow upon each other, as they do in writing without spaces.
  var isDense: Bool { pairs >= runs * 2 }

  /// Whether nearly all characters are among the frequent ones, and of two bytes.
  var isInTable: Bool { (common + frequent) * 10 >= pairs * 9 && singles * 8 <= pairs }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ coding: WideCoding) {
    var index = 0
    var isInRun = false
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        isInRun = false
        index += 1
        continue
      }
      if !isInRun { runs += 1 }
      isInRun = true
      if coding.singles?.contains(lead) == true {
        singles += 1
        index += 1
        continue
      }
      let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
      guard coding.leads.contains(lead), coding.trails.contains(where: { $0.contains(trail) }) else {
        // a document that is cut in the middle of a character is no breach
        if index + 1 < bytes.count { broken += 1 }
        index += 1
        continue
      }
      take(lead, trail, coding)
      index += 2
    }
  }

  private mutating func take(_ lead: UInt8, _ trail: UInt8, _ coding: WideCoding) {
    pairs += 1
    if trail < 0x80 { low += 1 }
    if coding.common.contains(where: { $0.contains(lead) }) { common += 1 }
    if coding.frequent.contains(where: { $0.contains(lead) }) { frequent += 1 }
    if lead == 0xA4 || lead == 0xA5 { kana += 1 }
    // punctuation, which all have in the first rows, speaks for none
    if lead <= 0xA3 { hangul += 1 }
    if (0xB0...0xC8).contains(lead) { hangul += 1 }
  }
}
