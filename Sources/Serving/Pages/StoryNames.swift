import News
import Showing
import Store

/// Stories and articles as the words of links: by their headlines, since ids tell nobody anything.
struct StoryNames {
  /// The story whose page it is.
  let story: StorySummary
  let events: [StoryEvent]
  let store: Store

  /// A piece of a sentence: its words, and where they lead.
  static func part(_ words: String, _ href: String? = nil) -> Shape {
    var shape: Shape = ["words": Shown.text(words)]
    if let href { shape["href"] = href }
    return shape
  }

  /// A story that lives: its headline with a link; one that is within this page's story: by the article that it began with.
  func part(story id: StoryID) throws -> Shape {
    if id == story.id { return Self.part("this story") }
    if let other = try Known.optional({ try store.story(id.text) }), other.id != story.id {
      return Self.part("“\(Shown.title(other.headline))”", "/stories/\(other.id)")
    }
    let first = events.first { $0.story == id && $0.kind == .created }?.article
    guard let first, let article = try Known.optional({ try store.article(first.text) }) else {
      return Self.part("story \(id)")
    }
    return Self.part("the story that began with “\(Shown.title(article.title))” (\(article.source))")
  }

  /// An article: its publisher and its headline, with a link to its versions.
  func part(article id: ArticleID) throws -> Shape {
    if let member = story.articles.first(where: { $0.id == id }) {
      return Self.part("\(member.source): \(Shown.title(member.title))", "/articles/\(id)")
    }
    guard let article = try Known.optional({ try store.article(id.text) }) else { return Self.part("article \(id)") }
    return Self.part("\(article.source): \(Shown.title(article.title))", "/articles/\(id)")
  }
}
