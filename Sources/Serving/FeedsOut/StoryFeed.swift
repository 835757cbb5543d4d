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
    try asked.allow("since", "until", "sources", "feed", "language", "topic", "q", "limit", emptyToo: true)
    let question = try asked.stories(minSources: 2, limit: Self.length)
    let (base, query) = (call.base(settings), FeedQuery.text(call))
    let items = try store.stories(question).map { try item($0, base: base, in: store) }
    return OutgoingFeed(
      id: "urn:courant:stories" + FeedQuery.idEnding(call), title: "Courant: stories", page: base + "/" + query,
      address: FeedQuery.address(call, base: base), hub: settings.hub, items: items)
  }

  private func item(_ story: StorySummary, base: String, in store: Store) throws -> OutgoingFeed.Item {
    let account = try StoryAccount(story.id.text, in: store)
    var tags = [story.state.rawValue]
    if account.figures.contains(where: \.isContested) { tags.append("figures differ") }
    return OutgoingFeed.Item(
      id: "urn:courant:story:" + story.id.text, title: Shown.title(story.headline),
      link: base + "/stories/" + story.id.text, published: story.firstSeen, updated: min(now, Material.moment(account)),
      html: StoryDigest.html(account, base: base), tags: tags)
  }
}
