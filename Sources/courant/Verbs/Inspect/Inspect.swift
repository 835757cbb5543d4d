import ArgumentParser

/// `courant inspect`: one stage of the line alone.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Look at one stage alone, without a store.",
    discussion: """
      Examples:
        courant inspect feed feed.xml
        courant inspect page article.html
        courant inspect stories articles.jsonl
        courant inspect claims articles.jsonl
        courant inspect schedule --stream < polls.jsonl
      """,
    subcommands: [
      InspectFeed.self, InspectPage.self, InspectStoriesVerb.self, InspectClaims.self, InspectSchedule.self,
    ])
}
