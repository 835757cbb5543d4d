/// What is known of the page behind an article's link.
public enum PageState: String, Sendable, CaseIterable {
  /// Not asked yet, or not answered yet.
  case waiting
  /// Its text is the article's body.
  case read
  /// A wall stands before the text: consent, payment, log-in, a check for robots.
  case wall
  /// The page is not there, whatever its status says.
  case missing
  /// robots.txt keeps us out.
  case disallowed
  /// No web page, no article in it, or less in it than the feed carries.
  case unsuitable
  /// It could not be fetched.
  case failed
}

/// A page as the store keeps it.
public struct PageRecord: Sendable, Hashable {
  /// The address that was asked last; nil before the first request. What follows belongs to it.
  public var url: String?
  /// What is known of it.
  public var state: PageState
  /// Why, for people; empty where the state says it all.
  public var detail: String
  /// HTTP status of the last answer.
  public var status: Int?
  /// Validators of the last complete answer.
  public var validators: Validators
  /// Hash of the last complete body.
  public var bodyHash: ContentHash?
  /// Hash of the page's text that the article carries as its body; nil while that is the feed's.
  public var textHash: ContentHash?
  /// The headline that the page states.
  public var title: String?
  /// The authors that the page states.
  public var author: String?
  /// The day of publication that the page states, `yyyy-MM-dd`.
  public var published: String?
  /// The page's language.
  public var language: String?
  /// Address of its main picture.
  public var picture: String?
  /// When it first answered; the times of the later looks count from here.
  public var firstAnswered: Timestamp?
  /// When it was last asked.
  public var lastAsked: Timestamp?
  /// Times of the schedule that are behind it: 1 after the first look.
  public var looks: Int
  /// Failures in a row.
  public var failures: Int
  /// When it is due; nil once nothing is expected of it any more.
  public var nextDue: Timestamp?

  /// A page that was never asked, due at a time.
  public init(due: Timestamp?) {
    state = .waiting
    detail = ""
    validators = Validators()
    looks = 0
    failures = 0
    nextDue = due
  }
}

/// A page that is to be asked, and what has to be known for that.
public struct PageTask: Sendable, Hashable {
  /// The article.
  public var article: ArticleID
  /// The address of its page.
  public var url: String
  /// The address of its feed.
  public var feedURL: String
  /// The feed may live on a private or loopback address, and so may its pages that are near to it.
  public var allowsPrivateAddress: Bool
  /// Bytes of the article's summary.
  public var summaryBytes: Int
  /// Bytes of the article's body.
  public var bodyBytes: Int
  /// What is known of the page; what belongs to another address than ``url`` has been taken out.
  public var record: PageRecord

  /// A task from its parts.
  public init(
    article: ArticleID, url: String, feedURL: String, allowsPrivateAddress: Bool, summaryBytes: Int, bodyBytes: Int,
    record: PageRecord
  ) {
    self.article = article
    self.url = url
    self.feedURL = feedURL
    self.allowsPrivateAddress = allowsPrivateAddress
    self.summaryBytes = summaryBytes
    self.bodyBytes = bodyBytes
    self.record = record
  }
}

/// What one look at a page came to for one article.
public struct PageUpdate: Sendable, Hashable {
  /// What happens to the article's words.
  public enum Words: Sendable, Hashable {
    /// Nothing.
    case stay
    /// The first text of the page completes the current version.
    case complete(String)
    /// The page's text differs from the one before: a new version.
    case revise(String)
  }

  /// The article.
  public var article: ArticleID
  /// The page after the look: every column of its row.
  public var record: PageRecord
  /// What happens to the article's words.
  public var words: Words
  /// Another address of the page, in canonical form.
  public var alias: String?
  /// When this was observed.
  public var observedAt: Timestamp

  /// An update from its parts.
  public init(
    article: ArticleID, record: PageRecord, words: Words = .stay, alias: String? = nil, observedAt: Timestamp
  ) {
    self.article = article
    self.record = record
    self.words = words
    self.alias = alias
    self.observedAt = observedAt
  }
}

/// Pages that wait for a look.
public struct PageQueue: Sendable, Hashable {
  /// Pages that will be asked, now or later.
  public var waiting: Int
  /// Of those, the ones whose time has come.
  public var due: Int

  /// A queue from its counts.
  public init(waiting: Int, due: Int) {
    self.waiting = waiting
    self.due = due
  }
}
