import News
import Showing
import Store

/// What a stream consists of: it is in the order in which its items came to us.
protocol Streamed {
  /// The number by which readers know it.
  var number: Int64 { get }
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
      try store.feeds().map {
        ($0.feed.id, (ReaderLine.text($0.feed.title ?? $0.feed.url), WebLink.safe($0.feed.siteURL) ?? ""))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// An article; nil for one whose id is of another kind.
  func item(_ item: ReaderArticle) -> ReaderItem? {
    let article = item.article
    guard let number = ReaderItemID.number(.article(article.id)) else { return nil }
    return ReaderItem(
      number: number, stream: "feed/" + article.feed.text, title: ReaderLine.title(article.title),
      author: ReaderLine.text(article.byline), link: WebLink.safe(article.url),
      html: { ReaderText.html(article) }, published: article.time, seen: article.firstSeen, isRead: item.isRead,
      isStarred: item.isStarred, origin: titles[article.feed] ?? (ReaderLine.text(article.source), ""))
  }

  /// A story.
  func item(_ item: StoryItem) -> ReaderItem? {
    let story = item.story
    guard let number = ReaderItemID.number(.story(item.number)) else { return nil }
    return ReaderItem(
      number: number, stream: ReaderStream.storiesName, title: ReaderLine.title(story.headline),
      author: Words.count(story.sourceCount, "source"), link: base + "/stories/" + story.id.text,
      html: { try StoryDigest(story, in: store).html(base: base) }, published: story.firstSeen,
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
    question.afterArticle = place.article
    question.afterStory = place.story
    let articles = stream == .stories ? [] : try readArticles(question)
    let stories = stream.hasStories && place.hasStories ? try readStories(question) : []
    var next = place
    var (article, story) = (0, 0)
    var page: [Item] = []
    while page.count < count {
      guard article < articles.count || story < stories.count else { return (page, nil) }
      let isArticleFirst =
        article < articles.count && story < stories.count
        && (question.oldestFirst
          ? articles[article].seen <= stories[story].seen : articles[article].seen >= stories[story].seen)
      if story == stories.count || isArticleFirst {
        page.append(articles[article])
        next.pass(articles[article])
        article += 1
      } else {
        page.append(stories[story])
        next.pass(stories[story])
        story += 1
      }
    }
    return (page, article < articles.count || story < stories.count ? next : nil)
  }
}

/// A text of a publisher's on one line, for readers of which some show it as HTML and others as it is.
enum ReaderLine {
  /// The line with the letters that look like `<` and `>` and are none: so it is the same to both.
  static func text(_ text: String) -> String {
    String(CleanText.line(text).map { $0 == "<" ? "\u{FF1C}" : $0 == ">" ? "\u{FF1E}" : $0 })
  }

  /// A headline: never without a word that can be followed.
  static func title(_ title: String) -> String { text(Shown.title(title)) }
}

/// The text of an article as HTML.
enum ReaderText {
  /// Its words, nothing of its markup.
  static func html(_ article: ArticleRecord) -> String {
    let text = article.body.isEmpty ? article.summary : article.body
    return text.split(separator: "\n").map { "<p>" + HTMLText.escaped(String($0)) + "</p>" }.joined(separator: "\n")
  }
}
