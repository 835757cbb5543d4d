import ArgumentParser
import News
import Showing
import Store

/// `courant stories list`, and `courant stories` alone.
struct StoriesList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List stories, newest first: those of at least two sources, at most 50.",
    discussion: """
      Times are those of the articles: a story is as new as its newest article.
      ≠ marks stories whose sources claim different figures. Through a pipe: ID, LAST UPDATED, SOURCES, ARTICLES, STATE, \
      HEADLINE, ≠ or nothing, separated by tabs.

      Examples:
        courant stories
        courant stories --since 24h --sources 3
        courant stories --all --since 2026-03-01 --json
      """)

  @Option(help: ArgumentHelp("Only stories updated since then: 24h, 7d, or ISO 8601.", valueName: "when"))
  var since: MomentArgument?

  @Option(help: ArgumentHelp("Only stories last updated before then.", valueName: "when"))
  var until: MomentArgument?

  @Option(help: ArgumentHelp("At least this many sources (2).", valueName: "n"), transform: CountArgument.typed)
  var sources: CountArgument?

  @Option(help: "Only stories with an article of this feed.")
  var feed: String?

  @Option(help: ArgumentHelp("At most this many (50).", valueName: "n"), transform: CountArgument.typed)
  var limit: CountArgument?

  @Flag(help: "Every story: lifts the two defaults. A flag given beside it still holds.")
  var all = false

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let now = time ?? environment.now
    let question = try meant(in: store, now: now)
    let stories = try time.map { try store.stories(question, at: $0) } ?? store.stories(question)
    if output.json {
      var marks = ContestedMarks(store, asOf: time)
      try environment.console.writeDocument { json in
        try json.field("stories", array: stories) { json, story in
          json.value(story, isContested: try marks.isContested(story))
        }
      }
    } else if stories.isEmpty {
      let isAsTyped = all || sources != nil || since != nil || until != nil || feed != nil
      environment.console.say(
        isAsTyped ? "No story fits.\n" : "No stories of two sources; --all shows every story.\n")
    } else {
      try environment.console.write(table(stories, in: store, asOf: time, now: now))
    }
  }

  /// The question as meant: defaults filled in, names looked up.
  private func meant(in store: Store, now: Timestamp) throws -> StoryQuery {
    StoryQuery(
      since: since?.meant(now: now), until: until?.meant(now: now), minSources: sources?.count ?? (all ? 1 : 2),
      feed: try feed.map { try Lookup.feed($0, in: store) }, limit: limit?.count ?? (all ? nil : 50))
  }

  private func table(
    _ stories: [StorySummary], in store: Store, asOf time: Timestamp?, now: Timestamp
  ) throws -> Table {
    var table = Table(
      Table.Column("ID"), Table.Column("UPDATED"), .number("SOURCES"), .number("ARTICLES"), Table.Column("STATE"),
      .flexible("HEADLINE"), Table.Column("≠"))
    var marks = ContestedMarks(store, asOf: time)
    for story in stories {
      table.rows.append([
        Cell(story.id.text, .dim), Cell(story.lastUpdated, now: now), Cell(story.sourceCount, .cyan),
        Cell(story.articles.count), Cell(story.state.rawValue, story.state.style), Cell(story.headline, .bold),
        Cell(try marks.isContested(story) ? "≠" : "", .red),
      ])
    }
    return table
  }
}
