/// The indexes over articles, from all that leads to one.
struct ArticleIndexes {
  /// By the heaviest terms.
  private(set) var terms = ArticleIndex()
  /// By English words, of articles in other languages.
  private(set) var bridges = ArticleIndex()
  /// By runs of words.
  private(set) var passages: ArticleIndex
  /// By address, identifier, and headline with publisher.
  private(set) var identities: ArticleIndex

  /// Empty indexes with room for so many articles.
  init(articles: Int = 0) {
    passages = ArticleIndex(terms: articles * CopyFinder.probes)
    identities = ArticleIndex(terms: articles * Self.identityKeys)
  }

  /// Keys of identity that an article has, about.
  private static let identityKeys = 2

  /// Enters an article.
  mutating func add(_ article: UnsafePointer<Slot>, slot: Int, language: UInt16) {
    fetchKeys(article)
    article.pointee.features.terms.withUnsafeBufferPointer { list in
      for term in list where term.marks.contains(.indexed) { terms.fetch(term.hash) }
    }
    Self.each(article.pointee.features.terms, slot, language) { terms.add($0, $1) }
    Self.each(article.pointee.features.bridge, slot, language) { bridges.add($0, $1) }
    addKeys(article, slot)
  }

  /// Enters an article with its terms put aside, for which ``finish(_:bridges:)`` makes the indexes at once.
  mutating func add(
    _ article: UnsafePointer<Slot>, slot: Int, language: UInt16, to terms: inout IndexBuilder,
    bridges: inout IndexBuilder
  ) {
    fetchKeys(article)
    Self.each(article.pointee.features.terms, slot, language) { terms.add($0, $1) }
    Self.each(article.pointee.features.bridge, slot, language) { bridges.add($0, $1) }
    addKeys(article, slot)
  }

  /// Makes the indexes over terms, of which there are none yet.
  mutating func finish(_ terms: consuming IndexBuilder, bridges: consuming IndexBuilder) {
    self.terms = terms.made()
    self.bridges = bridges.made()
  }

  private func fetchKeys(_ article: UnsafePointer<Slot>) {
    article.pointee.features.sketch.withUnsafeBufferPointer { sketch in
      for hash in sketch.prefix(CopyFinder.probes) { passages.fetch(hash) }
    }
    article.pointee.features.eachIdentityKey { identities.fetch($0) }
  }

  private mutating func addKeys(_ article: UnsafePointer<Slot>, _ slot: Int) {
    let posting = Posting(slot: Int32(slot))
    article.pointee.features.sketch.withUnsafeBufferPointer { sketch in
      for hash in sketch.prefix(CopyFinder.probes) { passages.add(hash, posting) }
    }
    article.pointee.features.eachIdentityKey { identities.add($0, posting) }
  }

  private static func each(
    _ list: PackedList<TermEntry>, _ slot: Int, _ language: UInt16, _ put: (UInt32, Posting) -> Void
  ) {
    list.withUnsafeBufferPointer { list in
      for term in list where term.marks.contains(.indexed) {
        put(term.hash, Posting(slot: Int32(slot), weight: term.weight, language: language))
      }
    }
  }
}
