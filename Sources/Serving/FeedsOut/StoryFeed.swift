import Claims
import News
import Showing
import Store

/// Stories as a feed: one entry a story.
struct StoryFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// Entries of a feed.
  private static let length = 50
  /// Articles that an entry lists.
  private static let mostArticles = 30

  /// The feed for a query, with the filters of the page.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    let asked = Questioning(query: call.query, store: store, now: now)
    let question = try asked.stories(minSources: 2, limit: Self.length)
    let base = call.base(settings)
    let items = try store.stories(question).map { try item($0, base: base, in: store) }
    let query = call.target.split(separator: "?", maxSplits: 1).dropFirst().first.map { "?" + $0 } ?? ""
    return OutgoingFeed(
      id: "urn:courant:stories" + query, title: "Courant: stories", page: base + "/" + query,
      address: base + call.target, hub: settings.hub, items: items)
  }

  private func item(_ story: StorySummary, base: String, in store: Store) throws -> OutgoingFeed.Item {
    let account = try StoryAccount(story.id.text, in: store)
    var tags = [story.state.rawValue]
    if account.figures.contains(where: \.isContested) { tags.append("figures differ") }
    return OutgoingFeed.Item(
      id: "urn:courant:story:" + story.id.text, title: CleanText.line(story.headline),
      link: base + "/stories/" + story.id.text, published: story.firstSeen, updated: Self.material(account),
      html: html(account, base: base), tags: tags)
  }

  /// When something material came last: a report that is no copy, or another version of an article with a figure that
  /// was not there before.
  static func material(_ account: StoryAccount) -> Timestamp {
    let reports = account.story.articles.filter { $0.role != .copy }.map { member in
      member.published.map { min($0, member.firstSeen) } ?? member.firstSeen
    }
    let figures = account.figures.flatMap { $0.claims.flatMap(\.places) }.filter { $0.version > 1 }.map(\.since)
    return (reports + figures).max() ?? account.story.firstSeen
  }

  private func html(_ account: StoryAccount, base: String) -> String {
    let story = account.story
    let sources = Words.count(story.sourceCount, "source")
    var out = "<p>\(sources), \(Words.count(story.articles.count, "article")), \(story.state.rawValue).</p>\n<ul>\n"
    let members = MemberOrder.copiesUnderOriginals(story.articles)
    for member in members.prefix(Self.mostArticles) {
      let title = HTMLText.escaped(CleanText.line(member.title))
      let isSafe = member.url.map(WebAddress.isSafe) ?? false
      let link = isSafe ? "<a href=\"\(HTMLText.escaped(member.url ?? ""))\">\(title)</a>" : title
      let versions =
        member.version > 1
        ? " (<a href=\"\(HTMLText.escaped(base))/articles/\(member.id)\">\(member.version) versions</a>)" : ""
      out += "<li>\(HTMLText.escaped(member.source)), \(member.role.rawValue): \(link)\(versions)</li>\n"
    }
    out += "</ul>\n"
    if members.count > Self.mostArticles { out += "<p>and \(members.count - Self.mostArticles) more</p>\n" }
    let figures = account.figures.flatMap { figure in
      figure.claims.filter { $0.supersededAt == nil }.map { claim in
        "<li>\(HTMLText.escaped(figure.label)): \(HTMLText.escaped(claim.amountWords(figure.unit))) "
          + "(\(HTMLText.escaped(claim.outlets.joined(separator: ", "))))</li>\n"
      }
    }
    return figures.isEmpty ? out : out + "<p>Figures</p>\n<ul>\n" + figures.joined() + "</ul>\n"
  }
}
