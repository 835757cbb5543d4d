import Glibc

/// The names of encodings as they are written, and where they stand.
enum EncodingLabels {
  /// Labels of UTF-8, misspelt ones included.
  static let utf8: Set<String> = [
    "utf-8", "utf8", "utf_8", "utf 8", "unicode-1-1-utf-8", "unicode11utf8", "x-unicode20utf8", "u8", "utf",
    "utf-8-sig", "utf8mb4",
    "utf-8859-1", "uft-8", "utf-08",
  ]

  /// Labels of windows-1252 and of what is read as such.
  static let windows1252: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987", "iso-ir-100", "latin1", "latin-1", "l1",
    "cp819",
    "ibm819", "csisolatin1", "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "windows-1252", "windows1252",
    "cp1252",
    "x-cp1252", "cp-1252", "win-1252", "ansi", "8859", "iso8859", "iso8859_1", "8859-1", "windows_1252",
  ]

  /// Those of them that are ASCII's.
  static let ascii: Set<String> = ["us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us"]

  /// Labels whose meaning iconv does not know by that name, or knows too narrowly (WHATWG Encoding Standard, 4.2).
  static let aliases: [String: String] = [
    "gb2312": "GB18030", "gb_2312-80": "GB18030", "x-gbk": "GB18030", "gbk": "GB18030", "euc-cn": "GB18030",
    "gb2312-80": "GB18030", "x-euc-cn": "GB18030", "chinese": "GB18030",
    "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "ms_kanji": "CP932",
    "windows-31j": "CP932", "ms932": "CP932", "x-euc": "EUC-JP", "x-euc-jp": "EUC-JP", "big5": Big5.name,
    "big5-hkscs": Big5.name, "x-x-big5": Big5.name, "cn-big5": Big5.name, "csbig5": Big5.name,
    "ks_c_5601-1987": "CP949", "euc-kr": "CP949",
    "euckr": "CP949", "ksc5601": "CP949", "korean": "CP949", "windows-949": "CP949", "iso-8859-9": "CP1254",
    "latin5": "CP1254", "iso-8859-11": "CP874", "tis-620": "CP874", "windows-874": "CP874", "windows-1250": "CP1250",
    "windows-1251": "CP1251", "win-1251": "CP1251", "x-cp1251": "CP1251", "windows-1253": "CP1253",
    "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256", "windows-1257": "CP1257",
    "windows-1258": "CP1258", "x-cp1250": "CP1250", "koi8": "KOI8-R", "koi": "KOI8-R", "koi8-ru": "KOI8-U",
    "x-mac-roman": "MACINTOSH", "macroman": "MACINTOSH", "mac": "MACINTOSH", "x-mac-cyrillic": "MAC-CYRILLIC",
    "iso-8859-8-i": "ISO-8859-8", "logical": "ISO-8859-8", "iso-8859-6-i": "ISO-8859-6", "u16": "utf-16",
    "u32": "utf-32", "utf_16": "utf-16", "utf_32": "utf-32", "unicode": "utf-16", "utf16": "utf-16", "utf32": "utf-32",
    "iso-10646-ucs-2": "ucs-2", "iso-10646-ucs-4": "ucs-4", "utf_7": "UTF-7", "u7": "UTF-7",
    "hz": HZ.name, "hz-gb-2312": HZ.name, "hz-gb2312": HZ.name, "hzgb2312": HZ.name,
  ]

  /// Whether iconv can read an encoding, or we can.
  static func isKnown(_ name: String) -> Bool {
    if name == HZ.name { return true }
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return false }
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return false }
    iconv_close(converter)
    return true
  }

  /// A label in lower case without what stands around it.
  static func trimmed(_ label: String) -> String {
    var bytes = label.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...]
    func isLoose(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3B || byte == 0x2C }
    while let first = bytes.first, isLoose(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isLoose(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of `charset` in a Content-Type.
  static func charset(inContentType value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, trimmed(String(pair[0])) == "charset" else { continue }
      let label = trimmed(String(pair[1]))
      return label.isEmpty ? nil : label
    }
    return nil
  }

  /// The encoding that the XML declaration states, or CSS-like `charset=` of an HTML page does not matter here.
  static func declared(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(512))
    guard let start = find("<?xml", in: head, from: 0), let end = find("?>", in: head, from: start),
      let key = find("encoding", in: head, from: start), key < end
    else { return nil }
    var index = key + 8
    while index < end, head[index] <= 0x20 || head[index] == UInt8(ascii: "=") { index += 1 }
    guard index < end, head[index] == 0x22 || head[index] == 0x27 else { return nil }
    let quote = head[index]
    guard let close = head[(index + 1)..<end].firstIndex(of: quote) else { return nil }
    let label = trimmed(String(decoding: head[(index + 1)..<close], as: UTF8.self))
    return label.isEmpty ? nil : label
  }

  private static func find(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    var index = start
    while index + count <= bytes.count {
      var matched = 0
      while matched < count, bytes[index + matched] == text.utf8Start[matched] { matched += 1 }
      if matched == count { return index }
      index += 1
    }
    return nil
  }
}
