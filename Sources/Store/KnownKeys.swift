import News

/// Where the articles that were known at a time stand in the order of keys.
///
/// Keys grow as articles come, and so do the moments when they were first seen; but what an import brought has new keys and
/// old moments. The least moment of every block of keys has an index (see V0039__past_by_time.sql).
enum KnownKeys {
  /// Ranges that hold every article that was first seen by then, the newest first. Others may stand among them.
  static func ranges(by time: Timestamp, _ connection: Connection) throws -> [ClosedRange<Int64>] {
    guard let newest = try connection.number("SELECT max(pk) FROM article") else { return [] }
    var oldest = try connection.statement("SELECT min(first_seen) FROM article WHERE pk >> 12 = ?")
    var ranges: [ClosedRange<Int64>] = []
    for block in stride(from: newest >> 12, through: 0, by: -1) {
      oldest.bind(block)
      guard let first = try oldest.first({ $0.optionalTime() }) ?? nil, first <= time else { continue }
      let keys = block << 12...(block << 12 | 0xFFF)
      if let last = ranges.last, last.lowerBound == keys.upperBound + 1 {
        ranges[ranges.endIndex - 1] = keys.lowerBound...last.upperBound
      } else {
        ranges.append(keys)
      }
    }
    return ranges
  }
}
