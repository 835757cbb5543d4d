import News

extension JSONWriter {
  /// A number, a range, or a score as text.
  package mutating func amount(_ value: Double?, _ low: Double?, _ high: Double?, isScore: Bool) {
    if isScore, let low, let high {
      field("value", Amount.text(low) + "-" + Amount.text(high))
    } else {
      field("value", raw: value.map(Amount.text) ?? "null")
    }
    field("low", raw: low.map(Amount.text) ?? "null")
    field("high", raw: high.map(Amount.text) ?? "null")
  }

  /// Where words stand in a field: Unicode characters from its beginning, and the words.
  ///
  /// - Parameter span: UTF-8 offsets into `text`.
  package mutating func place(_ span: Range<Int>, in text: String) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: span.lowerBound)
    let end = bytes.index(start, offsetBy: span.count)
    let before = Self.scalars(bytes[..<start])
    field("start", before)
    field("end", before + Self.scalars(bytes[start..<end]))
    field("text", String(text[start..<end]))
  }

  /// Unicode characters in UTF-8: the bytes that continue none.
  private static func scalars(_ bytes: Substring.UTF8View) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
