public import Deduplication
public import News
public import Scheduling

/// What a person may set about a pass.
public struct SyncSettings: Sendable {
  /// Feeds in work at once: fetched, parsed, extracted.
  public var window: Int
  /// Feeds of one host that are asked at once.
  public var perHost: Int
  /// Feeds with articles whose results share one transaction; of feeds without a change eight times as many do.
  public var feedsPerTransaction: Int
  /// Articles whose stories are decided and written at once, where all that wait come after everything that has been decided:
  /// as if so many passes had brought them. A first pass over very many feeds is such.
  public var articlesDecidedAtOnce: Int
  /// Articles whose words are held at once while stories are decided.
  public var articlesReadAtOnce: Int
  /// Floor and ceiling of the polling interval.
  public var scheduling: SchedulingSettings
  /// How stories are told apart.
  public var deduplication: DeduplicatorSettings
  /// Whether articles' pages are read, for feeds that say nothing of it themselves.
  public var fullText: FullTextMode
  /// When pages are looked at.
  public var pages: PagePlan
  /// Seconds after which no further page of a pass is begun, so that feeds do not wait for pages; nil for no limit.
  public var pageSeconds: Int64?

  /// Settings, with the defaults that were measured to be good.
  public init(
    window: Int = 256, perHost: Int = 2, feedsPerTransaction: Int = 32, articlesDecidedAtOnce: Int = 2_500,
    articlesReadAtOnce: Int = 1_000,
    scheduling: SchedulingSettings = SchedulingSettings(),
    deduplication: DeduplicatorSettings = DeduplicatorSettings(), fullText: FullTextMode = .off,
    pages: PagePlan = PagePlan(), pageSeconds: Int64? = nil
  ) {
    self.window = window
    self.perHost = perHost
    self.feedsPerTransaction = feedsPerTransaction
    self.articlesDecidedAtOnce = articlesDecidedAtOnce
    self.articlesReadAtOnce = articlesReadAtOnce
    self.scheduling = scheduling
    self.deduplication = deduplication
    self.fullText = fullText
    self.pages = pages
    self.pageSeconds = pageSeconds
  }
}
