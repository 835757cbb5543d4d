import News
import Showing
import Store

/// What a stream consists of: it is in the order in which its items came to us.
protocol Streamed {
  /// When it came to us.
  var seen: Timestamp { get }
}

/// The name of an item.
struct ReaderItemName: Streamed {
  /// The number by which readers know it.
  var number: Int64
  /// The stream that it belongs to.
  var stream: String
  var seen: Timestamp
}

/// An item of a stream: an article, or a story.
struct ReaderItem: Streamed {
  /// The number by which readers know it.
  var number: Int64
  /// The stream that it belongs to.
  var stream: String
  var title: String
  var author: String
  /// Where a person reads on; nil where there is no safe address.
  var link: String?
  /// What it says, as safe HTML; made only where it is wanted.
  var html: () throws -> String
  var published: Timestamp
  var seen: Timestamp
  var isRead: Bool
  var isStarred: Bool
  /// The name and the address of who published it.
  var origin: (title: String, site: String)

  /// The tags by which readers know its state, without their common beginning.
  var states: [String] { (isRead ? ["read"] : []) + (isStarred ? ["starred"] : []) }
}

/// Makes items of what the store has.
struct ReaderItems {
  let settings: ServingSettings
  let store: Store
  /// Where we were asked, without a slash at its end.
  let base: String
  private let titles: [FeedID: (title: String, site: String)]

  init(settings: ServingSettings, store: Store, base: String) throws {
    self.settings = settings
    self.store = store
    self.base = base
    titles = Dictionary(
      try store.feeds().map { ($0.feed.id, ($0.feed.title ?? $0.feed.url, $0.feed.siteURL ?? "")) },
      uniquingKeysWith: { first, _ in first })
  }

  /// An article; nil for one whose id is of another kind.
  func item(_ item: ReaderArticle) -> ReaderItem? {
    let article = item.article
    guard let number = ReaderItemID.number(.article(article.id)) else { return nil }
    return ReaderItem(
      number: number, stream: "feed/" + article.feed.text, title: CleanText.line(article.title),
      author: CleanText.line(article.byline), link: article.url.flatMap { WebAddress.isSafe($0) ? $0 : nil },
      html: { ReaderText.html(article) }, published: article.time, seen: article.firstSeen, isRead: item.isRead,
      isStarred: item.isStarred, origin: titles[article.feed] ?? ("", ""))
  }

  /// A story.
  func item(_ item: StoryItem) -> ReaderItem? {
    let story = item.story
    guard let number = ReaderItemID.number(.story(item.number)) else { return nil }
    return ReaderItem(
      number: number, stream: ReaderStream.storiesName, title: CleanText.line(story.headline),
      author: Words.count(story.sourceCount, "source"), link: base + "/stories/" + story.id.text,
      html: { try StoryDigest.html(StoryAccount(story.id.text, in: store), base: base) }, published: story.firstSeen,
      seen: item.since, isRead: item.isRead, isStarred: item.isStarred, origin: ("Stories", base + "/"))
  }

  /// The items with these numbers; those that are not there are left out.
  func items(_ names: [ReaderItemID.Name]) throws -> [ReaderItem] {
    let articles = names.compactMap { if case .article(let id) = $0 { id } else { nil } }
    let stories = names.compactMap { if case .story(let number) = $0 { number } else { nil } }
    return try store.readerArticles(articles).compactMap(item)
      + store.storyItems(.these(stories), limit: stories.count).compactMap(item)
  }

  /// The items of a stream from a place on, in the question's order, and the place of the next page.
  func page(
    _ stream: ReaderStream, _ question: ReaderQuery, from place: ReaderPlace
  ) throws -> (items: [ReaderItem], next: ReaderPlace?) {
    try Self.page(stream, question, from: place) { question in
      try store.readerArticles(question).compactMap(item)
    } stories: { question in
      try store.storyItems(question).compactMap(item)
    }
  }

  /// The same by name, which reads no texts.
  static func names(
    _ stream: ReaderStream, _ question: ReaderQuery, from place: ReaderPlace, in store: Store
  ) throws -> (items: [ReaderItemName], next: ReaderPlace?) {
    try page(stream, question, from: place) { question in
      try store.readerArticleNames(question).compactMap { article in
        ReaderItemID.number(.article(article.id)).map {
          ReaderItemName(number: $0, stream: "feed/" + article.feed.text, seen: article.firstSeen)
        }
      }
    } stories: { question in
      try store.storyItemNames(question).compactMap { story in
        ReaderItemID.number(.story(story.number)).map {
          ReaderItemName(number: $0, stream: ReaderStream.storiesName, seen: story.since)
        }
      }
    }
  }

  private static func page<Item: Streamed>(
    _ stream: ReaderStream, _ question: ReaderQuery, from place: ReaderPlace,
    articles readArticles: (ReaderQuery) throws -> [Item], stories readStories: (ReaderQuery) throws -> [Item]
  ) throws -> (items: [Item], next: ReaderPlace?) {
    let count = question.limit
    var question = question
    question.limit = count + 1
    var articles: [Item] = []
    var stories: [Item] = []
    if stream != .stories {
      question.offset = place.articles
      articles = try readArticles(question)
    }
    if stream.hasStories {
      question.offset = place.stories
      stories = try readStories(question)
    }
    var next = place
    var page: [Item] = []
    while page.count < count {
      let article = next.articles - place.articles
      let story = next.stories - place.stories
      guard article < articles.count || story < stories.count else { return (page, nil) }
      let isArticleFirst =
        article < articles.count && story < stories.count
        && (question.oldestFirst
          ? articles[article].seen <= stories[story].seen : articles[article].seen >= stories[story].seen)
      if story == stories.count || isArticleFirst {
        page.append(articles[article])
        next.articles += 1
      } else {
        page.append(stories[story])
        next.stories += 1
      }
    }
    let isMore = next.articles - place.articles < articles.count || next.stories - place.stories < stories.count
    return (page, isMore ? next : nil)
  }
}

/// A place in a stream: how many articles and stories of it are passed over.
struct ReaderPlace {
  var articles = 0
  var stories = 0

  /// The beginning.
  init() {}

  /// Reads what ``text`` wrote; the beginning for anything else.
  init(_ text: String) {
    let parts = text.split(separator: "-").map { Int($0) ?? 0 }
    articles = min(1_000_000, max(0, parts.first ?? 0))
    stories = min(1_000_000, max(0, parts.count > 1 ? parts[1] : 0))
  }

  /// The place as readers give it back.
  var text: String { "\(articles)-\(stories)" }
}

/// The text of an article as HTML.
enum ReaderText {
  /// Its words, nothing of its markup.
  static func html(_ article: ArticleRecord) -> String {
    let text = article.body.isEmpty ? article.summary : article.body
    return text.split(separator: "\n").map { "<p>" + HTMLText.escaped(String($0)) + "</p>" }.joined(separator: "\n")
  }
}
