import NIOConcurrencyHelpers
import NIOPosix
import Store

/// Where marks are written: one thread and a connection of its own. Another program may hold the store's write lock for as
/// long as it likes; who marks meanwhile is asked to come again, and who reads notices nothing.
final class MarkingRoom: Sendable {
  private struct Queue {
    /// Who waits, or is being served.
    var waiting = 0
    /// How often the lock was waited for in vain.
    var failures = 0
  }

  /// Seconds to wait for the lock: less than any reader's own patience.
  static let patience: Double = 2
  /// Who waits at most.
  private static let most = 32

  private let thread = NIOThreadPool(numberOfThreads: 1)
  private let store: Store
  private let queue = NIOLockedValueBox(Queue())

  /// A room over a store that is opened for writing, and that nobody else uses.
  init(_ store: Store, patience: Double = MarkingRoom.patience) throws(StoreError) {
    self.store = store
    try store.waitForLocks(atMost: patience)
    thread.start()
  }

  /// Ends the thread.
  func close() async {
    try? await thread.shutdownGracefully()
  }

  /// Writes on the room's thread; throws a refusal where the lock is not to be had in time.
  func write<Answer: Sendable>(_ marking: @escaping @Sendable (Store) throws -> Answer) async throws -> Answer {
    let failures = queue.withLockedValue { queue -> Int? in
      guard queue.waiting < Self.most else { return nil }
      queue.waiting += 1
      return queue.failures
    }
    guard let failures else { throw Self.busy }
    defer { queue.withLockedValue { $0.waiting -= 1 } }
    return try await thread.runIfActive { [store, queue] in
      // Who stood behind one that waited in vain has waited as long.
      guard queue.withLockedValue({ $0.failures }) == failures else { throw Self.busy }
      do {
        return try marking(store)
      } catch let error as StoreError where error.kind == .busy {
        queue.withLockedValue { $0.failures += 1 }
        throw Self.busy
      }
    }
  }

  private static let busy = Refusal(
    ofLimit: "another program is writing to the store; try again in a moment", headers: [("Retry-After", "5")])
}
