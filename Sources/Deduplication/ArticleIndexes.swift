/// The indexes over articles, from all that leads to one.
struct ArticleIndexes {
  /// By the heaviest terms.
  private(set) var terms = ArticleIndex()
  /// By English words, of articles in other languages.
  private(set) var bridges = ArticleIndex()
  /// By runs of words.
  private(set) var passages = ArticleIndex()
  /// By address, identifier, and headline with publisher.
  private(set) var identities = ArticleIndex()

  /// Empty indexes.
  init() {}

  /// The indexes of the articles in some slots.
  init(_ slots: [Slot]) {
    terms = Self.index(slots) { features, put in Self.each(features.terms, put) }
    bridges = Self.index(slots) { features, put in Self.each(features.bridge, put) }
    passages = Self.index(slots) { features, put in
      for hash in features.sketch.prefix(CopyFinder.probes) { put(hash, 0) }
    }
    identities = Self.index(slots) { features, put in
      for key in features.identityKeys { put(key, 0) }
    }
  }

  /// Enters an article.
  mutating func add(_ features: borrowing ArticleFeatures, slot: Int) {
    for hash in features.sketch.prefix(CopyFinder.probes) { passages.fetch(hash) }
    Self.each(features.terms) { hash, _ in terms.fetch(hash) }
    Self.each(features.terms) { terms.add($0, slot: slot, weight: $1) }
    Self.each(features.bridge) { bridges.add($0, slot: slot, weight: $1) }
    for hash in features.sketch.prefix(CopyFinder.probes) { passages.add(hash, slot: slot, weight: 0) }
    for key in features.identityKeys { identities.add(key, slot: slot, weight: 0) }
  }

  private static func each(_ terms: [TermEntry], _ put: (UInt32, UInt16) -> Void) {
    for term in terms where term.marks.contains(.indexed) { put(term.hash, term.weight) }
  }

  private static func index(
    _ slots: [Slot], _ entries: (borrowing ArticleFeatures, (UInt32, UInt16) -> Void) -> Void
  ) -> ArticleIndex {
    var list: [IndexEntry] = []
    for slot in slots.indices {
      entries(slots[slot].features) { list.append(IndexEntry(key: $0, slot: Int32(slot), weight: $1)) }
    }
    return ArticleIndex(list)
  }
}
