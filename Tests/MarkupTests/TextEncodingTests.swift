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
