import News

/// The rows of table `request`, each with the text of its `User-Agent` behind it.
enum RequestRows {
  static let columns = """
    cause, at, host, url, sent_etag, sent_last_modified, status, outcome, etag, last_modified, bytes, milliseconds, \
    hops, answered_host, permanent_url, retry_after, max_age, address, private, poll_minutes, skip_hours, skip_days, \
    new_items, pace
    """

  static func read(_ row: inout SQLStatement, feed: FeedID?) -> LoggedRequest {
    var request = LoggedRequest(
      feed: feed, cause: LoggedRequest.Cause(rawValue: row.text()) ?? .schedule, at: row.time(), host: row.text(),
      url: row.text(), sent: Validators(etag: row.optionalText(), lastModified: row.optionalText()),
      status: row.optionalInt(), outcome: row.text())
    request.got = Validators(etag: row.optionalText(), lastModified: row.optionalText())
    request.bytes = row.int()
    request.milliseconds = row.int()
    request.hops = row.int()
    request.answeredHost = row.optionalText()
    request.permanentURL = row.optionalText()
    request.retryAfter = row.optionalInt()
    request.maxAge = row.optionalInt()
    request.address = row.optionalText()
    let privacy = row.int()
    request.isPrivate = privacy > 0
    request.mayBePrivate = privacy == 1
    let minutes = row.optionalInt()
    let hours = row.int()
    let days = row.int()
    let newItems = row.optionalInt()
    let pace = row.optionalDouble()
    request.document = newItems.map { newItems in
      LoggedRequest.DocumentFacts(
        pollMinutes: minutes, skipHours: numbers(hours, below: 24), skipDays: numbers(days, below: 7),
        newItems: newItems, pace: pace)
    }
    request.userAgent = row.optionalText()
    return request
  }

  /// A bit for each number.
  static func bits(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { (0..<24).contains($1) ? $0 | 1 << $1 : $0 }
  }

  private static func numbers(_ bits: Int, below limit: Int) -> [Int] {
    (0..<limit).filter { bits & 1 << $0 != 0 }
  }
}

/// Writes rows of the request log.
struct RequestWriter {
  private let connection: Connection
  private var insert: SQLStatement
  private var agents: [String: Int64] = [:]

  init(_ connection: Connection) throws {
    self.connection = connection
    insert = try connection.statement(
      """
      INSERT INTO request (feed, \(RequestRows.columns), user_agent) \
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// - Parameter feed: the key of the feed's row; nil where there is none.
  mutating func write(_ request: LoggedRequest, feed: Int64?) throws {
    insert.bind(feed)
    insert.bind(request.cause.rawValue)
    insert.bind(request.at)
    insert.bind(request.host)
    insert.bind(request.url)
    insert.bind(request.sent.etag)
    insert.bind(request.sent.lastModified)
    insert.bind(request.status)
    insert.bind(request.outcome)
    insert.bind(request.got.etag)
    insert.bind(request.got.lastModified)
    insert.bind(request.bytes)
    insert.bind(request.milliseconds)
    insert.bind(request.hops)
    insert.bind(request.answeredHost)
    insert.bind(request.permanentURL)
    insert.bind(request.retryAfter)
    insert.bind(request.maxAge)
    insert.bind(request.address)
    insert.bind(request.isPrivate ? request.mayBePrivate ? 1 : 2 : 0)
    insert.bind(request.document?.pollMinutes)
    insert.bind(request.document.map { RequestRows.bits($0.skipHours) })
    insert.bind(request.document.map { RequestRows.bits($0.skipDays) })
    insert.bind(request.document?.newItems)
    insert.bind(request.document?.pace)
    insert.bind(try request.userAgent.map { try agent($0) })
    try insert.run()
  }

  /// The key of a `User-Agent`, which is written once for all requests that carry it.
  private mutating func agent(_ text: String) throws -> Int64 {
    if let key = agents[text] { return key }
    var find = try connection.statement("SELECT pk FROM user_agent WHERE text = ?")
    find.bind(text)
    if let key = try find.first({ $0.int64() }) {
      agents[text] = key
      return key
    }
    var add = try connection.statement("INSERT INTO user_agent (text) VALUES (?)")
    add.bind(text)
    try add.run()
    agents[text] = connection.lastInsertedRow
    return connection.lastInsertedRow
  }
}
