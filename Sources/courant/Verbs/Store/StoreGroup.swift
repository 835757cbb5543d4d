import ArgumentParser

/// `courant store`: the file itself.
struct StoreGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Check the store, copy it, mend it, make it smaller, measure it.",
    discussion: """
      Examples:
        courant store check
        courant store backup /backup/courant.sqlite
        courant store prune --older-than 90d --keep-multi-source
      """,
    subcommands: [
      StoreCheck.self, StoreBackup.self, StoreRestore.self, StoreRepair.self, StorePrune.self, StoreRecluster.self,
      StoreStats.self,
    ])
}
