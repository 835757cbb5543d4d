extension Timestamp: Codable {
  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int64.self) {
      self.init(milliseconds: number)
      return
    }
    let text = try container.decode(String.self)
    guard let moment = Timestamp(exactly: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time: \(text)")
    }
    self = moment
  }

  /// ISO 8601 in UTC; milliseconds since 1970 where that has no year of four digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if Timestamp(exactly: iso8601) == self { try container.encode(iso8601) } else { try container.encode(milliseconds) }
  }

  /// The moment that ``iso8601`` wrote; nil for any other text.
  public init?(exactly text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z") else { return nil }
    func number(_ range: Range<Int>) -> Int { Int(String(decoding: bytes[range], as: UTF8.self)) ?? -1 }
    self.init(
      year: number(0..<4), month: number(5..<7), day: number(8..<10), hour: number(11..<13), minute: number(14..<16),
      second: number(17..<19), millisecond: bytes.count == 24 ? number(20..<23) : 0)
    guard iso8601 == text else { return nil }
  }
}
