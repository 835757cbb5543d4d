/// What is remembered of a feed's complete documents, so that an article that was taken back can be told from one that
/// only became too old for the feed.
public struct FeedListing: Sendable, Hashable {
  /// What a document was, compared with the one before it.
  public enum Step: Character, Sendable, CaseIterable {
    /// In order, and nothing was missing before its end.
    case steady = "."
    /// In order, and a few articles were missing from its midst.
    case gap = "g"
    /// Out of order, or much was missing from its midst.
    case unsteady = "u"
  }

  /// The newest documents, oldest first: at most ``memory``.
  public var steps: [Step]
  /// The articles of the newest document, in its order.
  public var articles: [ArticleID]

  /// How many documents are remembered.
  public static let memory = 20

  /// What is remembered, from its parts.
  public init(steps: [Step] = [], articles: [ArticleID] = []) {
    self.steps = steps
    self.articles = articles
  }

  /// Reads what ``text`` wrote; a text of another kind is no memory.
  public init(text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    steps = (parts.first ?? "").compactMap(Step.init(rawValue:))
    articles = parts.dropFirst().filter { !$0.isEmpty }.map { ArticleID(String($0)) }
  }

  /// The memory as one line.
  public var text: String {
    ([String(steps.map(\.rawValue))] + articles.map(\.text)).joined(separator: " ")
  }
}
