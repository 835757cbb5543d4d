/// What one pass came to; every number is counted, none estimated.
public struct SyncSummary: Sendable, Hashable {
  /// A feed that could not be read in this pass, or not to its end.
  public struct Failure: Sendable, Hashable {
    /// The feed's URL.
    public var feed: String
    /// What happened.
    public var reason: String
    /// What the user can do.
    public var advice: String

    /// A failure from its parts.
    public init(feed: String, reason: String, advice: String) {
      self.feed = feed
      self.reason = reason
      self.advice = advice
    }
  }

  /// When the pass began.
  public var startedAt: Timestamp
  /// Wall-clock seconds.
  public var seconds: Double = 0
  /// Feeds that were asked.
  public var asked: Int = 0
  /// Answers with a body.
  public var fetched: Int = 0
  /// 304 answers.
  public var notModified: Int = 0
  /// Feeds whose publisher asked us to wait.
  public var waiting: Int = 0
  /// Feeds that failed.
  public var failed: Int = 0
  /// Feeds left alone because they are not due, paused or gone.
  public var notDue: Int = 0
  /// Entries not seen before.
  public var entriesNew: Int = 0
  /// Articles begun.
  public var articlesNew: Int = 0
  /// New versions of known articles (version 2 and up).
  public var revisionsNew: Int = 0
  /// Of those, silent ones.
  public var revisionsSilent: Int = 0
  /// Articles that their publishers took back.
  public var withdrawn: Int = 0
  /// Stories begun.
  public var storiesNew: Int = 0
  /// Articles that joined a story that was there.
  public var storiesJoined: Int = 0
  /// Stories merged into others.
  public var storiesMerged: Int = 0
  /// Pages of articles that were asked.
  public var pagesAsked: Int = 0
  /// Articles that got their page's text.
  public var pagesRead: Int = 0
  /// New versions that pages brought; they are among ``revisionsNew``.
  public var pagesRevised: Int = 0
  /// Pages that say what they said before.
  public var pagesUnchanged: Int = 0
  /// Pages without an article to take: walls, missing ones, kept from us by robots.txt, no web pages.
  public var pagesUnusable: Int = 0
  /// Pages that could not be fetched; they are asked again.
  public var pagesFailed: Int = 0
  /// Pages that will be looked at later.
  public var pagesWaiting: Int = 0
  /// The pass was ended before every feed was asked.
  public var interrupted: Bool = false
  /// What failed, or was left for the next pass, and what to do.
  public var failures: [Failure] = []

  /// A pass that has done nothing yet.
  public init(startedAt: Timestamp) {
    self.startedAt = startedAt
  }
}
