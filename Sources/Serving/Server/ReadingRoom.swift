import NIOConcurrencyHelpers
import NIOPosix
import Store

/// Where questions to the store are answered: threads of its own and a connection for each, so that a slow question
/// holds up neither the concurrency runtime nor the pass that writes.
final class ReadingRoom: Sendable {
  private let threads: NIOThreadPool
  private let free: NIOLockedValueBox<[Store]>
  private let watch: Store

  /// A room over a store's file: `watch` only notices commits, each of the others answers one question at a time.
  init(watch: Store, readers: [Store]) {
    self.watch = watch
    free = NIOLockedValueBox(readers)
    threads = NIOThreadPool(numberOfThreads: readers.count)
    threads.start()
  }

  /// Ends the threads.
  func close() async {
    try? await threads.shutdownGracefully()
  }

  /// Answers a question on a thread of the room's.
  func read<Answer: Sendable>(_ question: @escaping @Sendable (Store) throws -> Answer) async throws -> Answer {
    try await threads.runIfActive { [free] in
      // There are as many connections as threads.
      guard let store = free.withLockedValue({ $0.popLast() }) else { throw Refusal(.unavailable, "too busy") }
      defer { free.withLockedValue { $0.append(store) } }
      return try question(store)
    }
  }

  /// Another number as soon as somebody committed to the store.
  func mark() throws -> Int64 { try watch.commitMark() }
}
