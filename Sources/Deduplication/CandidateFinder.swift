/// An open article that shares telling words with another one.
struct Candidate {
  var slot: Int
  /// The number of its story.
  var story: Int
  /// How alike both are, in units of 1/1000: roughly while candidates are looked for, then the cosine of their terms.
  var likeness: Int32
}

/// Finds the open articles that are most like another, roughly: by the lists of its rarest terms first, so that what it
/// costs hardly depends on how many articles are open.
struct CandidateFinder {
  private var sums: [Int32] = []
  /// The slots whose sums are not zero are the first ``touchedCount``; one place more than may be touched.
  private var touched: [Int32] = []
  private var touchedCount = 0
  /// Indexed terms, rarest first: 255 − idf, then the place in the article's list.
  private var order: [UInt32] = []
  /// Those that may be among the best: likeness, then the slot, so that of two alike the newer comes first.
  private var best: [UInt64] = []

  init() {}

  /// Similar articles of the same language, roughly the most similar first.
  mutating func candidates(
    of slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> [Candidate] {
    makeRoom(state, settings)
    let language = state.slots[slot].features.language
    gather(state.slots[slot].features.terms, state.indexes.terms, state, settings, state.statistics(language))
    return select(Scope(own: slot, language: language, isOther: false), state, settings.sifted)
  }

  /// Similar articles in other languages, roughly the most similar first.
  mutating func candidatesAcross(
    of slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> [Candidate] {
    guard state.bridgedArticles > 0 else { return [] }
    makeRoom(state, settings)
    let bridge = state.slots[slot].features.bridge
    gather(bridge.isEmpty ? state.slots[slot].features.terms : bridge, state.indexes.bridges, state, settings)
    if !bridge.isEmpty { gather(bridge, state.indexes.terms, state, settings, state.statistics(Self.english)) }
    let scope = Scope(own: slot, language: state.slots[slot].features.language, isOther: true)
    return select(scope, state, settings.candidatesAcross)
  }

  private static let english = TermHash.of("en")

  /// Of which language candidates are.
  private struct Scope {
    var own: Int
    var language: UInt32
    /// Whether of any but that.
    var isOther: Bool
  }

  private mutating func makeRoom(_ state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings) {
    if sums.count < state.slots.count {
      sums.append(contentsOf: repeatElement(0, count: state.slots.count - sums.count + 1024))
    }
    let room = 2 * settings.postingsInAll + 1
    if touched.count < room { touched = [Int32](repeating: 0, count: room) }
  }

  /// Adds up what an article's indexed terms share with the newest articles of their lists, the rarest term first, until
  /// enough entries were read: the words that come last are those that tell least.
  private mutating func gather(
    _ terms: [TermEntry], _ index: borrowing ArticleIndex, _ state: borrowing DeduplicatorState,
    _ settings: DeduplicatorSettings, _ statistics: TermStatistics? = nil
  ) {
    sortByRarity(terms)
    var left = settings.postingsInAll
    index.postings.withUnsafeBufferPointer { postings in
      state.alive.withUnsafeBufferPointer { alive in
        for key in order {
          let term = terms[Int(key & 0xFFFF)]
          let bearers = statistics.map { $0[term.hash] } ?? settings.postings
          let entries = min(bearers, settings.postings, left)
          let list = UnsafeBufferPointer(rebasing: postings[index.range(term.hash)])
          left -= walk(list, UInt32(term.weight), atMost: entries, alive)
          if left == 0 { break }
        }
      }
    }
  }

  /// Adds what a term says of the newest articles of its list that are open; returns how many these are.
  ///
  /// Two thousand entries are walked for an article, so this is a function of its own, whose few variables stay in
  /// registers, without tests for what cannot overflow.
  @inline(never)
  private mutating func walk(
    _ list: UnsafeBufferPointer<Posting>, _ weight: UInt32, atMost entries: Int, _ alive: UnsafeBufferPointer<Bool>
  ) -> Int {
    var count = touchedCount
    var left = entries
    sums.withUnsafeMutableBufferPointer { sums in
      touched.withUnsafeMutableBufferPointer { touched in
        var position = list.count
        while position > 0 && left > 0 {
          position &-= 1
          let posting = list[position]
          let slot = Int(posting.slot)
          guard alive[slot] else { continue }
          left &-= 1
          let sum = sums[slot]
          touched[count] = posting.slot
          count &+= sum == 0 ? 1 : 0
          sums[slot] = sum &+ Int32(bitPattern: (weight &* UInt32(posting.weight)) >> 12) &+ 1
        }
      }
    }
    touchedCount = count
    return entries - left
  }

  private mutating func sortByRarity(_ terms: [TermEntry]) {
    order.removeAll(keepingCapacity: true)
    for (place, term) in terms.enumerated() where term.marks.contains(.indexed) {
      order.append(UInt32(255 - term.idf) << 16 | UInt32(place))
    }
    order.sort()
  }

  /// The best of what was touched, by likeness, then the newer first; leaves the sums at zero.
  private mutating func select(
    _ scope: Scope, _ state: borrowing DeduplicatorState, _ count: Int
  ) -> [Candidate] {
    best.removeAll(keepingCapacity: true)
    var least = Self.leastLikeness * Self.unit
    sums.withUnsafeMutableBufferPointer { sums in
      for place in 0..<touchedCount {
        let slot = Int(touched[place])
        let sum = sums[slot]
        sums[slot] = 0
        guard sum >= least, slot != scope.own, (state.languageOf[slot] == scope.language) != scope.isOther else {
          continue
        }
        best.append(UInt64(sum / Self.unit) << 32 | UInt64(slot))
        if best.count == 4 * count { least = max(least, Self.keepBest(count, of: &best)) }
      }
    }
    touchedCount = 0
    if best.count > count { _ = Self.keepBest(count, of: &best) }
    best.sort(by: >)
    var list: [Candidate] = []
    list.reserveCapacity(best.count)
    for key in best {
      let slot = Int(key & 0xFFFF_FFFF)
      let story = Int(state.bearings[slot].story)
      if story >= 0 { list.append(Candidate(slot: slot, story: story, likeness: Int32(key >> 32))) }
    }
    return list
  }

  /// Leaves the best so many of a longer list; returns the least sum with which another one may be among them.
  private static func keepBest(_ count: Int, of list: inout [UInt64]) -> Int32 {
    let last = Selection.nth(count - 1, largestOf: &list)
    list.removeLast(list.count - count)
    return Int32(last >> 32) * unit
  }

  /// Sums of weight products by 4096 in a thousandth of likeness.
  private static let unit: Int32 = 220

  /// Articles that are less alike than this (units of 1/1000) are no candidates.
  private static let leastLikeness: Int32 = 20
}
