import News

extension IdentityMatcher {
  /// What copies of one item have in common: title and time, or link and time.
  private struct Mark: Hashable {
    var name: String
    var time: Timestamp?
  }

  /// For every entry the one that it is a copy of under another name (``SameItem/isCopy(_:)``), or itself. Entries whose
  /// names are known come first: of an item that is issued again beside its old copy the old one is the original.
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
        marks.append(Mark(name: link, time: time))
      }
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
    entries[index].primaryName != entries[other].primaryName
      && SameItem.isCopy(Likeness(witness.entry(index), witness.entry(other)))
  }
}
