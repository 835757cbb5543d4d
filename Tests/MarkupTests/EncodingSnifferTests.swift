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
    try #require(converted(text, encoding), "\(encoding) cannot write the sample")
  }

  /// The text in an encoding; nil if iconv does not know it, or it lacks a letter.
  private func converted(_ text: String, _ encoding: String) -> [UInt8]? {
    guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
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
    return left == 0 ? out.dropLast(free).map { UInt8(bitPattern: $0) } : nil
  }

  private func read(_ body: [UInt8], declaration: String = "", contentType: String? = nil) -> String {
    let markup = "<item><title>@</title><link>https://harbour.example/news/1</link></item>"
    let parts = markup.split(separator: "@").map { Array($0.utf8) }
    let document = Array(declaration.utf8) + Array("<rss><channel>".utf8) + parts[0] + body + parts[1]
    let text = DecodedText(document + Array("</channel></rss>".utf8), contentType: contentType)
    let mended = text.bytes.withUnsafeBufferPointer { TextDecoder.validUTF8($0) }
    let decoded = String(decoding: mended ?? text.bytes, as: UTF8.self)
    return String(decoded.split(separator: "<title>").last?.split(separator: "</title>").first ?? "")
  }

  @Test(arguments: cases)
  func `text that says nothing of its encoding is read`(_ text: String, _ encoding: String) throws {
    #expect(read(try encoded(text, encoding)) == text)
  }

  /// What Apache adds of its own accord, and what `text/xml` once meant.
  @Test(arguments: cases.filter { $0.encoding != "ISO-2022-JP" })
  func `a header that says what servers say of everything costs nothing`(_ text: String, _ encoding: String) throws {
    let name = encoding == "CP932" ? "shift_jis" : encoding.replacing("CP", with: "windows-")
    for label in ["ISO-8859-1", "us-ascii"] {
      let declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
      let read = read(try encoded(text, encoding), declaration: declaration, contentType: "text/xml; charset=\(label)")
      #expect(read == text, "\(label)")
    }
    let undeclared = read(try encoded(text, encoding), contentType: "text/xml; charset=us-ascii")
    #expect(undeclared == text)
  }

  @Test(arguments: [
    "CP1251", "KOI8-R", "CP1253", "CP1255", "CP1256", "CP874", "EUC-JP", "CP932", "EUC-KR", "GB18030",
  ])
  func `words without a Latin letter refute a claim to be Latin 1`(_ encoding: String) throws {
    for (text, encodings) in Self.sentences where encodings.contains(encoding) {
      let read = read(try encoded(text, encoding), declaration: "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>")
      #expect(read == text)
    }
  }

  @Test func `a short headline in Chinese is none in Thai, nor a Thai one Chinese`() throws {
    for text in ["市议会决定关闭铁路桥十一个月", "由于检查发现桥墩出现裂缝，市议会星期二决定关闭铁路桥"] {
      #expect(read(try encoded(text, "GB18030")) == text)
    }
    for text in ["สภาปิดสะพานรถไฟสิบเอ็ดเดือน", "ฝนตกหนักทั่วหุบเขา เกษตรกรย้ายแกะขึ้นที่สูง"] {
      #expect(read(try encoded(text, "CP874")) == text)
    }
  }

  /// Headlines of invented news, in which letters come in pairs, and kanji without kana.
  private static let headlines: [(text: String, encodings: [String])] = [
    ("Näin säästät sähkölaskussa: pääministeri väistää jäävyyden, äänestys tänään", ["CP1252"]),
    ("Sää lämpenee, pääministeri väistää", ["CP1252"]), ("Jäätä ja lunta: päätös tänään", ["CP1252"]),
    ("Eleições: votação às oito", ["CP1252"]), ("São Paulo não terá aulas amanhã", ["CP1252"]),
    ("Größe – „Übermäßig“ für €5", ["CP1252"]), ("Förhör pågår, räntan höjs", ["CP1252"]),
    ("市長が新しい橋の計画を発表", ["CP932", "EUC-JP"]), ("東京株式市場は続落", ["CP932", "EUC-JP"]),
    ("新型橋梁工事が来月開始", ["CP932", "EUC-JP"]), ("港湾労組、賃上げ要求", ["CP932", "EUC-JP"]),
    ("Порт закрыт: шторм усилился", ["CP1251", "KOI8-R", "IBM866"]),
    ("It’s the mayor’s bridge, isn’t it? ‘We’ll see’", ["CP1252"]), ("“Don’t wait” – she’d said", ["CP1252"]),
    ("«Déjà vu» à la télé", ["CP1252"]), ("Le pont à péage «déjà» fermé onze mois", ["CP1252"]),
    ("«Perché no?», così il sindaco: la città è più bella", ["CP1252"]),
    ("La verità è che la città è già più povera", ["CP1252"]),
    ("«Mañana será otro día», dice la ministra", ["CP1252"]), ("«Nå må vi stå sammen», sier ordføreren", ["CP1252"]),
    ("»Æblerne er dårlige i år«, siger avleren", ["CP1252"]), ("«L’església és plena», diu l’alcalde", ["CP1252"]),
    ("È tornato: è a casa, e c’è già chi è in festa", ["CP1252"]),
    ("Županja že tretjič zavrnila načrt za šolo", ["CP1250", "ISO-8859-2"]),
    ("Tržačani želijo več ležišč, večje šole in manj težav", ["CP1250", "ISO-8859-2"]),
    ("Žižek and Peña open the fair", ["CP1252"]), ("Beneš, Škvorecký y el niño", ["CP1252"]),
    ("Šéf ťažby odišiel, baňa zostáva", ["CP1250", "ISO-8859-2"]), ("Gęś uciekła z targu", ["CP1250", "ISO-8859-2"]),
  ]

  private static let shortCases: [(text: String, encoding: String)] = headlines.flatMap { headline in
    headline.encodings.map { (headline.text, $0) }
  }

  @Test(arguments: shortCases)
  func `one headline is enough to tell its encoding`(_ text: String, _ encoding: String) throws {
    let lie = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    #expect(read(try encoded(text, encoding)) == text)
    #expect(read(try encoded(text, encoding), declaration: lie) == text)
  }

  @Test(arguments: cases)
  func `a lie of HTTP gives way to the declaration, and a lie of both to the bytes`(_ text: String, _ encoding: String)
    throws
  {
    let bytes = try encoded(text, encoding)
    let declaration = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
    #expect(read(bytes, declaration: declaration, contentType: "text/xml; charset=utf-8") == text)
    let lie = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    #expect(read(bytes, declaration: lie, contentType: "text/xml; charset=klingon") == text)
  }

  @Test(arguments: cases)
  func `a page that lies about its encoding is read by its bytes`(_ text: String, _ encoding: String) throws {
    let head = Array("<html><head><meta charset=\"utf-8\"><title>".utf8)
    let page = head + (try encoded(text, encoding)) + Array("</title></head><body></body></html>".utf8)
    for contentType in ["text/html; charset=utf-8", "text/html; charset=klingon"] {
      let tree = HTMLTree(page, contentType: contentType)
      let texts = tree.nodes.indices.filter { tree.nodes[$0].tag == .text }.map { tree.text(of: $0) }
      #expect(String(decoding: texts.joined(), as: UTF8.self) == text)
    }
  }

  /// A sentence without the marks of today's typography, which the code pages of the eighties lack.
  private static let plain = "Le maire a rendu la ville plus belle et plus sûre près du fleuve où passe la forêt"

  /// Labels of encodings that iconv knows, single-byte and multi-byte, of every script.
  private static let labels = [
    "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9",
    "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "windows-874", "windows-1250",
    "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
    "windows-1258", "koi8-r", "koi8-u", "koi8-t", "cp437", "cp737", "cp775", "cp850", "cp852", "ibm855", "cp857",
    "cp858", "cp860",
    "cp861", "cp862", "cp863", "cp865", "ibm866", "cp869", "macintosh", "x-mac-cyrillic", "tis-620", "gb2312",
    "gbk", "gb18030", "big5", "big5-hkscs", "euc-tw", "shift_jis", "euc-jp", "iso-2022-jp", "iso-2022-kr", "euc-kr",
    "johab",
    "utf-7",
  ]

  /// Names under which iconv writes what a label is read as, where it knows no such label.
  private static let writers = [
    "x-mac-cyrillic": "MAC-CYRILLIC", "windows-874": "CP874", "tis-620": "CP874",
  ]

  @Test(arguments: labels)
  func `letters in every encoding that is declared are read`(_ label: String) throws {
    let writer = Self.writers[label] ?? label
    var read = 0
    for text in Self.sentences.map(\.text) + [Self.plain] {
      guard let bytes = converted(text, writer) else { continue }
      read += 1
      let declaration = "<?xml version=\"1.0\" encoding=\"\(label)\"?>"
      #expect(self.read(bytes, declaration: declaration) == text)
      #expect(self.read(bytes, contentType: "text/xml; charset=\(label)") == text)
    }
    let isKnown = iconv_open("UTF-8", writer)
    if Int(bitPattern: isKnown) != -1, let isKnown {
      iconv_close(isKnown)
      #expect(read > 0, "no sentence can be written in \(label)")
    }
  }

  @Test(
    arguments: [
      ([0xE9], "é"), ([0xE2, 0x80], "\u{FFFD}"), ([0xEF, 0xBF, 0xBF], "\u{FFFD}"), ([0xEF, 0xBF, 0xBE], "\u{FFFD}"),
      ([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], "😀"), ([0xED, 0xA0, 0xBD], "\u{FFFD}"),
    ] as [([UInt8], String)])
  func `a few bad bytes cost themselves in a document that claims to be UTF-8`(_ bytes: [UInt8], _ text: String) {
    let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    let sound = Array("It’s ".utf8)
    for count in [1, 2, 3] {
      let bad = Array(repeating: Array("caf".utf8) + bytes + Array(" opens ".utf8), count: count).flatMap(\.self)
      let repaired = "It’s " + String(repeating: "caf\(text) opens ", count: count)
      #expect(read(sound + bad, declaration: declaration) == repaired, "\(count)")
      // nothing else beyond ASCII
      #expect(read(bad, declaration: declaration) == String(repaired.dropFirst(5)), "\(count)")
    }
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
