import ArgumentParser
import Showing

/// `courant config`
struct Config: Verb {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Every setting in force, and where its value came from.",
    discussion: """
      A flag wins over the environment, the environment over the file, the file over the default.
      Through a pipe: NAME, VALUE, ORIGIN, separated by tabs.

      Examples:
        courant config
        courant config --config deploy/courant.env
        COURANT_MAX_CONCURRENT=64 courant config --json
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let entries = environment.settings.entries
    if output.json {
      try environment.console.writeDocument { json in
        json.field("settings", array: entries) { json, entry in
          json.object { json in
            json.field("name", entry.name.rawValue)
            json.field("value", entry.value)
            json.field("origin", entry.origin)
            json.field("meaning", entry.name.meaning)
          }
        }
      }
      return
    }
    var table = Table(
      Table.Column("SETTING"), Table.Column("VALUE"), Table.Column("FROM"), .shownOnly("WHAT IT SETS"))
    for entry in entries {
      table.rows.append([
        Cell(entry.name.rawValue, .bold), Cell(entry.value, entry.origin == "default" ? nil : .green),
        Cell(entry.origin, .dim), Cell(entry.name.meaning),
      ])
    }
    try environment.console.write(table)
  }
}
