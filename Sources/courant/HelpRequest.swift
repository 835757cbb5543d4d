import ArgumentParser

/// `courant help VERB`, before ArgumentParser sees it.
enum HelpRequest {
  /// Refuses help about a verb that does not exist: ArgumentParser would show the overview, as if all were well.
  static func check(_ arguments: some Collection<String>, of root: any ParsableCommand.Type) throws {
    guard arguments.first == "help" else { return }
    var command = root
    for word in arguments.dropFirst() where !word.hasPrefix("-") {
      let verbs = command.configuration.subcommands
      guard let verb = verbs.first(where: { $0._commandName == word }) else {
        if word == "help", command == root { return }
        let names = verbs.map { $0._commandName }.joined(separator: ", ")
        throw CommandFailure(
          .usage, "no help on \(word): there is no such verb",
          advice: names.isEmpty ? "`courant help` lists every verb." : "There are \(names).")
      }
      command = verb
    }
  }
}
