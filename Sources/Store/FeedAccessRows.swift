import News

/// The rows of table `feed_access`.
enum FeedAccessRows {
  static let columns = "credentials, headers, proxy, user_agent, certificates, pin"

  static func read(_ row: inout SQLStatement) -> FeedAccess {
    var access = FeedAccess()
    access.credentials = row.optionalText().flatMap(credentials)
    access.headers = (row.optionalText() ?? "").split(separator: "\n").compactMap(header)
    access.proxy = row.optionalText().map { $0.isEmpty ? .none : .url(Secret($0)) }
    access.userAgent = row.optionalText()
    access.certificates = row.optionalText()
    access.pin = row.optionalText()
    return access
  }

  static func write(_ access: FeedAccess, feed: FeedID, _ connection: Connection) throws {
    guard !access.isEmpty else {
      var delete = try connection.statement("DELETE FROM feed_access WHERE feed = (SELECT pk FROM feed WHERE id = ?)")
      delete.bind(feed.text)
      return try delete.run()
    }
    var insert = try connection.statement(
      "INSERT OR REPLACE INTO feed_access SELECT pk, ?, ?, ?, ?, ?, ? FROM feed WHERE id = ?")
    switch access.credentials {
    case .basic(let pair)?: insert.bind("basic " + pair.revealed)
    case .bearer(let token)?: insert.bind("bearer " + token.revealed)
    case nil: insert.bind(nil as String?)
    }
    let headers = access.headers.map { $0.name + ": " + $0.value.revealed }
    insert.bind(headers.isEmpty ? nil : headers.joined(separator: "\n"))
    switch access.proxy {
    case .url(let url)?: insert.bind(url.revealed)
    case FeedAccess.Proxy.none?: insert.bind("")
    case nil: insert.bind(nil as String?)
    }
    insert.bind(access.userAgent)
    insert.bind(access.certificates)
    insert.bind(access.pin)
    insert.bind(feed.text)
    try insert.run()
  }

  private static func credentials(_ text: String) -> FeedAccess.Credentials? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let secret = Secret(String(text[blank...].dropFirst()))
    return text[..<blank] == "bearer" ? .bearer(secret) : .basic(secret)
  }

  private static func header(_ line: Substring) -> FeedAccess.Header? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return FeedAccess.Header(name: String(line[..<colon]), value: Secret(String(line[colon...].dropFirst(2))))
  }
}
