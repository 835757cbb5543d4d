import Claims
import News
import Showing
import Store

/// Stories as a feed: one entry a story, those whose newest material is newest. It has all that moved within the last day, so
/// that a reader that comes once a day is told of each, whatever a pass brings.
struct StoryFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// Entries of a feed at least, where there are so many.
  private static let length = 50
  /// Seconds for which it has every story that moved, up to the most rows of one answer.
  private static let span: Int64 = 86_400
  /// Changes that are looked through for stories that moved: a pass over a thousand feeds makes about so many.
  private static let window = 10_000
  /// The same where the day had more: a thousand feeds make some 25,000 in one.
  private static let wideWindow = 50_000
  /// Of so many stories for each entry it is told when they moved: most that changed did.
  private static let looks = 4

  /// The feed for a query, with the filters of the page.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "sources", "feed", "language", "topic", "q", "limit", emptyToo: true)
    let question = try asked.stories(minSources: 2, limit: Questioning.most)
    let (base, query) = (call.base(settings), FeedQuery.text(call))
    let isBounded = !(call.query["limit"] ?? "").isEmpty
    let stories = try newest(question, atLeast: isBounded ? question.limit : nil, in: store)
    let items = try stories.map { try item($0.story, moved: $0.at, base: base, in: store) }
    return OutgoingFeed(
      id: "urn:courant:stories" + FeedQuery.idEnding(call), title: "Courant: stories", page: base + "/" + query,
      address: FeedQuery.address(call, base: base), hub: settings.hub(of: call), items: items,
      began: try FeedBeginning.moment(in: store, now: now))
  }

  /// The stories that moved last, newest first. Lists go by the time that publishers state, and a report may come late: so they
  /// are looked for among the newest changes, and only where these are too few among the newest by stated time.
  private func newest(
    _ question: StoryQuery, atLeast limit: Int?, in store: Store
  ) throws -> [(story: StorySummary, at: Timestamp)] {
    let (least, most) = (limit ?? Self.length, limit ?? Questioning.most)
    let day = limit == nil ? now.adding(seconds: -Self.span) : now
    var nearest = question
    nearest.limit = least
    let (changed, since) = try changed(nearest, upTo: most, after: day, in: store)
    var found: [(story: StorySummary, at: Timestamp)] = []
    /// Whether what is still to come, which moved no later than it changed, has no place.
    func isComplete(_ bound: Timestamp) -> Bool {
      let wanted = bound > day ? most : least
      return found.count >= wanted && found[wanted - 1].at >= bound
    }
    func take(_ story: StorySummary) throws {
      let moment = min(now, try Material.moment(story, in: store))
      let place = found.firstIndex { ($0.at, $0.story.id) < (moment, story.id) } ?? found.endIndex
      found.insert((story, moment), at: place)
    }
    for (id, bound) in changed {
      if isComplete(bound) { break }
      try take(try store.story(id.text))
    }
    if !isComplete(since ?? now) {
      let known = Set(changed.map(\.id))
      for story in try store.stories(nearest) where !known.contains(story.id) { try take(story) }
    }
    return Array(found.prefix(min(most, max(least, found.count { $0.at > day }))))
  }

  /// The stories of the newest changes, with the time of the newest change of each: a few for each entry, and more where all of
  /// these are younger than the day. With them the time after which no other story changed.
  private func changed(
    _ question: StoryQuery, upTo most: Int, after day: Timestamp, in store: Store
  ) throws -> (stories: [(id: StoryID, at: Timestamp)], since: Timestamp?) {
    var wider = question
    wider.limit = (question.limit ?? Self.length) * Self.looks
    let found = try store.changedStories(wider, within: Self.window)
    guard let since = found.since, since > day else { return found }
    wider.limit = most * Self.looks
    return try store.changedStories(wider, within: Self.wideWindow)
  }

  private func item(_ story: StorySummary, moved: Timestamp, base: String, in store: Store) throws -> OutgoingFeed.Item
  {
    let digest = try StoryDigest(story, in: store)
    var tags = [story.state.rawValue]
    if digest.figures.contains(where: \.isContested) { tags.append("figures differ") }
    return OutgoingFeed.Item(
      id: "urn:courant:story:" + story.id.text, title: Shown.title(story.headline),
      link: base + "/stories/" + story.id.text, published: story.firstSeen, updated: moved,
      html: digest.html(base: base), tags: tags)
  }
}
