import ArgumentParser
import Showing
import Store

/// `courant store check`
struct StoreCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the store against every rule it must obey; exit 5 if one is broken.",
    discussion: """
      Through a pipe: RULE, DETAIL, separated by tabs; nothing where all is well.

      Example:
        courant store check && echo sound
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    var problems = try store.check()
    // What the words of a damaged store say is worth nothing.
    if problems.isEmpty { problems = try FigureMarkCheck(store).problems() }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("problems", array: problems) { json, problem in json.value(problem) }
      }
    } else {
      var table = Table(Table.Column("RULE"), .flexible("DETAIL"))
      for problem in problems { table.rows.append([Cell(problem.rule, .red), Cell(problem.detail)]) }
      try environment.console.write(table)
      if problems.isEmpty { environment.console.say("The store is sound.\n") }
      for advice in Set(problems.map(\.advice.rawValue)).sorted() { environment.console.say("\(advice)\n") }
    }
    if !problems.isEmpty { throw ExitStatus.needsAttention }
  }
}

extension JSONWriter {
  /// Something that is wrong with the store, as a value.
  mutating func value(_ problem: Problem) {
    object { json in
      json.field("rule", problem.rule)
      json.field("detail", problem.detail)
      json.field("advice", problem.advice.rawValue)
    }
  }
}
