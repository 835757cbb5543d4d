extension Store {
  /// Everything that is wrong with the store; empty for a sound one. Reads the whole file.
  public func check() throws(StoreError) -> [Problem] {
    try read("cannot check") { connection in
      var problems = try Self.damage(connection)
      // What a damaged file says of itself is worth nothing.
      guard problems.isEmpty else { return problems }
      var keys = try connection.statement(
        "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1")
      problems += try keys.rows {
        Problem(rule: "every reference leads somewhere", detail: "\($0.text()): \($0.int()) rows", advice: .repair)
      }
      for invariant in Invariant.all {
        var query = try connection.statement(invariant.sql)
        let wrong = try query.rows { $0.text() }
        guard !wrong.isEmpty else { continue }
        let examples = wrong.prefix(3).joined(separator: ", ")
        problems.append(
          Problem(rule: invariant.rule, detail: "\(wrong.count) broken: \(examples)", advice: invariant.advice))
      }
      if !problems.contains(where: { $0.rule == Invariant.indexed.rule }) {
        problems += try IndexComparison(connection).problems()
      }
      return problems
    }
  }

  /// What SQLite itself finds wrong with the file.
  private static func damage(_ connection: Connection) throws -> [Problem] {
    var integrity = try connection.statement("PRAGMA integrity_check(20)")
    return try integrity.rows { $0.text() }.filter { $0 != "ok" }.map {
      Problem(rule: "the file is sound", detail: $0, advice: .restore)
    }
  }
}
