import News

extension IdentityMatcher {
  /// What copies of one item have in common: title and time, or link and time, or a guid.
  private struct Mark: Hashable {
    var kind = ArticleAlias.Kind.text
    var name: String
    var time: Timestamp?
  }

  /// For every entry the one that it is a copy of, under the same names, none of which is known, or under others
  /// (``SameItem/isCopy(_:)``); or itself. Entries whose names are known come first: of an item that is issued again
  /// beside its old copy the old one is the original.
  func originalsOfCopies() -> [Int] {
    var originals = Array(entries.indices)
    var seen: [Mark: [Int]] = [:]
    let isKnown = entries.map {
      $0.guid == nil ? $0.names.contains { byName[$0] != nil } : byName[$0.primaryName] != nil
    }
    for index in entries.indices.filter({ isKnown[$0] }) + entries.indices.filter({ !isKnown[$0] }) {
      let entry = entries[index]
      if entry.isTombstone { continue }
      var marks = [Mark(name: entry.text)]
      if let link = entry.link, entry.hasPage, let time = entry.statedTime {
        marks.append(Mark(kind: .link, name: link, time: time))
      }
      if let guid = entry.guid { marks.append(Mark(kind: .guid, name: guid)) }
      let candidates = isKnown[index] ? [] : marks.flatMap { seen[$0] ?? [] }
      if let original = candidates.first(where: { isCopy(index, of: $0) }) {
        originals[index] = original
      } else {
        // documents whose items all look alike are not compared each with each
        for mark in marks where (seen[mark]?.count ?? 0) < 8 { seen[mark, default: []].append(index) }
      }
    }
    return originals
  }

  /// Rule 5, for copies under names of their own: they are what their originals are, and their names are remembered.
  mutating func matchCopies() {
    for index in entries.indices where originals[index] != index {
      guard let article = articles[originals[index]] else { continue }
      claim(index, article, entries[index].primaryName, .guidChanged)
    }
  }

  private func isCopy(_ index: Int, of other: Int) -> Bool {
    let (entry, before) = (entries[index], entries[other])
    guard entry.primaryName == before.primaryName else {
      return SameItem.isCopy(likeness(index, witness.entry(other)))
    }
    // whether one guid stands at two items was asked before
    if entry.guid != nil { return true }
    guard entry.text == before.text else { return false }
    return entry.words == before.words || Likeness(witness.entry(index), witness.entry(other)).agreesInWords
  }
}
