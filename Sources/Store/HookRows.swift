import News

/// How a row of table `hook` becomes a ``Hook``.
enum HookRows {
  static let columns = """
    h.name, h.url, h.secret, h.events, h.sources, h.feed, h.folder, h.language, h.words, h.allows_private, h.added_at
    """

  static func hook(_ row: inout SQLStatement) -> Hook {
    let (name, url, secret) = (row.text(), row.text(), Secret(row.text()))
    let events = row.text().split(separator: ",").compactMap { HookEvent(rawValue: String($0)) }
    let sources = row.int()
    var filter = HookFilter()
    filter.feed = row.optionalText().map(FeedID.init)
    filter.folder = row.optionalText()
    filter.language = row.optionalText()
    filter.words = row.optionalText()
    return Hook(
      name: name, url: url, secret: secret, events: Set(events), sources: sources, filter: filter,
      allowsPrivateAddress: row.bool(), addedAt: row.time())
  }

  /// Binds the columns, in their order.
  static func bind(_ hook: Hook, to statement: inout SQLStatement) {
    statement.bind(hook.name)
    statement.bind(hook.url)
    statement.bind(hook.secret.revealed)
    statement.bind(hook.events.map(\.rawValue).sorted().joined(separator: ","))
    statement.bind(hook.sources)
    statement.bind(hook.filter.feed?.text)
    statement.bind(hook.filter.folder)
    statement.bind(hook.filter.language)
    statement.bind(hook.filter.words)
    statement.bind(hook.allowsPrivateAddress)
    statement.bind(hook.addedAt)
  }
}
