import Claims
import News
import Showing
import Store

/// Stories as a feed: one entry a story, those whose newest material is newest. It has those that moved within the last day, up to
/// 250, so that a reader that comes once a day is told of each, whatever a pass brings.
struct StoryFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// Entries of a feed at least, where there are so many.
  private static let length = 50
  /// Seconds for which it has every story that moved, up to the most.
  private static let span: Int64 = 86_400
  /// Entries at most, unless a limit is asked for: these take less than a tenth of a second.
  private static let most = 250
  /// Changes that are looked through for stories that moved, the more the fewer they tell of: a pass over a thousand feeds makes
  /// about the second number.
  private static let windows = [2_000, 10_000]
  /// The same where the day had more: a thousand feeds make some 25,000 in one.
  private static let wideWindow = 50_000
  /// Stories that changed of which it is told when they moved, at most: most that changed did.
  private static let looks = 1_200

  /// The feed for a query, with the filters of the page.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "sources", "feed", "language", "topic", "q", "limit", emptyToo: true)
    let question = try asked.stories(minSources: 2, limit: Questioning.most)
    let (base, query) = (call.base(settings), FeedQuery.text(call))
    let isBounded = !(call.query["limit"] ?? "").isEmpty
    let stories = try newest(question, atLeast: isBounded ? question.limit : nil, in: store)
    let items = stories.map { item($0, base: base) }
    return OutgoingFeed(
      id: "urn:courant:stories" + FeedQuery.idEnding(call), title: "Courant: stories", page: base + "/" + query,
      address: FeedQuery.address(call, base: base), hub: settings.hub(of: call), items: items,
      began: try FeedBeginning.moment(in: store, now: now))
  }

  /// The stories that moved last, newest first. Lists go by the time that publishers state, and a report may come late: so they
  /// are looked for among the newest changes, and only where these are too few among the newest by stated time.
  private func newest(_ question: StoryQuery, atLeast limit: Int?, in store: Store) throws -> [MovedStory] {
    let least = limit ?? Self.length
    var selection = StorySelection(
      least: least, most: limit ?? Self.most, day: limit == nil ? now.adding(seconds: -Self.span) : now)
    var nearest = question
    nearest.limit = max(Self.looks, selection.most)
    var since: Timestamp?
    for window in Self.windows + [Self.wideWindow] {
      if window == Self.wideWindow, since.map({ $0 <= selection.day }) ?? true { break }
      let changed = try store.changedStories(nearest, within: window)
      for (id, bound) in changed.stories where !selection.isKnown(id) {
        if selection.isComplete(bound) { break }
        selection.add(try moved(try store.story(id.text), in: store))
      }
      since = changed.since
      if since.map(selection.isComplete) ?? true || changed.stories.count == nearest.limit { break }
    }
    if selection.isComplete(since ?? now) { return selection.stories }
    nearest.limit = least
    for story in try store.stories(nearest) where !selection.isKnown(story.id) {
      selection.add(try moved(story, in: store))
    }
    return selection.stories
  }

  private func moved(_ story: StorySummary, in store: Store) throws -> MovedStory {
    let texts = try StoryTexts.figures(of: story.articles, in: store)
    return MovedStory(story: story, texts: texts, at: min(now, try Material.moment(story, texts, in: store)))
  }

  private func item(_ moved: MovedStory, base: String) -> OutgoingFeed.Item {
    let story = moved.story
    let digest = StoryDigest(story, moved.texts)
    var tags = [story.state.rawValue]
    if digest.figures.contains(where: \.isContested) { tags.append("figures differ") }
    return OutgoingFeed.Item(
      id: "urn:courant:story:" + story.id.text, title: Shown.title(story.headline),
      link: base + "/stories/" + story.id.text, published: story.firstSeen, updated: moved.at,
      html: digest.html(base: base), tags: tags)
  }
}
