package import News

/// Edits as people are told of them: an article that went to other words and came back is one thing that happened.
package struct EditFolding {
  /// One thing to tell.
  package struct Line {
    /// The newest edit of it.
    package var edit: EditRecord
    /// The edits that led away from the words that it came back to, newest first.
    package var folded: [EditRecord] = []

    /// Other words and back.
    package var isFlipFlop: Bool { !folded.isEmpty }

    /// What changed, in a few words: `12 dead → 15 dead`.
    package var what: String {
      guard let account = edit.account else { return "" }
      let (before, after) = (account.before, account.after)
      if isFlipFlop {
        let part = { (words: String) in words.isEmpty ? "(nothing)" : words }
        return "\(part(after)) → \(part(before)) → \(part(after))"
      }
      if before.isEmpty { return "+ " + after }
      return after.isEmpty ? "− " + before : before + " → " + after
    }
  }

  /// The lines, in the order of their newest edits.
  package private(set) var lines: [Line] = []

  /// Folds edits that come newest first.
  package init(_ edits: [EditRecord]) {
    let byArticle = Dictionary(grouping: edits, by: \.article)
    var told: Set<EditRecord> = []
    for edit in edits where told.insert(edit).inserted {
      var line = Line(edit: edit)
      var target = edit.revertsTo
      for earlier in byArticle[edit.article] ?? [] {
        guard let version = target, earlier.version < edit.version else { continue }
        // The words that it came back to may themselves have been a way back.
        guard earlier.version > version || earlier.revertsTo != nil && earlier.version == version else { break }
        line.folded.append(earlier)
        told.insert(earlier)
        if earlier.version == version { target = earlier.revertsTo }
      }
      lines.append(line)
    }
  }
}
