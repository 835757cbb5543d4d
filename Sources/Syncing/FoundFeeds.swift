public import News
public import Parsing

/// What an address stands for: feeds, what they answered, and what was asked to find out.
public struct FoundFeeds: Sendable {
  /// A feed that a page names and that cannot be read.
  public struct Unread: Sendable, Hashable {
    /// Its address, without user and password.
    public var url: String
    /// Why.
    public var failure: FetchFailure
  }

  /// The feeds, in the order of the page that names them.
  public var feeds: [Feed] = []
  /// What those that were asked have answered, for their first sync.
  public var answers: [FeedID: FirstAnswer] = [:]
  /// User and password of those whose address held them, which is kept without.
  public var access: [FeedID: FeedAccess] = [:]
  /// Every request that was made.
  public var requests: [LoggedRequest] = []
  /// Why there is no feed; nil where there is one.
  public var failure: FetchFailure?
  /// What a page names beside feeds that were found, and what came of it.
  public var unread: [Unread] = []
  /// Feeds that a page names beyond ``FeedAdder/mostFeeds``, and those of readers' comments: not asked.
  public var unasked: [DiscoveredFeed] = []
  /// Hosts (`name:port`) that let two requests in a row time out, and how many of their addresses were not asked any more.
  public var givenUp: [String: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// Takes in what another address stands for; its failure stays its own.
  public mutating func add(_ other: FoundFeeds) {
    feeds += other.feeds
    answers.merge(other.answers) { _, newer in newer }
    access.merge(other.access) { _, newer in newer }
    requests += other.requests
    unread += other.unread
    unasked += other.unasked
    givenUp.merge(other.givenUp, uniquingKeysWith: +)
  }
}
