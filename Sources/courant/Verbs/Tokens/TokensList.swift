import ArgumentParser
import News
import Showing
import Store

/// `courant tokens list`
struct TokensList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tokens by name.",
    discussion: """
      Through a pipe: NAME, ADDED, separated by a tab.

      Example:
        courant tokens list
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let tokens = try environment.openStore(.read).accessTokens()
    if output.json {
      try environment.console.writeDocument { json in
        json.field("tokens", array: tokens) { json, token in
          json.object { json in
            json.field("name", token.name)
            json.field("added", token.addedAt)
          }
        }
      }
    } else {
      var table = Table(Table.Column("NAME"), Table.Column("ADDED"))
      for token in tokens { table.rows.append([Cell(token.name, .bold), Cell(token.addedAt, now: environment.now)]) }
      try environment.console.write(table)
      if tokens.isEmpty { environment.console.say("There is no token.\n") }
    }
  }
}
