import ArgumentParser
import News
import Store

/// `courant feeds remove FEED…`
struct FeedsRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Unsubscribe. What was read stays: articles, versions and stories.",
    discussion: """
      Example:
        courant feeds remove https://www.example.org/feed.xml
      """)

  @Argument(help: "Ids, beginnings of ids, or exact URLs.")
  var feeds: [String]

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    TypedSecrets.tell(feeds, on: environment.console)
    let store = try environment.openStore(.write)
    let records = try feeds.map { try Lookup.record($0, in: store) }
    for record in records {
      try store.removeFeed(record.feed.id, at: environment.now)
      environment.console.say("removed \(record.feed.url)\n")
    }
  }
}
