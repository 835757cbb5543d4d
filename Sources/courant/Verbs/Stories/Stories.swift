import ArgumentParser

/// `courant stories`: the merged stories.
struct Stories: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "What happened: articles of many sources, merged into one story an event.",
    discussion: """
      Examples:
        courant stories
        courant stories --since 24h --sources 3
        courant stories show 4f9k
        courant stories why 4f9k 81zc
        courant stories diff 4f9k --since 6h
        courant stories merge 4f9k 7rtm
      """,
    subcommands: [
      StoriesList.self, StoriesShow.self, StoriesWhy.self, StoriesHistory.self, StoriesDiff.self, StoriesFigures.self,
      StoriesQuotes.self, StoriesMerge.self, StoriesSplit.self, StoriesPin.self, StoriesUndo.self,
      StoriesCorrections.self,
    ],
    defaultSubcommand: StoriesList.self)
}
