/// The columns of a table that a terminal shows, aligned and cut to its width.
struct Grid {
  let columns: [Table.Column]
  let rows: [[Cell]]

  /// Blanks between two columns.
  private static let gap = 2
  /// Columns are not cut below this many characters.
  private static let leastWidth = 12

  /// A heading and the rows.
  func rendered(on screen: Screen) -> String {
    let widths = widths(within: screen.width)
    var text = line(columns.map { Cell($0.title, .bold) }, widths, screen)
    for row in rows { text += line(row, widths, screen) }
    return text
  }

  private func widths(within total: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(DisplayWidth.columns(columns[index].title)) { max($0, DisplayWidth.columns($1[index].shown)) }
    }
    var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - total
    while excess > 0 {
      let shrinkable = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Self.leastWidth }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = shrinkable.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.leastWidth
      let step = min(excess, max(1, widths[widest] - max(next, Self.leastWidth)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ screen: Screen) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let shown = columns[index].isFlexible ? DisplayWidth.cut(cell.shown, to: widths[index]) : cell.shown
      let blanks = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(shown)))
      let isLast = index == cells.count - 1
      let styled = shown.isEmpty ? "" : screen.styled(shown, cell.style)
      text += columns[index].isNumber ? blanks + styled : styled + (isLast ? "" : blanks)
      if !isLast { text += String(repeating: " ", count: Self.gap) }
    }
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }
}
