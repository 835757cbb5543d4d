import ArgumentParser
import News
import Store
import Syncing

/// `courant feeds set FEED… --full-text MODE`
struct FeedsSet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change how feeds are read: whether articles' pages are read for their full text.",
    discussion: """
      on: of every new article; auto: where the feed's own text is short; off: never; default: as COURANT_FULL_TEXT \
      says. Articles of the last day are looked up too; with off, pages that wait are waited for no more.

      Examples:
        courant feeds set 7k2m --full-text on
        courant feeds set 7k2m https://www.example.org/feed.xml --full-text auto
      """)

  @Argument(help: "Ids, beginnings of ids, or exact URLs.")
  var feeds: [String]

  @Option(help: ArgumentHelp("Read the pages of its articles: on, auto, off or default.", valueName: "mode"))
  var fullText: FullTextArgument

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.write)
    let records = try feeds.map { try store.feed($0) }
    for record in records {
      try FullTextChange.set(
        record.feed, to: fullText.mode, fallback: environment.settings.fullText, in: store, at: environment.now)
      environment.console.say("full text of \(record.feed.url): \(fullText.mode?.rawValue ?? "default")\n")
    }
  }
}
