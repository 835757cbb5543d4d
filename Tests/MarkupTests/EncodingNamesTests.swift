import Glibc
import Markup
import Testing

/// Every encoding of the C library that can hold markup, told by a document that declares it.
@Suite("Names of encodings")
struct EncodingNamesTests {
  /// One name of each encoding that differs from the others on ``texts``.
  private static let names = """
    ARMSCII-8 BIG-5 BIG5-HKSCS CN-GB CP-AR CP-GR CP-HU CP037 CP038 CP1004 CP1008 CP1026 CP1046 CP1112 CP1122 CP1125 CP1129
    CP1130 CP1142 CP1149 CP1160 CP1167 CP1251 CP1254 CP1256 CP1258 CP1282 CP1361 CP1364 CP1388 CP1390 CP1399 CP273 CP274
    CP278 CP280 CP284 CP297 CP420 CP423 CP424 CP437 CP737 CP770 CP771 CP773 CP775 CP813 CP819 CP850 CP851 CP852 CP855 CP856
    CP857 CP860 CP861 CP863 CP865 CP866 CP870 CP871 CP874 CP875 CP880 CP901 CP902 CP905 CP912 CP915 CP916 CP920 CP930 CP932
    CP933 CP935 CP936 CP937 CP939 CP949 EBCDIC-AT-DE EBCDIC-CA-FR EBCDIC-DK-NO EBCDIC-IS-FRISS EBCDIC-IT EUC-JISX0213
    EUC-JP EUC-KR EUC-TW GB18030 GBK GEORGIAN-ACADEMY GEORGIAN-PS HP-GREEK8 HP-ROMAN8 HP-TURKISH8 IBM932 ISO-2022-CN
    ISO-2022-JP ISO-2022-JP-2 ISO2022JP2 ISO-2022-JP-3 ISO-2022-KR ISO-IR-15 ISO-IR-153 ISO-IR-157 ISO-IR-21 ISO-IR-226
    ISO-IR-25 ISO-IR-60 ISO-IR-90 ISO646-YU ISO8859-3 ISO8859-4 ISO8859-9E JOHAB KOI-8 KOI8-R KOI8-T KOI8-U MAC-IS MAC-SAMI
    MAC-UK MIK MS-EE SHIFTJISX0213 SHIFT_JIS T.61-8BIT TCVN-5712 TIS-620 TSCII UCS-2 UCS-2BE UCS-4 UCS-4LE UHC UTF-16
    UTF-16LE UTF-32 UTF-7 UTF-8 VISCII WINDOWS-1250
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let texts = [
    "Die Brücke über den Fluß bleibt gesperrt", "La rivière a débordé à l'école",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Żółty most zamknięto, gęś pod nim śpi", "мост через реку закрыт до весны", "міст через річку закрито",
    "Η γέφυρα έκλεισε μέχρι την άνοιξη", "köprü kapandı, çocuklar okula gidemiyor",
    "tilts slēgts līdz pavasarim, ūdens ceļas",
    "הגשר נסגר עד האביב", "الجسر مغلق حتى الربيع", "สะพานปิดจนถึงฤดูใบไม้ผลิ", "cầu đóng", "橋は春まで閉鎖されると市が発表した。",
    "政府宣布大桥关闭到明年春天，居民绕行。", "政府宣布大橋關閉到明年春天，居民繞行。", "다리가 봄까지 닫힌다고 시가 밝혔다",
    "broen er lukket, både å og ø", "ponte à portagem não está", "Brúin er lokuð, þjóðvegur ófær",
    "ბოჯი ხიდი დაკეტილია",
    "կամուրջը փակ է", "தமிழ் பாலம்", "Podul e închis pînă în primăvară", "bridge",
  ]

  @Test(arguments: names)
  func `a feed and a page that declare an encoding are read in it`(_ name: String) throws {
    var documents = 0
    for text in Self.texts {
      guard let feed = Self.encoded("<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<a>\(text)</a>", name) else {
        continue
      }
      documents += 1
      let encoding = feed.withUnsafeBufferPointer { TextEncoding.detect($0) }
      let read = String(decoding: TextDecoder.utf8(feed, encoding), as: UTF8.self)
      #expect(read.contains(">\(text)<"), "\(encoding.name): \(read)")
      let page = try #require(
        Self.encoded(
          "<!DOCTYPE html>\n<html><head><meta charset=\"\(name)\"></head><body><p>\(text)</p></body></html>", name))
      #expect(HTMLTree(page).plainText(of: 0) == text)
    }
    #expect(documents > 0)
  }

  @Test(arguments: ["hz", "HZ-GB-2312"])
  func `HZ is read, which the C library does not know`(_ name: String) {
    let text: [UInt8] = Array("~~ ~{<:Ky2;S{#,NpJ)l6HK!#~}Bye. ~\nok".utf8)
    let feed = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<a>".utf8) + text + Array("</a>".utf8)
    let encoding = feed.withUnsafeBufferPointer { TextEncoding.detect($0) }
    // the example of RFC 1843
    #expect(String(decoding: TextDecoder.utf8(feed, encoding), as: UTF8.self).hasSuffix("<a>~ 己所不欲，勿施於人。Bye. ok</a>"))
  }

  /// A text in an encoding of the C library; nil if it cannot hold it, or does not give it back.
  private static func encoded(_ text: String, _ name: String) -> [UInt8]? {
    guard let there = converted(Array(text.utf8), to: name, from: "UTF-8"),
      let back = converted(there, to: "UTF-8", from: name), back.elementsEqual(text.utf8)
    else { return nil }
    return there
  }

  private static func converted(_ bytes: [UInt8], to name: String, from other: String) -> [UInt8]? {
    guard let converter = iconv_open(name, other), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var source = bytes
    var out = [UInt8](repeating: 0, count: bytes.count * 8 + 64)
    var free = out.count
    let isWhole = source.withUnsafeMutableBytes { source in
      out.withUnsafeMutableBytes { out in
        var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var output = out.baseAddress?.assumingMemoryBound(to: CChar.self)
        // what is left is the way back to the first table
        return iconv(converter, &input, &left, &output, &free) == 0 && iconv(converter, nil, nil, &output, &free) == 0
      }
    }
    return isWhole ? Array(out.prefix(out.count - free)) : nil
  }
}
