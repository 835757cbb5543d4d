import ArgumentParser

/// A place in the change log as typed: `N`, or `N@EPOCH` as the JSON's `next` and `epoch` give it.
struct CursorArgument: ExpressibleByArgument, Equatable {
  /// The last change that is known; 0 before the first.
  var cursor: Int64
  /// The life of the store that the cursor belongs to; nil for any.
  var epoch: String?

  init?(argument: String) {
    let parts = argument.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let cursor = Int64(parts[0]), cursor >= 0 else { return nil }
    guard parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.cursor = cursor
    epoch = parts.count > 1 ? String(parts[1]) : nil
  }

  /// Throws for a cursor of another life of the store, and for one beyond the end of its log: who has that would wait for
  /// ever.
  ///
  /// - Parameters:
  ///   - epoch: the store's.
  ///   - last: the last change of its log.
  func check(against epoch: String, last: Int64) throws {
    if let expected = self.epoch, expected != epoch {
      throw CommandFailure(
        .badInput, "the cursor \(cursor)@\(expected) belongs to another life of this store (now \(epoch))",
        advice: "The store was restored or begun anew; begin again with --since 0.")
    }
    guard cursor > last else { return }
    throw CommandFailure(
      .badInput, "the cursor \(cursor) is none of this store, whose change log ends at \(last)",
      advice: "Look whether --store names the store that it came from; else begin again with --since 0.")
  }
}
