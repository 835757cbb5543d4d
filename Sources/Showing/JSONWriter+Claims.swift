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
    field("start", counted.scalars(before: span.lowerBound, of: text))
    field("end", counted.scalars(before: span.upperBound, of: text))
    field("text", String(text[start..<end]))
  }
}
