import ArgumentParser
import News
import Store

/// `courant feeds pause FEED…`
struct FeedsPause: Verb {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop asking feeds until they are resumed.",
    discussion: """
      Example:
        courant feeds pause 7k2m
      """)

  @Argument(help: "Ids, beginnings of ids, or exact URLs.")
  var feeds: [String]

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    TypedSecrets.tell(feeds, on: environment.console)
    let store = try environment.openStore(.write)
    let records = try feeds.map { try Lookup.record($0, in: store) }
    for record in records {
      try store.setPaused(record.feed.id, true, at: environment.now)
      environment.console.say("paused \(record.feed.url)\n")
    }
  }
}
