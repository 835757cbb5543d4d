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

  /// The indexes of the articles in some slots, whose languages have these places.
  init(_ slots: [Slot], _ languages: [UInt16]) {
    var (terms, bridges): ([IndexEntry], [IndexEntry]) = ([], [])
    var (passages, identities): ([IndexEntry], [IndexEntry]) = ([], [])
    terms.reserveCapacity(slots.count * TermCollector.indexed)
    passages.reserveCapacity(slots.count * CopyFinder.probes)
    identities.reserveCapacity(slots.count * Self.identityKeys)
    slots.withUnsafeBufferPointer { slots in
      for index in slots.indices {
        let slot = PairSide(slots, index).slot
        Self.list(slot.pointee.features.terms, index, languages[index], into: &terms)
        Self.list(slot.pointee.features.bridge, index, languages[index], into: &bridges)
        let posting = Posting(slot: Int32(index))
        slot.pointee.features.sketch.withUnsafeBufferPointer { sketch in
          for hash in sketch.prefix(CopyFinder.probes) { passages.append(IndexEntry(key: hash, posting: posting)) }
        }
        slot.pointee.features.eachIdentityKey { identities.append(IndexEntry(key: $0, posting: posting)) }
      }
    }
    self.terms = ArticleIndex(terms)
    self.bridges = ArticleIndex(bridges)
    self.passages = ArticleIndex(passages)
    self.identities = ArticleIndex(identities)
  }

  /// Keys of identity that an article has at most.
  private static let identityKeys = 3

  /// Enters an article.
  mutating func add(_ features: borrowing ArticleFeatures, slot: Int, language: UInt16) {
    for hash in features.sketch.prefix(CopyFinder.probes) { passages.fetch(hash) }
    Self.each(features.terms) { hash, _ in terms.fetch(hash) }
    Self.each(features.terms) { terms.add($0, Posting(slot: Int32(slot), weight: $1, language: language)) }
    Self.each(features.bridge) { bridges.add($0, Posting(slot: Int32(slot), weight: $1, language: language)) }
    let posting = Posting(slot: Int32(slot))
    for hash in features.sketch.prefix(CopyFinder.probes) { passages.add(hash, posting) }
    features.eachIdentityKey { identities.add($0, posting) }
  }

  private static func each(_ terms: PackedList<TermEntry>, _ put: (UInt32, UInt16) -> Void) {
    terms.withUnsafeBufferPointer { terms in
      for term in terms where term.marks.contains(.indexed) { put(term.hash, term.weight) }
    }
  }

  private static func list(
    _ terms: PackedList<TermEntry>, _ slot: Int, _ language: UInt16, into list: inout [IndexEntry]
  ) {
    each(terms) { hash, weight in
      list.append(IndexEntry(key: hash, posting: Posting(slot: Int32(slot), weight: weight, language: language)))
    }
  }
}
