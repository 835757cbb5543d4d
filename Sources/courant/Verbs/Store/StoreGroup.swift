import ArgumentParser

/// `courant store`: the file itself.
struct StoreGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Check the store and measure it.",
    discussion: """
      Examples:
        courant store check
        courant store stats
      """,
    subcommands: [StoreCheck.self, StoreStats.self])
}
