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
      html: StoryDigest.html(account, base: base), tags: tags)
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
}
