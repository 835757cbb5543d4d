import ArgumentParser
import Fetching
import News
import Scheduling
import Store

/// `courant feeds resume FEED…`
struct FeedsResume: Verb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ask paused feeds again, and forget that their hosts throttled us.",
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
      try forgetThrottling(of: record, in: store)
      environment.console.say("resumed \(record.feed.url)\n")
    }
  }

  /// What a host taught by throttling holds for all its feeds, and goes for all of them.
  private func forgetThrottling(of record: FeedRecord, in store: Store) throws {
    guard let host = Fetcher.hostKey(of: record.feed.url) else { return }
    var histories: [FeedID: String] = [:]
    for feed in try store.feeds() where Fetcher.hostKey(of: feed.feed.url) == host {
      var history = PollHistory(text: feed.pollHistory)
      guard history.learnt != nil else { continue }
      history.learnt = nil
      histories[feed.feed.id] = history.text
    }
    try store.forgetGap(of: host, histories: histories)
  }
}
