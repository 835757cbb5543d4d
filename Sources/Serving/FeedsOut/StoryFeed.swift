import Claims
import News
import Showing
import Store

/// Stories as a feed: one entry a story, those whose newest material is newest.
struct StoryFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// Entries of a feed.
  private static let length = 50
  /// Changes that are looked through for stories that moved: a pass over a thousand feeds makes about so many.
  private static let window = 10_000
  /// Of so many stories for each entry it is told when they moved: most that changed did.
  private static let looks = 4

  /// The feed for a query, with the filters of the page.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "sources", "feed", "language", "topic", "q", "limit", emptyToo: true)
    let question = try asked.stories(minSources: 2, limit: Self.length)
    let (base, query) = (call.base(settings), FeedQuery.text(call))
    let items = try newest(question, in: store).map { item($0.account, moved: $0.at, base: base) }
    return OutgoingFeed(
      id: "urn:courant:stories" + FeedQuery.idEnding(call), title: "Courant: stories", page: base + "/" + query,
      address: FeedQuery.address(call, base: base), hub: settings.hub(of: call), items: items,
      began: try FeedBeginning.moment(in: store, now: now))
  }

  /// The stories that moved last, newest first. Lists go by the time that publishers state, and a report may come late: so they
  /// are looked for among the newest changes, and only where these are too few among the newest by stated time.
  private func newest(
    _ question: StoryQuery, in store: Store
  ) throws -> [(account: StoryAccount, at: Timestamp)] {
    let length = question.limit ?? Self.length
    var wider = question
    wider.limit = length * Self.looks
    let (changed, since) = try store.changedStories(wider, within: Self.window)
    let known = Set(changed.map(\.story.id))
    let rest = try store.stories(question).filter { !known.contains($0.id) }
    let bounds = changed.map { ($0.story.id, $0.at) } + rest.map { ($0.id, since ?? now) }
    var found: [(account: StoryAccount, at: Timestamp)] = []
    for (story, bound) in bounds {
      // Nothing that is still to come moved later than it changed.
      if found.count >= length, found[length - 1].at >= bound { break }
      let account = try StoryAccount(story.text, in: store)
      let moment = min(now, try Material.moment(account, in: store))
      let place = found.firstIndex { ($0.at, $0.account.story.id) < (moment, story) } ?? found.endIndex
      found.insert((account, moment), at: place)
    }
    return Array(found.prefix(length))
  }

  private func item(_ account: StoryAccount, moved: Timestamp, base: String) -> OutgoingFeed.Item {
    let story = account.story
    var tags = [story.state.rawValue]
    if account.figures.contains(where: \.isContested) { tags.append("figures differ") }
    return OutgoingFeed.Item(
      id: "urn:courant:story:" + story.id.text, title: Shown.title(story.headline),
      link: base + "/stories/" + story.id.text, published: story.firstSeen, updated: moved,
      html: StoryDigest.html(account, base: base), tags: tags)
  }
}
