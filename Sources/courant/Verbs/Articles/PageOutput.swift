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
