import News

/// Texts that stand under three and more headlines or times of a document, and so tell no item from another: "Listen to the
/// news of the day". Two may be those of one item that stands there twice.
final class Boilerplate {
  private struct Heading: Hashable {
    var title: ContentHash
    var time: Timestamp?
  }

  private let entries: [EntryIdentity]
  private let witness: IdentityWitness
  /// Found when it is first asked for: most documents are never asked.
  private lazy var texts: Set<[String]> = {
    var headings: [[String]: Set<Heading>] = [:]
    for (index, entry) in entries.enumerated() where !entry.isTombstone {
      headings[witness.entry(index).texts, default: []].insert(Heading(title: entry.title, time: entry.statedTime))
    }
    return Set(headings.filter { $0.value.count > 2 }.keys)
  }()

  init(_ entries: [EntryIdentity], _ witness: IdentityWitness) {
    self.entries = entries
    self.witness = witness
  }

  /// Whether all that an entry says beside its headline is such a text.
  func isIn(_ sighting: Sighting) -> Bool { texts.contains(sighting.texts) }
}
