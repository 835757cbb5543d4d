import Deduplication
import News
import Store
import Synchronization

/// The deduplicator that a run of passes keeps between them, so that not every small pass reads the stories of the last
/// days again. It holds as long as nobody else has changed them: a correction, an import, a purge, another process.
///
/// It holds the open stories and those that were closed in the last day of article time, and so is bounded like them.
final class StoryMemory: Sendable {
  private struct Kept {
    var deduplicator: Deduplicator
    var constraints: StoryConstraints
    var mark: StoryMark
  }

  private let kept = Mutex<Kept?>(nil)

  /// Takes the deduplicator out, if it still knows everything; nil if not.
  func take(at mark: StoryMark, _ constraints: StoryConstraints) -> Deduplicator? {
    kept.withLock { kept in
      defer { kept = nil }
      guard let kept, kept.mark == mark, kept.constraints == constraints else { return nil }
      return kept.deduplicator
    }
  }

  /// Keeps a deduplicator whose last pass was written; `mark` is that of the moment after.
  func keep(_ deduplicator: Deduplicator, at mark: StoryMark, _ constraints: StoryConstraints) {
    kept.withLock { $0 = Kept(deduplicator: deduplicator, constraints: constraints, mark: mark) }
  }
}
