import ArgumentParser
import News
import Showing
import Store

/// `courant stories corrections`
struct StoriesCorrections: Verb {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "What people decided about stories: who, when, and whether it still holds.",
    discussion: """
      Through a pipe: NUMBER, AT, BY, KIND, STORY, OTHER STORY, ARTICLES, UNDONE AT, UNDONE BY, separated by tabs.

      Example:
        courant stories corrections
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let corrections = try environment.openStore(.read).corrections()
    if output.json {
      try environment.console.writeDocument { json in
        json.field("corrections", array: corrections) { json, correction in json.value(correction) }
      }
    } else {
      try environment.console.write(table(corrections, now: environment.now))
      if corrections.isEmpty { environment.console.say("Nobody corrected anything.\n") }
    }
  }

  private func table(_ corrections: [StoryCorrection], now: Timestamp) -> Table {
    var table = Table(
      .number("NUMBER"), Table.Column("WHEN"), Table.Column("BY"), Table.Column("WHAT"), Table.Column("STORY"),
      Table.Column("OTHER"), .flexible("ARTICLES"), Table.Column("UNDONE"), Table.Column("UNDONE BY"))
    for correction in corrections {
      table.rows.append([
        Cell(correction.number), Cell(correction.at, now: now), Cell(correction.by),
        Cell(correction.kind.rawValue, correction.undoneAt == nil ? .cyan : .dim), Cell(correction.story.text),
        Cell(correction.other?.text ?? ""), Cell(correction.articles.keys.sorted().map(\.text).joined(separator: ",")),
        correction.undoneAt.map { Cell($0, now: now) } ?? Cell(""), Cell(correction.undoneBy ?? ""),
      ])
    }
    return table
  }
}
