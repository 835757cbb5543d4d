import News
import Showing
import Store

/// The list of stories.
struct StoriesPage {
  let press: PagePress
  let now: Timestamp

  /// Stories on one page.
  private static let length = 40

  /// The page for a query.
  func reply(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    let question = try asked.stories(minSources: 2, limit: Self.length)
    let (stories, next) = try store.storyPage(question)
    var marks = ContestedMarks(store)
    var shape: Shape = ["stories": try stories.map { try row($0, &marks) }]
    let filters = PageFilters(
      path: "/", names: ["since", "until", "sources", "feed", "language", "topic", "q", "limit"], query: call.query)
    if let next {
      shape["next"] = filters.link(("cursor", Questioning.cursor(next)))
      // Fewer than fit on a page: the rest of the list was not looked through.
      if stories.count < question.limit ?? Self.length { shape["looked"] = Shown.time(next.lastUpdated) }
    }
    shape["feedQuery"] = filters.text
    shape["kept"] = [filters.kept("until") { "Updated before \($0)." }].compactMap { $0 }
    try fill(&shape, call, question, store)
    return press.page("stories", title: "Stories", place: "/", shape)
  }

  private func row(_ story: StorySummary, _ marks: inout ContestedMarks) throws -> Shape {
    let edits = story.articles.count { $0.version > 1 }
    var shape = Shown.story(story)
    shape["contested"] = try marks.isContested(story)
    shape["picture"] = GrowthPicture.svg(story)
    shape["outlets"] = Shown.text(Self.outlets(story))
    if edits > 0 { shape["edits"] = "\(Words.count(edits, "article")) edited" }
    shape.put("time", "iso", story.lastUpdated)
    return shape
  }

  /// The first outlets by time, each once.
  private static func outlets(_ story: StorySummary) -> String {
    var outlets: [String] = []
    for member in story.articles where !outlets.contains(member.source) { outlets.append(member.source) }
    let more = outlets.count > 6 ? " and \(outlets.count - 6) more" : ""
    return outlets.prefix(6).joined(separator: ", ") + more
  }

  private func fill(_ shape: inout Shape, _ call: Call, _ question: StoryQuery, _ store: Store) throws {
    let feeds = try store.feeds()
    let folders = FolderNames.all(of: feeds)
    let languages = try store.languages(since: now.adding(seconds: -30 * 86_400))
    shape["times"] = Shown.times(call.query["since"])
    shape["sources"] = question.minSources
    shape["languages"] = Shown.options(languages.map { ($0, $0) }, chosen: question.language ?? "")
    shape["hasTopics"] = !folders.isEmpty || question.folder != nil
    shape["topics"] = Shown.options(folders.map { ($0, $0) }, chosen: call.query["topic"] ?? "")
    shape["feeds"] = FeedOptions.shapes(feeds, chosen: question.feed)
    shape["words"] = Shown.text(call.query["q"] ?? "")
  }
}

/// Feeds as options of a selection, by their titles.
enum FeedOptions {
  /// The options.
  static func shapes(_ feeds: [FeedRecord], chosen: FeedID?) -> [Shape] {
    let named = feeds.map { (value: $0.feed.id.text, name: $0.feed.title ?? $0.feed.url) }
    return Shown.options(named.sorted { $0.name < $1.name }, chosen: chosen?.text ?? "")
  }
}
