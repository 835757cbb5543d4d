import GRDB
import Synchronization

/// The store: one SQLite file, one writer at a time, every statement in this module.
///
/// Every method is one transaction: it happens whole or not at all. The methods may be called from any thread; one
/// `Store` runs them one after another. A second `Store` on the same file reads without waiting for the first.
public final class Store: Sendable {
  /// What a store is opened for.
  public enum Access: Sendable, Hashable {
    /// Only questions.
    case read
    /// Questions and changes.
    case write
  }

  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue
  let openedFor: Access
  let faults: FaultPlan?
  let place: FilePlace?
  let mark: FileMark?
  let still: StillFile?
  /// Writes of this store that may have changed what stories are made of.
  let storyWrites = Atomic<Int>(0)
  /// Whether another file was copied over the one that was opened: nothing is written there any more.
  let overwritten = Atomic<Bool>(false)
  let isClosed = Atomic<Bool>(false)
  var isOverwritten: Bool { overwritten.load(ordering: .sequentiallyConsistent) }

  init(
    path: String, queue: DatabaseQueue, access: Access, faults: FaultPlan?, still: StillFile? = nil,
    mark: FileMark? = nil
  ) {
    self.path = path
    openedFor = access
    self.still = still
    place = FilePlace(path)
    self.mark = mark
    self.queue = queue
    self.faults = faults
  }

  deinit { close() }
}
