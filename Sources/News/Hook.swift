/// What somebody may be told of over HTTP.
public enum HookEvent: String, Sendable, CaseIterable {
  /// A story has reached a number of publishers.
  case story
  /// An article's words changed and the time that its publisher states did not.
  case silent
  /// A figure within an article became another one.
  case figure
  /// A feed is gone, or has been failing for days.
  case dead
}

/// Of which stories, articles and feeds somebody is told.
public struct HookFilter: Sendable, Hashable {
  /// Only what concerns this feed; nil: all.
  public var feed: FeedID?
  /// Only what concerns feeds of this folder or of one below it; nil: all.
  public var folder: String?
  /// Only what is in this language (BCP 47 primary tag); nil: all.
  public var language: String?
  /// Only articles with these words, and stories that have one, as a search understands them; nil: all.
  public var words: String?

  /// A filter that lets everything through.
  public init() {}
}

/// Somebody who is told over HTTP of what happens.
public struct Hook: Sendable, Hashable {
  /// What its owner calls it.
  public var name: String
  /// Where deliveries go.
  public var url: String
  /// What deliveries are signed with.
  public var secret: Secret
  /// What is told.
  public var events: Set<HookEvent>
  /// Publishers from which on a story is told.
  public var sources: Int
  /// What of it.
  public var filter: HookFilter
  /// The address may be private or of this machine.
  public var allowsPrivateAddress: Bool
  /// When it was added.
  public var addedAt: Timestamp

  /// A hook from its parts.
  public init(
    name: String, url: String, secret: Secret, events: Set<HookEvent>, sources: Int = 3,
    filter: HookFilter = HookFilter(), allowsPrivateAddress: Bool = false, addedAt: Timestamp
  ) {
    self.name = name
    self.url = url
    self.secret = secret
    self.events = events
    self.sources = sources
    self.filter = filter
    self.allowsPrivateAddress = allowsPrivateAddress
    self.addedAt = addedAt
  }
}

/// A hook, and how its deliveries are doing.
public struct HookRecord: Sendable, Hashable {
  /// The hook.
  public var hook: Hook
  /// The last change of the change log that was looked at for it.
  public var cursor: Int64
  /// Failed attempts since the last that did not fail.
  public var failures: Int
  /// Nothing is sent to it before; nil: no matter when.
  public var heldUntil: Timestamp?
  /// When its receiver said that it is gone for good (410); nothing is sent to it any more.
  public var endedAt: Timestamp?
  /// Deliveries that wait.
  public var waiting: Int
  /// Deliveries that were given up.
  public var givenUp: Int
  /// When something was delivered last.
  public var lastDelivered: Timestamp?
  /// What the last attempt came to, if it failed.
  public var failure: String?

  /// A hook that nothing was sent to.
  public init(hook: Hook, cursor: Int64) {
    self.hook = hook
    self.cursor = cursor
    failures = 0
    waiting = 0
    givenUp = 0
  }
}

/// Something that is to be told, before it is on its way.
public struct HookMessage: Sendable, Hashable {
  /// The idempotency key: the same for the same thing, however often it is sent.
  public var id: String
  /// The JSON document.
  public var body: String
  /// Told once for ever, whatever happens to it later; nil: whenever it happens.
  public var subject: String?

  /// A message from its parts.
  public init(id: String, body: String, subject: String? = nil) {
    self.id = id
    self.body = body
    self.subject = subject
  }

  /// What a message about a story is told once for.
  public static func subject(of story: StoryID) -> String { "story:" + story.text }
}

/// A message on its way to a hook.
public struct HookDelivery: Sendable, Hashable {
  /// What the store knows it by.
  public var key: Int64
  /// Where it goes.
  public var hook: Hook
  /// Failed attempts to reach the hook since the last that did not fail.
  public var hookFailures: Int
  /// The idempotency key.
  public var id: String
  /// The JSON document.
  public var body: String
  /// Attempts that were made.
  public var attempts: Int

  /// A delivery from its parts.
  public init(key: Int64, hook: Hook, hookFailures: Int, id: String, body: String, attempts: Int) {
    self.key = key
    self.hook = hook
    self.hookFailures = hookFailures
    self.id = id
    self.body = body
    self.attempts = attempts
  }
}

/// What an attempt to deliver came to.
public struct HookAttempt: Sendable, Hashable {
  /// HTTP status, where there was one.
  public var status: Int?
  /// Why it failed, for people; nil where it did not.
  public var failure: String?
  /// The receiver is gone for good.
  public var isGone: Bool
  /// Nothing was sent: the receiver lives on a private address, and the hook may not ask there.
  public var isPrivate = false
  /// The answer is a redirect: none is followed.
  public var isRedirect = false
  /// It was us who gave up, because the service ends: nothing is counted.
  public var isOurs = false
  /// When the message is sent again; nil: never.
  public var again: Timestamp?
  /// Nothing is sent to the hook before; nil: no matter when.
  public var holdUntil: Timestamp?

  /// An attempt that went well, or one that failed.
  public init(status: Int?, failure: String? = nil, isGone: Bool = false) {
    self.status = status
    self.failure = failure
    self.isGone = isGone
  }
}
