public import News

/// Reads the dates that feeds contain: RFC 822 and its successors, ISO 8601 and W3CDTF, and what people make of them.
///
/// A date without a zone counts as UTC, a part that is missing as its beginning (January, the first, midnight). The
/// weekday is not looked at: where it contradicts the date, the date is right. What cannot be read is no date.
public enum DateReader {
  /// The moment that a text means; nil if it means none.
  public static func read(_ text: String) -> Timestamp? {
    var text = text
    return text.withUTF8 { read(UnsafeBufferPointer(rebasing: $0[...])) }
  }

  /// The moment that some bytes mean; nil if they mean none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count >= 4, bytes.count <= 200 else { return nil }
    if let common = CommonDate.read(bytes) { return common }
    let tokens = DateTokens(bytes)
    // "-0001-11-30": a year before our era, which is what PHP makes of a database's 0000-00-00
    if tokens.isSign(0, "-"), case .number? = tokens[1] { return nil }
    if DateZone.namesPlace(tokens) { return nil }
    if EastAsianDate.isMeant(tokens) { return EastAsianDate.read(tokens) }
    if let date = ISODate.read(tokens) { return date }
    // four digits, a hyphen and a number are a year that ISO 8601 would have read if it were one
    if tokens.number(0, digits: 4...4) != nil, tokens.isSign(1, "-"), case .number? = tokens[2] { return nil }
    return MailDate.read(tokens)
  }
}

/// A date and time in parts, as they are found.
struct DateParts {
  var year: Int?
  var month: Int?
  var day: Int?
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0
  /// Minutes east of Greenwich; nil where none is stated.
  var zone: Int?

  /// The moment; nil where a part is missing or out of range.
  var timestamp: Timestamp? {
    guard let year, (1970 - 100...9999).contains(year) else { return nil }
    guard
      let local = Timestamp(
        year: year, month: month ?? 1, day: day ?? 1, hour: hour, minute: minute, second: min(second, 59),
        millisecond: millisecond)
    else { return nil }
    let moment = local.adding(seconds: Int64(-60 * (zone ?? 0)))
    return moment.milliseconds < Self.year10000 ? moment : nil
  }

  /// The first moment that ISO 8601 cannot write with four digits of a year, in milliseconds since 1970.
  private static let year10000: Int64 = 253_402_300_800_000
}
