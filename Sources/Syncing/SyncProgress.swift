public import News
public import Store

/// How far a pass has come.
public struct SyncProgress: Sendable, Hashable {
  /// Feeds to ask in this pass.
  public var total: Int
  /// Feeds that are done.
  public var done: Int
  /// Articles begun so far.
  public var articlesNew: Int

  /// How far a pass has come.
  public init(total: Int, done: Int, articlesNew: Int) {
    self.total = total
    self.done = done
    self.articlesNew = articlesNew
  }
}

/// What one feed's turn in a pass came to: one log line.
public struct FeedReport: Sendable, Hashable {
  /// The feed's URL.
  public var url: String
  /// The feed's id.
  public var id: FeedID
  /// fetched, unchanged, failed or waiting.
  public var outcome: String
  /// HTTP status, where there was one.
  public var status: Int?
  /// Body bytes over the wire.
  public var bytes: Int
  /// Articles begun.
  public var articlesNew: Int
  /// New versions of known articles.
  public var revisionsNew: Int
  /// What went wrong, for people.
  public var failure: String?
  /// What to do about it, for people.
  public var advice: String?
  /// When it is asked again; nil for never.
  public var next: Timestamp?
}

/// What a look at an article's page came to: one log line.
public struct PageReport: Sendable, Hashable {
  /// The article.
  public var article: ArticleID
  /// The page's address.
  public var url: String
  /// What is known of the page now.
  public var state: PageState
  /// Why, for people.
  public var detail: String
  /// HTTP status, where there was one.
  public var status: Int?
  /// When it is looked at again; nil for never.
  public var next: Timestamp?

  init(_ look: PageLook) {
    let page = look.update.record
    article = look.update.article
    url = page.url ?? ""
    state = page.state
    detail = page.detail
    status = page.status
    next = page.nextDue
  }
}

/// What a pass tells while it runs.
public enum SyncNews: Sendable {
  /// A step forward.
  case progress(SyncProgress)
  /// One feed is done.
  case feed(FeedReport)
  /// A page was looked at.
  case page(PageReport)
  /// The pass is done.
  case finished(SyncSummary)
  /// The service cannot work, for a reason that may pass; it tries again at a time.
  case trouble(StoreError, until: Timestamp)
}
