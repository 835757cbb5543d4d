import Glibc
import Markup
import Testing

/// What is made of documents that say nothing of their encoding, or a lie.
@Suite("Sniffing of encodings")
struct EncodingSnifferTests {
  /// Sentences of invented news, with encodings in which they are written.
  private static let sentences: [(text: String, encodings: [String])] = [
    ("Le maire a annoncé l’été dernier la création d’un nouveau théâtre près du fleuve", ["CP1252"]),
    ("El alcalde anunció en otoño la construcción de un nuevo teatro: ¿llegará a tiempo?", ["CP1252"]),
    ("Der Bürgermeister eröffnete das größte Gebäude der Stadt und würdigte die Bemühungen", ["CP1252"]),
    ("Kommunen åpnet på mandag den nye broen over elven, og mange møtte fram for å se den", ["CP1252"]),
    ("Starosta otevřel v pondělí nový most přes řeku a poděkoval všem dělníkům za úsilí", ["CP1250", "ISO-8859-2"]),
    (
      "Burmistrz otworzył w poniedziałek nowy most przez rzekę i podziękował wszystkim, którzy go zbudowali",
      ["CP1250", "ISO-8859-2"]
    ),
    ("A polgármester hétfőn átadta az új hidat, és köszönetet mondott az építőknek a gyors munkáért", ["CP1250"]),
    ("Belediye başkanı pazartesi günü ırmağın üzerindeki yeni köprüyü açtı ve işçilere teşekkür etti", ["CP1254"]),
    ("Meras pirmadienį atidarė naują tiltą per upę ir padėkojo visiems darbuotojams už pastangas", ["CP1257"]),
    (
      "Мэр города открыл в понедельник новый мост через реку и поблагодарил строителей",
      ["CP1251", "KOI8-R", "ISO-8859-5", "IBM866"]
    ),
    ("Міський голова відкрив у понеділок новий міст через річку і подякував усім будівельникам", ["CP1251"]),
    ("Ο δήμαρχος εγκαινίασε τη Δευτέρα τη νέα γέφυρα και ευχαρίστησε τους εργάτες", ["CP1253"]),
    ("ראש העיר פתח ביום שני את הגשר החדש מעל הנהר והודה לכל הפועלים", ["CP1255"]),
    ("افتتح رئيس البلدية يوم الاثنين الجسر الجديد فوق النهر وشكر جميع العمال", ["CP1256"]),
    ("นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันจันทร์และขอบคุณคนงานทุกคน", ["CP874"]),
    ("市長は月曜日に川にかかる新しい橋を開通させ、すべての作業員に感謝した。", ["CP932", "EUC-JP", "ISO-2022-JP"]),
    ("시장은 월요일에 강을 건너는 새 다리를 열고 모든 노동자에게 감사했다", ["EUC-KR"]),
    ("市长星期一为横跨河流的新大桥揭幕，并感谢所有工人的努力。", ["GB18030"]),
    ("市長星期一為橫跨河流的新大橋揭幕，並感謝所有工人的努力。", ["BIG5"]),
  ]

  private static let cases: [(text: String, encoding: String)] = sentences.flatMap { sentence in
    sentence.encodings.map { (sentence.text, $0) }
  }

  private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
    let converter = try #require(iconv_open(encoding, "UTF-8"))
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var out = [CChar](repeating: 0, count: source.count * 4 + 16)
    var left = source.count
    var free = out.count
    source.withUnsafeMutableBufferPointer { from in
      out.withUnsafeMutableBufferPointer { to in
        var input = from.baseAddress
        var output = to.baseAddress
        _ = iconv(converter, &input, &left, &output, &free)
        _ = iconv(converter, nil, nil, &output, &free)
      }
    }
    #expect(left == 0, "\(encoding) cannot write the sample")
    return out.dropLast(free).map { UInt8(bitPattern: $0) }
  }

  private func read(_ body: [UInt8], declaration: String = "", contentType: String? = nil) -> String {
    let markup = "<item><title>@</title><link>https://harbour.example/news/1</link></item>"
    let parts = markup.split(separator: "@").map { Array($0.utf8) }
    let document = Array(declaration.utf8) + Array("<rss><channel>".utf8) + parts[0] + body + parts[1]
    let text = DecodedText(document + Array("</channel></rss>".utf8), contentType: contentType)
    let decoded = String(decoding: text.bytes, as: UTF8.self)
    return String(decoded.split(separator: "<title>").last?.split(separator: "</title>").first ?? "")
  }

  @Test(arguments: cases)
  func `text that says nothing of its encoding is read`(_ text: String, _ encoding: String) throws {
    #expect(read(try encoded(text, encoding)) == text)
  }

  @Test(arguments: cases)
  func `a lie of HTTP gives way to the declaration, and a lie of both to the bytes`(_ text: String, _ encoding: String)
    throws
  {
    let bytes = try encoded(text, encoding)
    let declaration = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
    // seven bits are valid in nearly every encoding: there HTTP is believed
    guard encoding != "ISO-2022-JP" else { return }
    #expect(read(bytes, declaration: declaration, contentType: "text/xml; charset=utf-8") == text)
    let lie = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    #expect(read(bytes, declaration: lie, contentType: "text/xml; charset=klingon") == text)
  }

  @Test(arguments: ["Zürich", "Genève et Málaga", "“Café”"])
  func `a few accents are those of windows-1252`(_ text: String) throws {
    #expect(read(try encoded(text, "CP1252")) == text)
  }

  @Test(arguments: ["windows-1251", "iso-8859-2", "gb2312", "big5", "shift_jis", "euc-kr", "koi8-r"])
  func `UTF-8 that claims to be something else is UTF-8`(_ label: String) {
    let text = "Мэр открыл 新しい橋 und grüßte"
    #expect(read(Array(text.utf8), declaration: "<?xml version=\"1.0\" encoding=\"\(label)\"?>") == text)
  }

  @Test func `a declaration that the bytes cannot keep gives way to what they are`() throws {
    let bytes = try encoded("市長は月曜日に川にかかる新しい橋を開通させ、すべての作業員に感謝した。", "CP932")
    #expect(read(bytes, declaration: "<?xml version=\"1.0\" encoding=\"euc-jp\"?>").hasPrefix("市長は月曜日に"))
  }

  @Test func `a few bad bytes do not change the encoding`() throws {
    let bytes = try encoded("Мэр города открыл в понедельник новый мост через реку", "CP1251")
    let text = read(bytes + [0x98], declaration: "<?xml version=\"1.0\" encoding=\"windows-1251\"?>")
    #expect(text.hasPrefix("Мэр города открыл"))
  }
}
