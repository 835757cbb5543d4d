import News

/// A list of edits: a line a thing that happened on a terminal, a line an edit through a pipe.
enum EditTable {
  /// The list as it is written to a screen.
  static func text(_ edits: [EditRecord], on screen: Screen, now: Timestamp) -> String {
    guard screen.isTerminal else { return edits.map(exact).joined() }
    var table = Table(
      Table.Column("WHEN"), .flexible("SOURCE"), Table.Column("KIND"), Table.Column("SILENT"),
      .flexible("WHAT CHANGED"),
      .flexible("TITLE"), Table.Column("ID"))
    for line in EditFolding(edits).lines {
      let edit = line.edit
      table.rows.append([
        Cell(edit.observedAt, now: now), Cell(edit.source, .cyan), Cell(kind(of: line), .yellow),
        Cell(edit.isSilent ? "silent" : "", .red), Cell(what(line)), Cell(edit.title), Cell(edit.article.text, .dim),
      ])
    }
    return table.rendered(on: screen)
  }

  /// What changed, in a few words: `12 dead → 15 dead`.
  static func what(_ line: EditFolding.Line) -> String {
    guard let account = line.edit.account else { return "" }
    if line.isFlipFlop { return "\(part(account.after)) → \(part(account.before)) → \(part(account.after))" }
    if account.before.isEmpty { return "+ " + account.after }
    if account.after.isEmpty { return "− " + account.before }
    return account.before + " → " + account.after
  }

  private static func part(_ words: String) -> String { words.isEmpty ? "(nothing)" : words }

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

extension JSONWriter {
  /// An edit, as a value.
  mutating func value(_ edit: EditRecord) {
    object { json in
      json.field("article", edit.article.text)
      json.field("version", edit.version)
      json.field("feed", edit.feed.text)
      json.field("source", edit.source)
      json.field("title", edit.title)
      json.field("url", edit.url)
      json.field("observed_at", edit.observedAt)
      json.field("silent", edit.isSilent)
      json.field("changed", texts: edit.changed.map(\.rawValue))
      json.field("reverts_to", edit.revertsTo)
      json.field("kinds", texts: edit.account?.kinds.map(\.rawValue) ?? [])
      json.field("field", edit.account?.field.rawValue)
      json.field("before", edit.account?.before)
      json.field("after", edit.account?.after)
    }
  }
}
