import ArgumentParser
import Showing
import Store

/// `courant store repair`
struct StoreRepair: Verb {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Make anew what follows from articles and versions: index, counts, stories' rows.",
    discussion: """
      Articles and versions are never touched. An article without a story gets one in the next sync. Exit 5: something \
      is left that cannot be made anew; a copy has to be restored.
      Through a pipe: WHAT, ROWS, separated by tabs; nothing where nothing was wrong.

      Example:
        courant store check || courant store repair
      """)

  @OptionGroup var waiting: LeaseOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.write, mustExist: true)
    let lease = try waiting.lease(in: environment)
    defer { withExtendedLifetime(lease) {} }
    var repairs = try store.repair(at: environment.now)
    let left = try store.check()
    if left.isEmpty { repairs += try FigureMarkCheck(store).repair() }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("repairs", array: repairs) { json, repair in
          json.object { json in
            json.field("what", repair.what)
            json.field("rows", repair.rows)
          }
        }
        json.field("problems", array: left) { json, problem in json.value(problem) }
      }
    } else {
      var table = Table(Table.Column("WHAT"), .number("ROWS"))
      for repair in repairs { table.rows.append([Cell(repair.what), Cell(repair.rows)]) }
      try environment.console.write(table)
      if repairs.isEmpty { environment.console.say("Nothing was wrong that can be made anew.\n") }
      for problem in left {
        environment.console.say("left: \(problem.rule): \(problem.detail)\n      \(problem.advice.rawValue)\n")
      }
    }
    if !left.isEmpty { throw ExitStatus.needsAttention }
  }
}
