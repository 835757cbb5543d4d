import News
import Store

/// A stream of items as readers of Google's kind name it.
enum ReaderStream: Equatable {
  case all
  case read
  /// Not read, or marked as unread again.
  case unread
  case starred
  /// Stories of several publishers.
  case stories
  case feed(String)
  case label(String)

  /// What readers call the stream of stories.
  static let storiesName = "feed/stories"

  /// Reads a name; `user/1/…` is the same as `user/-/…`. Nil for one that there is not.
  init?(_ name: String) {
    if name == Self.storiesName {
      self = .stories
      return
    }
    if name.hasPrefix("feed/") {
      self = .feed(String(name.dropFirst(5)))
      return
    }
    let parts = name.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "user" else { return nil }
    switch parts[2] {
    case "state/com.google/reading-list": self = .all
    case "state/com.google/read": self = .read
    case "state/com.google/unread", "state/com.google/kept-unread": self = .unread
    case "state/com.google/starred": self = .starred
    case let rest where rest.hasPrefix("label/"): self = .label(String(rest.dropFirst(6)))
    default: return nil
    }
  }

  /// Whether stories are in it.
  var hasStories: Bool {
    switch self {
    case .all, .read, .unread, .starred, .stories: true
    case .feed, .label: false
    }
  }

  /// Takes the stream's items out of a question; a feed or a folder that there is not has none.
  func exclude(from question: inout ReaderQuery, in store: Store) throws {
    switch self {
    case .all: question.askForNothing()
    case .stories: break
    case .read: question.want(isRead: false)
    case .unread: question.want(isRead: true)
    case .starred: question.want(isStarred: false)
    case .feed(let reference): question.excludedFeeds += try Self.feeds(reference, in: store)
    case .label(let name):
      if let folder = try ReaderLabel.folder(name, in: store) { question.excludedFolders.append(folder) }
    }
  }

  /// The feed of a name, where there is one.
  private static func feeds(_ reference: String, in store: Store) throws(StoreError) -> [FeedID] {
    do {
      return [try store.feed(reference).feed.id]
    } catch  where error.kind == .notFound {
      return []
    }
  }

  /// Narrows a question down to the stream.
  func narrow(_ question: inout ReaderQuery, in store: Store) throws {
    switch self {
    case .all, .stories: break
    case .read: question.want(isRead: true)
    case .unread: question.want(isRead: false)
    case .starred: question.want(isStarred: true)
    case .feed(let reference): question.feed = try store.feed(reference).feed.id
    case .label(let name):
      guard let folder = try ReaderLabel.folder(name, in: store) else {
        throw Refusal(.notFound, "there is no folder \(name)")
      }
      question.folder = folder
    }
  }
}

extension ReaderQuery {
  /// Asks for what is read, or for what is not; who asks for both asks for nothing.
  mutating func want(isRead wanted: Bool) {
    if isRead == !wanted { askForNothing() }
    isRead = wanted
  }

  /// Asks for what is starred, or for what is not; who asks for both asks for nothing.
  mutating func want(isStarred wanted: Bool) {
    if isStarred == !wanted { askForNothing() }
    isStarred = wanted
  }

  /// Nothing was seen before the beginning of time.
  mutating func askForNothing() { until = Timestamp(seconds: 0) }
}
