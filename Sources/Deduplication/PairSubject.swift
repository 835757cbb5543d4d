internal import CBackgroundTerms

/// An article laid out for comparison with many others: its terms and word pairs in open tables, so that a comparison
/// reads the other article once and goes nowhere for the most part of its words, which the two do not share.
struct PairSubject {
  /// Places in a table; a power of two, several times what an article keeps.
  private static let size = 1024
  private static let mask = size - 1

  private var terms = [TermEntry](repeating: TermEntry.none, count: PairSubject.size)
  private var bigrams = [BigramEntry](repeating: BigramEntry(hash: 0, weight: 0), count: PairSubject.size)
  /// The places that are taken in either table: emptying these few costs less than emptying all.
  private var takenByTerms: [Int] = []
  private var takenByBigrams: [Int] = []
  /// The headline's terms, rarest first, at most 32, and all of them as bits.
  private var headline: [TermEntry] = []
  private var headlineBits: UInt32 = 0
  /// For each place of the terms' table the bit of the headline's term that is there; 0 for another term.
  private var bits = [UInt32](repeating: 0, count: PairSubject.size)
  private var loaded: Int64 = -1

  init() {}

  /// Lays out an article, unless it is the one that is laid out already. Articles are told apart by their ordinals.
  mutating func load(_ features: borrowing ArticleFeatures) {
    if loaded == features.ordinal { return }
    load(features.terms, ordinal: features.ordinal)
    features.bigrams.withUnsafeBufferPointer { list in
      bigrams.withUnsafeMutableBufferPointer { table in
        for place in takenByBigrams { table[place] = BigramEntry(hash: 0, weight: 0) }
        takenByBigrams.removeAll(keepingCapacity: true)
        // A table that is full would never end a search: an opening is shorter than half of it.
        for entry in list.prefix(Self.size / 2) where entry.hash != 0 {
          var index = Int(entry.hash) & Self.mask
          while table[index].hash != 0 { index = (index + 1) & Self.mask }
          table[index] = entry
          takenByBigrams.append(index)
        }
      }
    }
  }

  /// Lays out terms alone, unless they are those that are laid out already.
  mutating func load(_ list: PackedList<TermEntry>, ordinal: Int64) {
    if loaded == ordinal { return }
    loaded = ordinal
    headline.removeAll(keepingCapacity: true)
    list.withUnsafeBufferPointer { list in
      for entry in list where entry.marks.contains(.title) && headline.count < 32 { headline.append(entry) }
      headline.sort { ($1.idf, $0.hash) < ($0.idf, $1.hash) }
      headlineBits = headline.count == 32 ? .max : 1 << UInt32(headline.count) - 1
      terms.withUnsafeMutableBufferPointer { table in
        for place in takenByTerms {
          table[place] = TermEntry.none
          bits[place] = 0
        }
        takenByTerms.removeAll(keepingCapacity: true)
        for entry in list where entry.hash != 0 {
          var index = Int(entry.hash) & Self.mask
          while table[index].hash != 0 { index = (index + 1) & Self.mask }
          table[index] = entry
          if entry.marks.contains(.title) { bits[index] = Self.bit(of: entry.hash, in: headline) }
          takenByTerms.append(index)
        }
      }
    }
  }

