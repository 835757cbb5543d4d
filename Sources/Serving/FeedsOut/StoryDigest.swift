import Claims
import News
import Showing
import Store

/// A story in one text, as HTML: who reports it, and the figures.
struct StoryDigest {
  let story: StorySummary
  let figures: [StoryFigure]

  init(_ story: StorySummary, in store: Store) throws {
    self.init(story, try StoryTexts.figures(of: story.articles, in: store))
  }

  /// The same where the articles were read with their figures.
  init(_ story: StorySummary, _ texts: [ClaimedText]) {
    self.story = story
    figures = StoryFigures.rows(of: texts)
  }

  /// Articles that are listed.
  private static let mostArticles = 30

  /// The text; `base` is where our pages are, without a slash at its end.
  func html(base: String) -> String {
    let sources = Words.count(story.sourceCount, "source")
    var out = "<p>\(sources), \(Words.count(story.articles.count, "article")), \(story.state.rawValue).</p>\n<ul>\n"
    let members = MemberOrder.copiesUnderOriginals(story.articles)
    for member in members.prefix(Self.mostArticles) {
      let title = HTMLText.escaped(Shown.title(member.title))
      let link = WebLink.safe(member.url).map { "<a href=\"\(HTMLText.escaped($0))\">\(title)</a>" } ?? title
      let versions =
        member.version > 1
        ? " (<a href=\"\(HTMLText.escaped(base))/articles/\(member.id)\">\(member.version) versions</a>)" : ""
      out += "<li>\(HTMLText.escaped(member.source)), \(member.role.rawValue): \(link)\(versions)</li>\n"
    }
    out += "</ul>\n"
    if members.count > Self.mostArticles { out += "<p>and \(members.count - Self.mostArticles) more</p>\n" }
    let lines = figures.flatMap { figure in
      figure.claims.filter { $0.supersededAt == nil }.map { claim in
        "<li>\(HTMLText.escaped(figure.label)): \(HTMLText.escaped(claim.amountWords(figure.unit))) "
          + "(\(HTMLText.escaped(claim.outletWords)))</li>\n"
      }
    }
    return lines.isEmpty ? out : out + "<p>Figures</p>\n<ul>\n" + lines.joined() + "</ul>\n"
  }
}
