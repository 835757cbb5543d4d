import Claims
package import News
package import Store

/// Edits as the store has them, those included that no pass has told the kind of yet.
package struct EditListing {
  /// Edits that are told while one waits for the answer: a twentieth of a second's work.
  private static let mostTold = 200

  private let store: Store

  /// The edits of a store.
  package init(store: Store) {
    self.store = store
  }

  /// The edits that a question means, newest first.
  package func edits(_ question: EditQuery) throws -> [EditRecord] {
    let found = try store.edits(question)
    var waiting = question
    waiting.kind = nil
    waiting.waitingOnly = true
    waiting.limit = Self.mostTold
    let rest = question.kind == nil ? [] : try store.edits(waiting)
    guard !rest.isEmpty || found.contains(where: { $0.account == nil }) else { return found }
    let accounts = try told()
    let fitting = rest.map { filled($0, accounts) }.filter { edit in
      question.kind.map { edit.account?.kinds.contains($0) ?? false } ?? true
    }
    let edits = (found.map { filled($0, accounts) } + fitting).sorted { $0.observedAt > $1.observedAt }
    return question.limit.map { Array(edits.prefix($0)) } ?? edits
  }

  private func filled(_ edit: EditRecord, _ accounts: [Key: EditAccount]) -> EditRecord {
    var edit = edit
    edit.account = edit.account ?? accounts[Key(article: edit.article, version: edit.version)]
    return edit
  }

  private func told() throws -> [Key: EditAccount] {
    var accounts: [Key: EditAccount] = [:]
    for edit in try store.waitingEdits(limit: Self.mostTold) {
      accounts[Key(article: edit.article, version: edit.version)] = EditClassifier.account(of: edit)
    }
    return accounts
  }

  private struct Key: Hashable {
    var article: ArticleID
    var version: Int
  }
}
