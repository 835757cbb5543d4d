import Claims
package import News
package import Store

/// Changes with what each edit changed, those included that no pass has told yet, so that a reader who follows the log
/// gets the row that he would get later.
package struct ChangeEdits {
  /// Edits that are told while one waits for the answer.
  private static let mostTold = 1_000

  private let store: Store

  /// The changes of a store.
  package init(store: Store) {
    self.store = store
  }

  /// The changes after a cursor.
  package func changes(since cursor: Int64, limit: Int?) throws -> [Change] {
    var changes = try store.changes(since: cursor, limit: limit)
    let untold = changes.indices.filter { Self.isUntold(changes[$0]) }
    guard !untold.isEmpty else { return changes }
    let waiting = try store.waitingEdits(limit: Self.mostTold)
    let edits = Dictionary(waiting.map { (Name(id: $0.article.text, version: $0.version), $0) }) { first, _ in first }
    for index in untold {
      let name = Name(id: changes[index].id, version: changes[index].version ?? 1)
      changes[index].edit = edits[name].map { EditClassifier.account(of: $0) }
    }
    return changes
  }

  private static func isUntold(_ change: Change) -> Bool {
    change.entity == .revision && change.edit == nil && change.version.map { $0 > 1 } ?? false
  }

  private struct Name: Hashable {
    var id: String
    var version: Int
  }
}
