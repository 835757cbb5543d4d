import News

/// A place in a stream: behind which article and which story it is. What is marked or comes meanwhile moves no other item.
struct ReaderPlace {
  /// The last article that was given; nil at the beginning.
  private(set) var article: (firstSeen: Timestamp, id: ArticleID)?
  /// The number of the last story that was given; nil at the beginning.
  private(set) var story: Int64?
  /// Whether stories are given at all.
  var hasStories = true

  /// Reads what ``text`` wrote; nothing is the beginning, and anything else is refused.
  init(_ text: String) throws(Refusal) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if text.isEmpty { return }
    guard parts.count == 3, parts[0].isEmpty == parts[1].isEmpty, parts[0].utf8.count < 18 else { throw Self.none }
    if !parts[0].isEmpty {
      guard let time = Int64(parts[0]), case .article(let id) = ReaderItemID.name(String(parts[1])) else {
        throw Self.none
      }
      article = (Timestamp(milliseconds: time), id)
    }
    if !parts[2].isEmpty {
      guard let number = Int64(parts[2]) else { throw Self.none }
      story = number
    }
  }

  /// Goes on behind an item.
  mutating func pass(_ item: some Streamed) {
    switch ReaderItemID.name(String(item.number)) {
    case .article(let id): article = (item.seen, id)
    case .story(let number): story = number
    case nil: break
    }
  }

  /// The place as readers give it back.
  var text: String {
    let number = article.flatMap { ReaderItemID.number(.article($0.id)) }
    let (time, id) = (article.map { String($0.firstSeen.milliseconds) } ?? "", number.map { String($0) } ?? "")
    return "\(time)-\(id)-\(story.map { String($0) } ?? "")"
  }

  private static let none = Refusal(.badRequest, "c is what an answer gave as continuation")
}
