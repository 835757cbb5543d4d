import Synchronization

/// Which lines are under way: one a receiver, on which it is sent one message after another.
final class Lines: Sendable {
  private struct Held {
    var underway: Set<String> = []
    var isTroubled = false
  }

  private let held = Mutex(Held())

  /// Begins a line; false where it is under way.
  func begin(_ name: String) -> Bool { held.withLock { $0.underway.insert(name).inserted } }

  /// Ends a line.
  ///
  /// - Parameter isTroubled: the store did not keep what became of it.
  func end(_ name: String, isTroubled: Bool) {
    held.withLock { held in
      held.underway.remove(name)
      if isTroubled { held.isTroubled = true }
    }
  }

  /// Whether a line met trouble since this was last asked.
  func takeTrouble() -> Bool {
    held.withLock { held in
      defer { held.isTroubled = false }
      return held.isTroubled
    }
  }
}
