import News
import Showing

/// A list of edits: a line a thing that happened on a terminal, a line an edit through a pipe.
enum EditTable {
  /// The list as it is written to a screen.
  static func text(_ edits: [EditRecord], on screen: Screen, now: Timestamp) -> String {
    screen.isTerminal ? text(EditFolding(edits).lines, on: screen, now: now) : edits.map(exact).joined()
  }

  /// Lines for people.
  static func text(_ lines: [EditFolding.Line], on screen: Screen, now: Timestamp) -> String {
    var table = Table(
      Table.Column("WHEN"), .flexible("SOURCE"), Table.Column("KIND"), Table.Column("SILENT"),
      .flexible("WHAT CHANGED"),
      .flexible("TITLE"), Table.Column("ID"))
    for line in lines {
      let edit = line.edit
      table.rows.append([
        Cell(edit.observedAt, now: now), Cell(edit.source, .cyan), Cell(kind(of: line), .yellow),
        Cell(edit.isSilent ? "silent" : "", .red), Cell(line.what), Cell(edit.title), Cell(edit.article.text, .dim),
      ])
    }
    return table.rendered(on: screen)
  }

  private static func kind(of line: EditFolding.Line) -> String {
    if line.isFlipFlop { return "flip-flop" }
    guard let account = line.edit.account else { return "" }
    return account.kinds.isEmpty ? account.field.rawValue : account.kinds.map(\.rawValue).joined(separator: ",")
  }

  private static func exact(_ edit: EditRecord) -> String {
    let account = edit.account
    let fields: [String] = [
      edit.article.text, String(edit.version), edit.observedAt.iso8601, edit.isSilent ? "silent" : "",
      account?.kinds.map(\.rawValue).joined(separator: ",") ?? "", edit.revertsTo.map { String($0) } ?? "", edit.source,
      account?.field.rawValue ?? "", account?.before ?? "", account?.after ?? "", edit.title, edit.url ?? "",
    ]
    return fields.map(CleanText.line).joined(separator: "\t") + "\n"
  }
}
