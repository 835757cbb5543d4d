import Claims
import News
import Store

/// Tells of every later version that waits what kind of edit it is.
///
/// Told once and kept, so that a list of edits reads no texts. Stores that were brought forward, or took in another store's
/// versions, may have many that wait: a pass tells a bounded number of them, the newest first.
struct EditTelling {
  /// Versions that are read at once.
  private static let batch = 200
  /// Versions that one pass tells at most: about ten seconds' work.
  private static let most = 20_000

  let store: Store

  func tell() throws(StoreError) {
    var told = 0
    while told < Self.most {
      let waiting = try store.waitingEdits(limit: Self.batch)
      guard !waiting.isEmpty else { return }
      try store.tell(waiting.map { ($0.article, $0.version, EditClassifier.account(of: $0)) })
      told += waiting.count
    }
  }
}
