import News

extension FactSheet {
  /// What is known of an article's page; nothing where nobody asked for it.
  mutating func add(_ page: PageRecord?, now: Timestamp) {
    guard let page else { return }
    add("page", page.state.rawValue + (page.detail.isEmpty ? "" : ": " + page.detail), page.state.style)
    add("page title", page.title)
    add("page author", page.author)
    add("page date", page.published)
    add("page picture", page.picture)
    add("page asked", page.lastAsked, now: now)
    add("page next", page.nextDue, now: now)
  }
}

extension PageState {
  /// How it stands out on a terminal.
  var style: Style? {
    switch self {
    case .waiting, .read: nil
    case .wall, .missing, .disallowed, .unsuitable: .yellow
    case .failed: .red
    }
  }
}

extension JSONWriter {
  /// What is known of an article's page; null where nobody asked for it.
  mutating func field(_ name: String, _ page: PageRecord?) {
    guard let page else { return field(name, raw: "null") }
    field(
      name,
      object: { json in
        json.field("state", page.state.rawValue)
        json.field("detail", page.detail)
        json.field("status", page.status)
        json.field("title", page.title)
        json.field("author", page.author)
        json.field("date", page.published)
        json.field("language", page.language)
        json.field("picture", page.picture)
        json.field("looks", page.looks)
        json.field("failures", page.failures)
        json.field("last_asked", page.lastAsked)
        json.field("next_due", page.nextDue)
      })
  }

  /// How many pages wait.
  mutating func field(_ name: String, _ queue: PageQueue) {
    field(
      name,
      object: { json in
        json.field("waiting", queue.waiting)
        json.field("due", queue.due)
      })
  }
}
