public import News

extension Store {
  /// Every token, by name.
  public func accessTokens() throws(StoreError) -> [AccessTokenRecord] {
    try read("cannot read the tokens of") { connection in
      var query = try connection.statement("SELECT name, hash, added_at, fever FROM access_token ORDER BY name")
      return try query.rows { row in
        var record = AccessTokenRecord(name: row.text(), hash: row.bytes(), addedAt: row.time())
        let fever = row.bytes()
        record.fever = fever.isEmpty ? nil : fever
        return record
      }
    }
  }

  /// Keeps a token; false where there is one of this name already.
  public func add(_ token: AccessTokenRecord) throws(StoreError) -> Bool {
    try write("cannot keep the token in") { connection in
      var insert = try connection.statement(
        "INSERT INTO access_token (name, hash, added_at, fever) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
      insert.bind(token.name)
      insert.bind(token.hash)
      insert.bind(token.addedAt)
      if let fever = token.fever { insert.bind(fever) } else { insert.bind(nil as String?) }
      try insert.run()
      return connection.changedRows > 0
    }
  }

  /// Forgets a token; false where there is none of this name.
  public func removeAccessToken(_ name: String) throws(StoreError) -> Bool {
    try write("cannot forget the token in") { connection in
      var delete = try connection.statement("DELETE FROM access_token WHERE name = ?")
      delete.bind(name)
      try delete.run()
      return connection.changedRows > 0
    }
  }
}
