import Claims
import News
import Showing

/// A story in one text, as HTML: who reports it, and the figures.
enum StoryDigest {
  /// Articles that are listed.
  private static let mostArticles = 30

  /// The text; `base` is where our pages are, without a slash at its end.
  static func html(_ account: StoryAccount, base: String) -> String {
    let story = account.story
    let sources = Words.count(story.sourceCount, "source")
    var out = "<p>\(sources), \(Words.count(story.articles.count, "article")), \(story.state.rawValue).</p>\n<ul>\n"
    let members = MemberOrder.copiesUnderOriginals(story.articles)
    for member in members.prefix(mostArticles) {
      let title = HTMLText.escaped(Shown.title(member.title))
      let link = WebLink.safe(member.url).map { "<a href=\"\(HTMLText.escaped($0))\">\(title)</a>" } ?? title
      let versions =
        member.version > 1
        ? " (<a href=\"\(HTMLText.escaped(base))/articles/\(member.id)\">\(member.version) versions</a>)" : ""
      out += "<li>\(HTMLText.escaped(member.source)), \(member.role.rawValue): \(link)\(versions)</li>\n"
    }
    out += "</ul>\n"
    if members.count > mostArticles { out += "<p>and \(members.count - mostArticles) more</p>\n" }
    let figures = account.figures.flatMap { figure in
      figure.claims.filter { $0.supersededAt == nil }.map { claim in
        "<li>\(HTMLText.escaped(figure.label)): \(HTMLText.escaped(claim.amountWords(figure.unit))) "
          + "(\(HTMLText.escaped(claim.outletWords)))</li>\n"
      }
    }
    return figures.isEmpty ? out : out + "<p>Figures</p>\n<ul>\n" + figures.joined() + "</ul>\n"
  }
}
