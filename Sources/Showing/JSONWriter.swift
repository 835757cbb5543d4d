package import News

/// Writes one JSON document straight into bytes, keys in the order in which they are given.
///
/// Not a general encoder: no reflection and no intermediate values, so that a list of tens of thousands of articles
/// costs little more than its bytes.
package struct JSONWriter {
  /// What was written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  /// How far the characters of a text were counted last.
  var counted = CountedText()

  /// A writer that has written nothing.
  package init() {}

  /// One document: an object with `schema_version` 1 and the fields that `body` adds, and a line feed.
  package static func document(_ body: (inout JSONWriter) throws -> Void) rethrows -> JSONWriter {
    var json = JSONWriter()
    try json.object { json in
      json.field("schema_version", 1)
      try body(&json)
    }
    json.endLine()
    return json
  }

  /// An object, as a value.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(UInt8(ascii: "{"))
    try body(&self)
    end(UInt8(ascii: "}"))
  }

  /// An array with one value for each element.
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) throws -> Void
  ) rethrows {
    begin(UInt8(ascii: "["))
    for element in elements { try body(&self, element) }
    end(UInt8(ascii: "]"))
  }

  /// A text, as a value.
  package mutating func value(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// A whole number, as a value.
  package mutating func value(_ number: Int) {
    value(raw: String(number))
  }

  /// Something that is JSON already, as a value.
  package mutating func value(raw: String) {
    separate()
    bytes.append(contentsOf: raw.utf8)
    needsComma = true
  }

  /// A named text; null for nil.
  package mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { value(raw: "null") }
  }

  /// A named whole number; null for nil.
  package mutating func field(_ name: String, _ number: Int?) {
    key(name)
    value(raw: number.map { String($0) } ?? "null")
  }

  /// A named truth value.
  package mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(raw: flag ? "true" : "false")
  }

  /// A named moment, ISO 8601 in UTC; null for nil.
  package mutating func field(_ name: String, _ moment: Timestamp?) {
    field(name, moment?.iso8601)
  }

  /// A named value that is JSON already.
  package mutating func field(_ name: String, raw: String) {
    key(name)
    value(raw: raw)
  }

  /// A named object.
  package mutating func field(_ name: String, object body: (inout JSONWriter) throws -> Void) rethrows {
    key(name)
    try object(body)
  }

  /// A named array with one value for each element.
  package mutating func field<Elements: Sequence>(
    _ name: String, array elements: Elements, _ body: (inout JSONWriter, Elements.Element) throws -> Void
  ) rethrows {
    key(name)
    try array(elements, body)
  }

  /// A named array of texts.
  package mutating func field(_ name: String, texts: some Sequence<String>) {
    field(name, array: texts) { json, text in json.value(text) }
  }

  /// Line feed: after the document, or between the lines of JSON lines.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// The name of the value that is written next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func begin(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func end(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// RFC 8259 section 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped. So are the other characters
  /// that a terminal obeys (U+007F to U+009F) and the separators that end a line for some readers (U+2028, U+2029), so
  /// that output may be looked at and read line by line; everything else stands.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 else {
          continue
        }
        guard let (code, length) = Self.escaped(utf8[index...]) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        escape(code)
        start = index + length
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The character at the beginning of some UTF-8 and its length in bytes, if it has to be escaped.
  private static func escaped(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> (code: UInt16, length: Int)? {
    let first = utf8[utf8.startIndex]
    if first < 0x80 { return (UInt16(first), 1) }
    let rest = utf8.dropFirst().prefix(2)
    switch (first, rest.first, rest.last) {
    case (0xC2, let second?, _) where second < 0xA0: return (UInt16(second), 2)
    case (0xE2, 0x80, let third?) where third == 0xA8 || third == 0xA9: return (0x2000 | UInt16(third & 0x3F), 3)
    default: return nil
    }
  }

  private mutating func escape(_ code: UInt16) {
    switch code {
    case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
    case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
    case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
    case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
    case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u".utf8)
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(code >> UInt16(shift)) & 15]) }
    }
  }
}
