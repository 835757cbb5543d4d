import ArgumentParser

/// `courant feeds`: what is read.
struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Subscribe to feeds, list them, look after them.",
    discussion: """
      FEED is a feed's id, the beginning of one, or its exact URL.

      Examples:
        courant feeds add https://www.example.org/
        courant feeds import Feeds/world.opml
        courant feeds list
        courant feeds check https://www.example.org/feed.xml
      """,
    subcommands: [
      FeedsAdd.self, FeedsImport.self, FeedsExport.self, FeedsList.self, FeedsShow.self, FeedsSet.self,
      FeedsRemove.self,
      FeedsPause.self, FeedsResume.self, FeedsCheck.self, FeedsDiscover.self, FeedsAudit.self,
    ],
    defaultSubcommand: FeedsList.self)
}
