/// Finds the encoding of a web page.
enum HTMLEncoding {
  /// The page in UTF-8, without bytes that end a C string.
  static func utf8(_ page: [UInt8], contentType: String? = nil) -> [UInt8] {
    let (encoding, isSound) = page.withUnsafeBufferPointer { bytes in
      let survey = TextSurvey(bytes)
      let encoding = TextEncoding.detect(bytes, survey, contentType: contentType, declared: declared(bytes))
      return (encoding, survey.isSound)
    }
    if isSound, encoding.isUTF8 { return page }
    var text = TextDecoder.utf8(page, encoding)
    text = text.withUnsafeBufferPointer { TextDecoder.validUTF8($0) } ?? text
    guard text.withUnsafeBufferPointer({ $0.place(of: 0, from: 0) < $0.count }) else { return text }
    for index in text.indices where text[index] == 0 { text[index] = 0x20 }
    return text
  }

  /// The first `charset=` inside a `meta` element of the first 8192 bytes (WHATWG HTML, 13.2.3.2 "prescan", simplified).
  static func declared(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var rest = bytes.prefix(8192)
    while let tag = find("<meta", in: rest) {
      rest = rest[tag...]
      let element = rest.prefix { $0 != UInt8(ascii: ">") }
      if let mark = find("charset", in: element) {
        let value = element[mark...].drop { $0 <= 0x20 || "=\"'".utf8.contains($0) }
        let label = value.prefix { $0 > 0x20 && !"\"';/".utf8.contains($0) }
        if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
      }
    }
    return nil
  }

  /// The index behind the first place of a word in lower case, case aside.
  private static func find(_ word: String, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let letters = Array(word.utf8)
    var index = bytes.startIndex
    while index + letters.count <= bytes.endIndex {
      if letters.indices.allSatisfy({ bytes[index + $0] | 0x20 == letters[$0] | 0x20 }) { return index + letters.count }
      index += 1
    }
    return nil
  }
}
