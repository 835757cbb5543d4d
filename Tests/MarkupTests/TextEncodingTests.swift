import Markup
import Testing

@Suite("Encodings")
struct TextEncodingTests {
  private func decode(_ bytes: [UInt8], _ contentType: String? = nil) -> (name: String, text: String) {
    let encoding = bytes.withUnsafeBufferPointer { TextEncoding.detect($0, contentType: contentType) }
    return (encoding.name, String(decoding: TextDecoder.utf8(bytes, encoding), as: UTF8.self))
  }

  private func declared(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a>".utf8) + bytes + Array("</a>".utf8)
  }

  @Test func `the mark comes before HTTP, HTTP before the declaration`() {
    let wide: [UInt8] = [0xFF, 0xFE] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(decode(wide, "text/xml; charset=iso-8859-1").name == "utf-16le")
    #expect(decode(wide).text.contains("é"))
    let cyrillic = decode(declared("iso-8859-1", [0xCF, 0xD2]), "text/xml; charset=\"KOI8-R\"")
    #expect(cyrillic.name == "koi8-r" && cyrillic.text.contains("ор"))
    #expect(decode(declared("windows-1251", [0xCF])).text.contains("П"))
  }

  @Test func `Latin 1 is read as windows-1252`() {
    #expect(decode(declared("iso-8859-1", [0x93, 0xE9, 0x94])).text.contains("“é”"))
  }

  @Test func `valid UTF-8 is UTF-8 whatever is said of it`() {
    #expect(decode(declared("iso-8859-1", Array("Zürich".utf8))).text.contains("Zürich"))
    #expect(decode(Array("<a>Zürich</a>".utf8), "text/xml; charset=us-ascii").name == "utf-8")
  }

  @Test(arguments: ["big5", "Big5-HKSCS", "cn-big5"])
  func `Big5 has the characters of Hong Kong and the signs of Taiwan`(_ label: String) {
    // 嘅 and 哋 are Cantonese; the dot, the wave and the euro are other ones in iconv's table of Hong Kong
    let text = decode(declared(label, [0xB4, 0xE4, 0x9D, 0xEF, 0xA1, 0x45, 0xA1, 0xE3, 0xA3, 0xE1, 0x92, 0x5D])).text
    #expect(text.contains("港嘅‧～€哋"), "\(text)")
    #expect(decode(declared(label, [0xB4, 0xE4, 0xA1, 0xFE, 0xA2, 0x41])).text.contains("港／∕"))
  }

  @Test(arguments: [
    "shift_jis", "euc-jp", "gb2312", "big5", "koi8-r", "iso-8859-2", "windows-1256", "euc-kr", "iso-2022-jp", "utf-7",
    "ibm855",
  ])
  func `encodings that iconv knows are read`(_ name: String) {
    #expect(decode(declared(name, Array("x".utf8))).name == (name == "gb2312" ? "gb18030" : name))
  }

  @Test func `UTF-16 and UTF-32 without a mark are recognised`() {
    let text = "<?xml version=\"1.0\"?><a>é</a>"
    let big16 = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let little32 = text.unicodeScalars.flatMap { [UInt8($0.value & 255), UInt8($0.value >> 8 & 255), 0, 0] }
    #expect(decode(big16).text == text && decode(big16).name == "utf-16be")
    #expect(decode(little32).text == text && decode(little32).name == "utf-32le")
  }

