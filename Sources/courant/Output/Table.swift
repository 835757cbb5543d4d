/// Rows of fields: aligned columns that fit the width of a terminal, or tab-separated lines through a pipe.
struct Table {
  /// A column of a table.
  struct Column {
    /// Its heading on a terminal.
    var title: String
    /// Its fields are numbers: aligned to the right.
    var isNumber = false
    /// Its fields may be cut where the terminal is too narrow.
    var isFlexible = false

    /// Where it is seen.
    var audience = Audience.everyone

    /// Who sees a column.
    enum Audience {
      case everyone, people, programs
    }

    /// A column that keeps its fields whole.
    init(_ title: String) { self.title = title }

    /// A column of numbers.
    static func number(_ title: String) -> Column {
      var column = Column(title)
      column.isNumber = true
      return column
    }

    /// A column for programs: it is seen through a pipe alone.
    static var exactOnly: Column {
      var column = Column("")
      column.audience = .programs
      return column
    }

    /// A column for people: it is seen on a terminal alone, and may be cut.
    static func shownOnly(_ title: String) -> Column {
      var column = flexible(title)
      column.audience = .people
      return column
    }

    /// A column whose fields may be cut.
    static func flexible(_ title: String) -> Column {
      var column = Column(title)
      column.isFlexible = true
      return column
    }
  }

  /// The columns from left to right.
  let columns: [Column]
  /// The rows from top to bottom, each with a field for every column.
  var rows: [[Cell]] = []

  /// A table without rows.
  init(_ columns: Column...) {
    self.columns = columns
  }

  /// The table as it is written to a screen.
  func rendered(on screen: Screen) -> String {
    screen.isTerminal ? aligned(on: screen) : tabbed()
  }

  private func tabbed() -> String {
    let seen = columns.indices.filter { columns[$0].audience != .people }
    var text = ""
    for row in rows {
      for (position, index) in seen.enumerated() {
        if position > 0 { text += "\t" }
        text += row[index].exact
      }
      text += "\n"
    }
    return text
  }

  private func aligned(on screen: Screen) -> String {
    guard !rows.isEmpty else { return "" }
    let seen = columns.indices.filter { columns[$0].audience != .programs }
    let visible = Grid(columns: seen.map { columns[$0] }, rows: rows.map { row in seen.map { row[$0] } })
    return visible.rendered(on: screen)
  }
}
