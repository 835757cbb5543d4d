import News
import Store

/// A stream of items as readers of Google's kind name it.
enum ReaderStream: Equatable {
  case all
  case read
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
    case "state/com.google/starred": self = .starred
    case let rest where rest.hasPrefix("label/"): self = .label(String(rest.dropFirst(6)))
    default: return nil
    }
  }

  /// Whether stories are in it.
  var hasStories: Bool {
    switch self {
    case .all, .read, .starred, .stories: true
    case .feed, .label: false
    }
  }

  /// Takes the stream's items out of a question; a feed that there is not has none.
  func exclude(from question: inout ReaderQuery, in store: Store) throws {
    switch self {
    case .all, .stories: break
    case .read: question.isRead = false
    case .starred: question.isStarred = false
    case .feed(let reference):
      do {
        question.excludedFeeds.append(try store.feed(reference).feed.id)
      } catch  where error.kind == .notFound {}
    case .label(let name): question.excludedFolders.append(name)
    }
  }

  /// Narrows a question down to the stream.
  func narrow(_ question: inout ReaderQuery, in store: Store) throws {
    switch self {
    case .all, .stories: break
    case .read: question.isRead = true
    case .starred: question.isStarred = true
    case .feed(let reference): question.feed = try store.feed(reference).feed.id
    case .label(let name): question.folder = name
    }
  }
}
