import ArgumentParser
import Claims
import News
import Showing
import Store

/// `courant stories quotes ID`
struct StoriesQuotes: Verb {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Who said what in a story: each quote once, however it was cut.",
    discussion: """
      Through a pipe: SPEAKER, QUOTE, OUTLETS (with commas between), SINCE, separated by tabs.

      Examples:
        courant stories quotes 4f9k
        courant stories quotes 4f9k --json
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let story = try store.story(id)
    let texts = try StoryTexts.read(story, in: store)
    let quotes = StoryQuotes.rows(of: texts.texts)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("story", object: { json in json.fields(of: story) })
        json.field("quotes", array: quotes) { json, quote in json.value(quote, texts) }
      }
    } else if quotes.isEmpty {
      environment.console.say("No quotes were found in this story's articles.\n")
    } else {
      try environment.console.write(table(quotes, now: environment.now))
    }
  }

  private func table(_ quotes: [StoryQuote], now: Timestamp) -> Table {
    var table = Table(
      Table.Column("SPEAKER"), .flexible("QUOTE"), .flexible("IN"), Table.Column("SINCE"))
    for quote in quotes {
      let outlets = Set(quote.places.map(\.outlet)).sorted()
      table.rows.append([
        Cell(quote.speaker ?? "-", .bold), Cell(quote.words), Cell(outlets.joined(separator: ","), .dim),
        Cell(quote.places[0].since, now: now),
      ])
    }
    return table
  }
}