  /// What the terms that it shares with another article add up to.
  ///
  /// - Parameter isSameLabel: whether both begin with the same label; where that recurs its words are no evidence.
  func sums(with list: UnsafeBufferPointer<TermEntry>, isSameLabel: Bool = false) -> TermSums {
    var sums = TermSums()
    terms.withUnsafeBufferPointer { table in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.stretch) { places in
        var start = 0
        while start < list.count {
          let stretch = UnsafeBufferPointer(rebasing: list[start..<min(start + Self.stretch, list.count)])
          let met = Self.meet(stretch, table, places, &sums.rarestMissingB)
          for place in places[..<met] { add(stretch[Int(place)], table, isSameLabel, to: &sums) }
          start += Self.stretch
        }
      }
    }
    let missing = headlineBits & ~sums.sharedHeadline
    if missing != 0 { sums.rarestMissingA = Int(headline[missing.trailingZeroBitCount].idf) }
    return sums
  }

  /// The same of two articles, of which the first is laid out.
  func sums(_ own: PairSide, _ other: PairSide) -> TermSums {
    let prefix = own.slot.pointee.features.prefix
    let isSameLabel = prefix != 0 && prefix == other.slot.pointee.features.prefix
    return sums(with: other.slot.pointee.features.terms.held, isSameLabel: isSameLabel)
  }

  /// Sets how alike candidates are to the article in a slot, which is laid out: by what of ``sums(with:isSameLabel:)``
  /// says that.
  func weigh(_ list: inout [Candidate], against own: Int, _ bearings: UnsafeBufferPointer<Bearing>) {
    guard let start = bearings.baseAddress else { return }
    for candidate in list { Memory.fetch(start + candidate.slot) }
    for candidate in list { Memory.fetch((start + candidate.slot).pointee.terms.held) }
    let prefix = (start + own).pointee.prefix
    terms.withUnsafeBufferPointer { table in
      for index in list.indices {
        let other = start + list[index].slot
        let isSameLabel = prefix != 0 && prefix == other.pointee.prefix
        let label = isSameLabel ? TermEntry.Marks.label.rawValue : 0
        let terms = other.pointee.terms.held
        let product = courant_product(
          terms.baseAddress, Int32(terms.count), table.baseAddress, UInt32(Self.mask), label)
        list[index].likeness = Int32(PairMeasure.cosine(Int(product)) * 1000)
      }
    }
  }

  /// Terms that are looked up at a time; more than an article keeps.
  private static let stretch = 256

  /// Writes down which terms of another article meet something in the table, nearly always themselves, and returns how
  /// many; of the rest, which are not shared, it takes the largest idf in the headline. Without a branch for each.
  @inline(__always)
  private static func meet(
    _ list: UnsafeBufferPointer<TermEntry>, _ table: UnsafeBufferPointer<TermEntry>,
    _ places: UnsafeMutableBufferPointer<UInt8>, _ rarestMissing: inout Int
  ) -> Int {
    var met = 0
    for (place, entry) in list.enumerated() {
      let isMet = table[Int(entry.hash) & mask].hash == 0 ? 0 : 1
      places[met] = UInt8(truncatingIfNeeded: place)
      met += isMet
      let isMissing = Int(entry.marks.rawValue & TermEntry.Marks.title.rawValue) & (1 ^ isMet)
      rarestMissing = max(rarestMissing, Int(entry.idf) & -isMissing)
    }
    return met
  }

  /// Counts in a term of another article that met something in the table.
  @inline(__always)
  private func add(
    _ entry: TermEntry, _ table: UnsafeBufferPointer<TermEntry>, _ isSameLabel: Bool, to sums: inout TermSums
  ) {
    var index = Int(entry.hash) & Self.mask
    while table[index].hash != 0 && table[index].hash != entry.hash { index = (index + 1) & Self.mask }
    if table[index].hash != 0 {
      if isSameLabel && table[index].marks.union(entry.marks).contains(.label) { return }
      sums.share(table[index], entry)
      sums.sharedHeadline |= bits[index]
    } else if entry.marks.contains(.title) {
      sums.rarestMissingB = max(sums.rarestMissingB, Int(entry.idf))
    }
  }

  /// The share of the headline, by idf, that some of its bits stand for.
  func share(ofHeadline bits: UInt32) -> Double {
    var (sum, all) = (0, 0)
    for (place, term) in headline.enumerated() {
      all += Int(term.idf)
      if bits & (1 << UInt32(place)) != 0 { sum += Int(term.idf) }
    }
    return all > 0 ? Double(sum) / Double(all) : 0
  }

  /// The bit of a term of a headline; 0 for one beyond the 32 that are kept.
  private static func bit(of hash: UInt32, in headline: [TermEntry]) -> UInt32 {
    headline.firstIndex { $0.hash == hash }.map { 1 << UInt32($0) } ?? 0
  }

  /// The product of the word pairs' weights, summed over those that it shares with another article.
  func wordPairs(with list: UnsafeBufferPointer<BigramEntry>) -> Double {
    var sum = 0
    bigrams.withUnsafeBufferPointer { table in
      for entry in list {
        var index = Int(entry.hash) & Self.mask
        while table[index].hash != 0 {
          if table[index].hash == entry.hash {
            sum += Int(table[index].weight) * Int(entry.weight)
            break
          }
          index = (index + 1) & Self.mask
        }
      }
    }
    return Double(sum)
  }
}
