import ArgumentParser
import News
import Showing
import Store

/// `courant articles show ID`
struct ArticlesShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an article as it stands now.",
    discussion: """
      Examples:
        courant articles show 81zc
        courant articles show 81zc --json | jq -r .article.body
      """)

  @Argument(help: "The article's id, or the beginning of it.")
  var id: String

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let article = try store.article(id, asOf: time)
    let page = try time == nil ? store.page(of: article.id) : nil
    let screen = environment.console.screen
    if output.json {
      try environment.console.writeDocument { json in
        json.field(
          "article",
          object: { json in
            json.fields(of: article)
            json.field("body", article.body)
            json.field("aliases", texts: article.aliases)
            json.field("page", page)
          })
      }
      return
    }
    let now = time ?? environment.now
    var text = facts(article, page, now: now, withTexts: !screen.isTerminal).rendered(on: screen)
    if screen.isTerminal {
      for part in [article.summary, article.body] where !part.isEmpty {
        text += "\n" + Paragraphs.wrapped(CleanText.paragraphs(part), to: min(screen.width, 100)) + "\n"
      }
    }
    try environment.console.write(text)
  }

  private func facts(_ article: ArticleRecord, _ page: PageRecord?, now: Timestamp, withTexts: Bool) -> FactSheet {
    var facts = FactSheet()
    facts.add("id", article.id.text)
    facts.add("title", article.title, .bold)
    facts.add("byline", article.byline)
    facts.add("source", article.source, .cyan)
    facts.add("feed", article.feed.text)
    facts.add("url", article.url)
    facts.add("guid", article.guid)
    facts.add("language", article.language)
    facts.add("published", article.published, now: now)
    facts.add("first seen", article.firstSeen, now: now)
    facts.add("last seen", article.lastSeen, now: now)
    facts.add("withdrawn", article.withdrawn, now: now)
    facts.add("version", String(article.version), article.version > 1 ? .yellow : nil)
    facts.add("story", article.story?.text)
    for alias in article.aliases { facts.add("also known as", alias) }
    facts.add(page, now: now)
    if withTexts {
      facts.add("summary", article.summary)
      facts.add("body", article.body)
    }
    return facts
  }
}
