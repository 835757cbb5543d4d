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

  /// The things that happened, newest first: as many as the question's limit says, each with all the edits that are folded
  /// into it. What is folded into an edit before the question's place was told there, and does not come again.
  package func lines(_ question: EditQuery) throws -> [EditFolding.Line] {
    var known: [ArticleID: [EditRecord]] = [:]
    guard let limit = question.limit, limit > 0 else { return try folded(try edits(question), question, &known) }
    var wider = question
    while true {
      let edits = try edits(wider)
      let lines = try folded(edits, question, &known)
      let asked = wider.limit ?? edits.count
      if lines.count >= limit || edits.count < asked { return Array(lines.prefix(limit)) }
      wider.limit = asked * 4
    }
  }

  /// The lines of some edits of a list, with what is folded into them from further on in it; without those that are folded into
  /// an edit further ahead.
  ///
  /// - Parameter known: all edits of articles that fit the question, as far as they were read; what is read is added.
  private func folded(
    _ edits: [EditRecord], _ question: EditQuery, _ known: inout [ArticleID: [EditRecord]]
  ) throws -> [EditFolding.Line] {
    let isPage = question.after != nil
    // An edit further ahead may have come back, one here may have come back from edits further on.
    let affected = Set(edits.filter { isPage || $0.revertsTo != nil }.map(\.article))
    var anywhere = question
    (anywhere.after, anywhere.limit) = (nil, nil)
    known.merge(try store.edits(of: affected.filter { known[$0] == nil }, anywhere)) { $1 }
    let shown = Dictionary(grouping: edits, by: \.article).mapValues { Set($0.map(\.version)) }
    var (newer, older): ([EditRecord], [EditRecord]) = ([], [])
    for article in affected {
      guard let versions = shown[article], let newest = versions.max() else { continue }
      for edit in known[article] ?? [] where !versions.contains(edit.version) {
        if edit.version > newest { newer.append(edit) } else { older.append(edit) }
      }
    }
    return EditFolding(newer + edits + older).lines.filter { line in
      shown[line.edit.article]?.contains(line.edit.version) ?? false
    }
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
