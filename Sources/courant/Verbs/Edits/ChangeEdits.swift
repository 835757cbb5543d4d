import Claims
import News
import Store

/// Changes with what each edit changed, those included that no pass has told yet, so that a reader who follows the log
/// gets the row that he would get later.
struct ChangeEdits {
  /// Edits that are told while one waits for the answer.
  private static let mostTold = 1_000

  let store: Store

  /// The changes after a cursor.
  func changes(since cursor: Int64, limit: Int?) throws -> [Change] {
    var changes = try store.changes(since: cursor, limit: limit)
    guard changes.contains(where: Self.isUntold) else { return changes }
    for edit in try store.waitingEdits(limit: Self.mostTold) {
      for index in changes.indices
      where Self.isUntold(changes[index]) && changes[index].id == edit.article.text
        && changes[index].version == edit.version
      {
        changes[index].edit = EditClassifier.account(of: edit)
      }
    }
    return changes
  }

  private static func isUntold(_ change: Change) -> Bool {
    change.entity == .revision && change.edit == nil && change.version.map { $0 > 1 } ?? false
  }
}
