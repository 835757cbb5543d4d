import ArgumentParser
import News
import Showing
import Store

/// `courant search QUERY`
struct Search: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the current words of every article.",
    discussion: """
      All words must occur, in any order; words in double quotes occur together.
      Through a pipe: ID, TIME, SOURCE, STORY, TITLE, SNIPPET, URL, separated by tabs.

      Examples:
        courant search Kursk
        courant search '"central bank" rates' --limit 5 --json
        courant search ferry --as-of 2026-03-01T12:00
      """)

  @Argument(help: "The words to look for.")
  var query: [String]

  @Option(help: ArgumentHelp("At most this many (50).", valueName: "n"), transform: CountArgument.typed)
  var limit: CountArgument?

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let words = query.joined(separator: " ")
    let most = limit?.count ?? 50
    let time = past.meant(now: environment.now)
    let hits = try time.map { try store.search(words, limit: most, at: $0) } ?? store.search(words, limit: most)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("articles", array: hits) { json, hit in
          json.object { json in
            json.fields(of: hit.article)
            json.field("snippet", hit.snippet)
          }
        }
      }
    } else if hits.isEmpty {
      environment.console.say("Nothing found.\n")
    } else {
      try environment.console.write(table(hits, now: time ?? environment.now))
    }
  }

  func validate() throws {
    if !query.contains(where: { word in word.contains { $0.isLetter || $0.isNumber } }) {
      throw ValidationError("There is no word to look for.")
    }
  }

  private func table(_ hits: [SearchHit], now: Timestamp) -> Table {
    var table = Table(
      Table.Column("ID"), Table.Column("WHEN"), .flexible("SOURCE"), Table.Column("STORY"), .flexible("TITLE"),
      .flexible("WHERE"), .exactOnly, .exactOnly)
    for hit in hits {
      table.rows.append([
        Cell(hit.article.id.text, .dim), Cell(hit.article.time, now: now), Cell(hit.article.source, .cyan),
        Cell(hit.article.story?.text, .dim),
        Cell(headline: hit.article.title, withdrawn: hit.article.withdrawn, .bold), Cell(hit.snippet),
        Cell(hit.article.url),
        Cell(hit.article.withdrawn, now: now),
      ])
    }
    return table
  }
}
