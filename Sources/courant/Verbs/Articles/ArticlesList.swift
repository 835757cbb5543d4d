import ArgumentParser
import News
import Showing
import Store

/// `courant articles list`
struct ArticlesList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, newest first: at most 50.",
    discussion: """
      Through a pipe: ID, TIME, SOURCE, VERSION, TITLE, URL, WITHDRAWN (since when), separated by tabs.

      Examples:
        courant articles list --since 24h
        courant articles list --feed https://www.example.org/feed.xml --all --json
      """)

  @Option(help: ArgumentHelp("Only articles since then: 24h, 7d, or ISO 8601.", valueName: "when"))
  var since: MomentArgument?

  @Option(help: "Only articles of this feed; one that was removed by its exact URL or whole id.")
  var feed: String?

  @Option(help: ArgumentHelp("At most this many (50).", valueName: "n"), transform: CountArgument.typed)
  var limit: CountArgument?

  @Flag(help: "Every article: lifts the default limit.")
  var all = false

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let now = time ?? environment.now
    let question = try meant(in: store, now: now)
    let articles = try time.map { try store.articles(question, at: $0) } ?? store.articles(question)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("articles", array: articles) { json, article in json.object { $0.fields(of: article) } }
      }
    } else {
      try environment.console.write(ArticleTable.table(articles, now: now))
    }
  }

  private func meant(in store: Store, now: Timestamp) throws -> ArticleQuery {
    ArticleQuery(
      since: since?.meant(now: now), feed: try feed.map { try Lookup.feed($0, in: store) },
      limit: limit?.count ?? (all ? nil : 50))
  }
}
