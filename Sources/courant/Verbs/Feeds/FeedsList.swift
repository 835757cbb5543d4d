import ArgumentParser
import News
import Showing
import Store

/// `courant feeds list`
struct FeedsList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds.",
    discussion: """
      Through a pipe: ID, HEALTH, ARTICLES, LAST NEWS, NEXT, TITLE, URL, REASON, separated by tabs.

      Examples:
        courant feeds list
        courant feeds list --health failing
        courant feeds list --json | jq -r '.feeds[].url'
      """)

  @Option(help: "Only feeds of this health: ok, waiting, failing, gone or paused.")
  var health: HealthArgument?

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let feeds = try environment.openStore(.read).feeds().filter { health == nil || $0.health == health?.health }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("feeds", array: feeds) { json, feed in json.value(feed) }
      }
    } else {
      try environment.console.write(table(feeds, now: environment.now))
    }
  }

  private func table(_ feeds: [FeedRecord], now: Timestamp) -> Table {
    var table = Table(
      Table.Column("ID"), Table.Column("HEALTH"), .number("ARTICLES"), Table.Column("LAST NEWS"), Table.Column("NEXT"),
      .flexible("TITLE"), .flexible("URL"), .exactOnly)
    for feed in feeds {
      table.rows.append([
        Cell(feed.feed.id.text, .dim), Cell(feed.health.rawValue, feed.health.style), Cell(feed.articleCount),
        Cell(feed.lastNews, now: now), Cell(feed.health == .paused ? nil : feed.nextDue, now: now),
        Cell(feed.feed.title), Cell(feed.feed.url, .dim),
        Cell(feed.failureReason),
      ])
    }
    return table
  }
}
