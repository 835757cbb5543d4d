import News

/// How people name things: an exact id, or the beginning of one if it fits only one.
struct Reference {
  private let table: String
  private let condition: String
  private let advice: String

  /// References into a table with a column `id`, of rows that meet a condition.
  init(_ table: String, _ condition: String = "TRUE", advice: String) {
    self.table = table
    self.condition = condition
    self.advice = advice
  }

  /// The whole id; throws `notFound` or `ambiguous`.
  func resolve(_ reference: String, _ connection: Connection) throws -> String {
    guard !reference.isEmpty else { throw Self.notFound(table, reference, advice) }
    var query = try connection.statement(
      "SELECT id FROM \(table) WHERE id >= ? AND id < ? AND \(condition) ORDER BY id LIMIT 2")
    query.bind(reference)
    query.bind(reference + "\u{10FFFF}")
    let ids = try query.rows { $0.text() }
    guard let first = ids.first else {
      throw try Tombstones.refusal(table, reference, connection) ?? Self.notFound(table, reference, advice)
    }
    guard ids.count == 1 || first == reference else {
      throw StoreError(
        .ambiguous, what: "cannot find the \(table)", subject: reference,
        why: "several ids begin so, \(ids.joined(separator: " and ")) among them", advice: "give more of the id")
    }
    return first
  }

  static func notFound(_ table: String, _ reference: String, _ advice: String = "check the id") -> StoreError {
    StoreError(
      .notFound, what: "cannot find the \(table)", subject: Userinfo.removed(fromTyped: reference),
      why: "there is none with this id", advice: advice
    )
  }
}
