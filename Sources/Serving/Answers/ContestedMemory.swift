import NIOConcurrencyHelpers
import News
import Showing
import Store

/// Whether the sources of a story claim different figures, told once a state of the story: it costs reading all its texts.
final class ContestedMemory: Sendable {
  private let known = NIOLockedValueBox<[String: Bool]>([:])
  /// Stories that are remembered.
  private static let most = 20_000

  /// Whether a story's standing claims differ.
  func isContested(_ story: StorySummary, in store: Store) throws -> Bool {
    guard story.articles.count > 1 else { return false }
    let versions = story.articles.reduce(0) { $0 + $1.version }
    let key = "\(story.id) \(story.version) \(versions)"
    if let known = known.withLockedValue({ $0[key] }) { return known }
    let isContested = try StoryTexts.isContested(story, in: store)
    known.withLockedValue { known in
      if known.count >= Self.most { known = [:] }
      known[key] = isContested
    }
    return isContested
  }
}