  @Test(
    arguments: [
      ("johab", [0x94, 0x61, 0x9F, 0xA1, 0x88, 0x61, 0x20, 0x94, 0x68, 0xD3, 0xA5, 0x94, 0x61], "다리가 닫힌다"),
      (
        "ibm437", [0x53, 0x74, 0x72, 0x61, 0xE1, 0x65, 0x20, 0x85, 0x20, 0x70, 0x82, 0x61, 0x67, 0x65], "Straße à péage"
      ),
      (
        "ibm850",
        [
          0x50, 0x6F, 0x6E, 0x74, 0x65, 0x20, 0x85, 0x20, 0x70, 0x6F, 0x72, 0x74, 0x61, 0x67, 0x65, 0x6D, 0x2C, 0x20,
          0x6E, 0xC6, 0x6F,
        ], "Ponte à portagem, não"
      ),
      (
        "ibm852", [0x50, 0xFD, 0xA1, 0x6C, 0x69, 0xE7, 0x20, 0xA7, 0x6C, 0x75, 0x9C, 0x6F, 0x75, 0x9F, 0x6B, 0xEC],
        "Příliš žluťoučký"
      ),
      ("ibm855", [0xD2, 0xD6, 0xE3, 0xE5, 0x20, 0xF3, 0xA0, 0xC6, 0xE1, 0xF1, 0xE5], "мост закрыт"),
      ("cp866", [0xAC, 0xAE, 0xE1, 0xE2, 0x20, 0xA7, 0xA0, 0xAA, 0xE0, 0xEB, 0xE2], "мост закрыт"),
      ("ibm862", [0x84, 0x82, 0x99, 0x98, 0x20, 0x90, 0x91, 0x82, 0x98], "הגשר נסגר"),
      ("ibm869", [0xAA, 0x20, 0xD8, 0x9D, 0xF3, 0xF2, 0xEB, 0xD6], "Η γέφυρα"),
      ("ibm857", [0x6B, 0x94, 0x70, 0x72, 0x81, 0x20, 0x6B, 0x61, 0x70, 0x61, 0x6E, 0x64, 0x8D], "köprü kapandı"),
      ("cp775", [0x74, 0x69, 0x6C, 0x74, 0x73, 0x20, 0x73, 0x6C, 0x89, 0x67, 0x74, 0x73], "tilts slēgts"),
      ("iso-2022-kr", [0x1B, 0x24, 0x29, 0x43, 0x0E, 0x34, 0x59, 0x38, 0x2E, 0x0F], "다리"),
      ("mac", [0x70, 0x6F, 0x6E, 0x74, 0x20, 0x66, 0x65, 0x72, 0x6D, 0x8E], "pont fermé"),
      ("koi8-ru", [0xCD, 0xA6, 0xD3, 0xD4], "міст"),
    ] as [(String, [UInt8], String)])
  func `encodings of old systems are read where they are declared`(_ name: String, _ bytes: [UInt8], _ words: String) {
    #expect(decode(declared(name, bytes)).text.contains(words))
    let page = Array("<!doctype html><meta charset=\"\(name)\"><p>".utf8) + bytes
    #expect(HTMLTree(page).plainText(of: 0).contains(words))
  }

  @Test func `a document in EBCDIC is in the code page that HTTP or the declaration names`() {
    let declared: [UInt8] = [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x87, 0x7E, 0xFC, 0xC3, 0xD7, 0xF1,
      0xF0, 0xF2, 0xF6, 0xFC, 0x6F, 0x6E, 0x4C, 0x81, 0x6E, 0x79, 0xD0, 0x6A, 0x4C, 0x61, 0x81, 0x6E,
    ]
    #expect(decode(declared).text == #"<?xml encoding="CP1026"?><a>ığş</a>"#)
    #expect(decode(declared, "text/xml; charset=iso-8859-9").text == #"<?xml encoding="CP1026"?><a>ığş</a>"#)
    let bare: [UInt8] = [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x6F, 0x6E, 0x4C, 0x81, 0x6E, 0x79, 0xD0, 0x6A, 0x4C, 0x61, 0x81, 0x6E,
    ]
    #expect(decode(bare, "text/xml; charset=cp1026").text == "<?xml?><a>ığş</a>")
    #expect(decode(bare).name == "cp037")
  }

  @Test func `a declaration of UTF-16 in a document of single bytes is passed over`() {
    #expect(decode(declared("utf-16", Array("é".utf8))).text.contains("é"))
  }

  @Test func `bad sequences become replacement characters and the rest stays`() {
    let bytes: [UInt8] = Array("<a>é".utf8) + [0xE2, 0x80] + Array("ok</a>".utf8)
    let repaired = bytes.withUnsafeBufferPointer { TextDecoder.validUTF8($0) }
    #expect(repaired.map { String(decoding: $0, as: UTF8.self) } == "<a>é\u{FFFD}ok</a>")
    #expect(Array("fine".utf8).withUnsafeBufferPointer { TextDecoder.validUTF8($0) } == nil)
  }
}
