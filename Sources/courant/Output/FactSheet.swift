import News

/// Named facts about one thing: a line each.
struct FactSheet {
  private var facts: [(name: String, value: Cell)] = []

  /// Adds a text; nothing for nil or an empty one.
  mutating func add(_ name: String, _ text: String?, _ style: Style? = nil) {
    guard let text, !text.isEmpty else { return }
    facts.append((name, Cell(text, style)))
  }

  /// Adds a moment; nothing for nil. People see how long ago that is.
  mutating func add(_ name: String, _ moment: Timestamp?, now: Timestamp) {
    guard let moment else { return }
    facts.append(
      (name, Cell(exact: moment.iso8601, shown: "\(moment.iso8601)  (\(RelativeTime.text(moment, now: now)))")))
  }

  /// `NAME<TAB>VALUE` through a pipe; names in a column of their own on a terminal.
  func rendered(on screen: Screen) -> String {
    let width = facts.map(\.name.count).max() ?? 0
    return facts.map { fact in
      guard screen.isTerminal else { return fact.name + "\t" + fact.value.exact + "\n" }
      let blanks = String(repeating: " ", count: width - fact.name.count + 2)
      return screen.styled(fact.name, .dim) + blanks + screen.styled(fact.value.shown, fact.value.style) + "\n"
    }.joined()
  }
}
