extension Store {
  /// Everything that is wrong with the store; empty for a sound one. Reads the whole file.
  public func check() throws(StoreError) -> [Problem] {
    try read("cannot check") { connection in
      var problems: [Problem] = []
      var integrity = try connection.statement("PRAGMA integrity_check(20)")
      problems += try integrity.rows { $0.text() }.filter { $0 != "ok" }.map {
        Problem(rule: "the file is sound", detail: $0)
      }
      var keys = try connection.statement(
        "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1")
      problems += try keys.rows {
        Problem(rule: "every reference leads somewhere", detail: "\($0.text()): \($0.int()) rows")
      }
      for invariant in Invariant.all {
        var query = try connection.statement(invariant.sql)
        let wrong = try query.rows { $0.text() }
        guard !wrong.isEmpty else { continue }
        let examples = wrong.prefix(3).joined(separator: ", ")
        problems.append(Problem(rule: invariant.rule, detail: "\(wrong.count) broken: \(examples)"))
      }
      return problems
    }
  }
}
