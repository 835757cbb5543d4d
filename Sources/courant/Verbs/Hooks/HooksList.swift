import ArgumentParser
import Fetching
import News
import Showing
import Store

/// `courant hooks list`
struct HooksList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the hooks and how their deliveries are doing.",
    discussion: """
      Through a pipe: NAME, EVENTS, STATE, WAITING, GIVEN UP, LAST DELIVERY, URL, separated by tabs. A state is ok, \
      failing (the last attempt failed), or ended (the receiver answered 410: gone for good; `hooks test` that arrives \
      opens it again).

      Example:
        courant hooks list
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let hooks = try environment.openStore(.read).hooks()
    if output.json {
      try environment.console.writeDocument { json in
        json.field("hooks", array: hooks) { json, hook in json.value(hook, url: Fetcher.plainURL(hook.hook.url)) }
      }
      return
    }
    var table = Table(
      Table.Column("NAME"), Table.Column("EVENTS"), Table.Column("STATE"), Table.Column("WAITING"),
      Table.Column("GIVEN UP"), Table.Column("LAST DELIVERY"), .flexible("URL"))
    for record in hooks {
      let state: Style = record.state == "ok" ? .green : .red
      table.rows.append([
        Cell(record.hook.name, .bold), Cell(record.hook.eventWords), Cell(record.state, state),
        Cell(String(record.waiting)), Cell(String(record.givenUp)),
        record.lastDelivered.map { Cell($0, now: environment.now) } ?? Cell(""),
        Cell(Fetcher.plainURL(record.hook.url), .dim),
      ])
    }
    try environment.console.write(table)
    for record in hooks {
      if let failure = record.failure, record.state != "ok" {
        environment.console.say("\(record.hook.name): \(CleanText.line(failure))\n")
      }
    }
    if hooks.isEmpty { environment.console.say("There is no hook.\n") }
  }
}
