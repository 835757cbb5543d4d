import ArgumentParser
import News
import Store

/// `courant feeds resume FEED…`
struct FeedsResume: Verb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask paused feeds again.",
    discussion: """
      Example:
        courant feeds resume 7k2m
      """)

  @Argument(help: "Ids, beginnings of ids, or exact URLs.")
  var feeds: [String]

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.write)
    let records = try feeds.map { try store.feed($0) }
    for record in records {
      try store.setPaused(record.feed.id, false, at: environment.now)
      environment.console.say("resumed \(record.feed.url)\n")
    }
  }
}
