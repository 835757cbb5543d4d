internal import CBackgroundTerms

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
  private var sums: [UInt32] = []
  /// The slots whose sums are not zero are the first ``touchedCount``; one place more than may be touched.
  private var touched: [Int32] = []
  private var touchedCount = 0
  /// Indexed terms, rarest first: 255 − idf, then the place in the article's list.
  private var order: [UInt32] = []
  /// Room for those that may be among the best: likeness, then the slot, so that of two alike the newer comes first.
  private var best: [UInt64] = []

  init() {}

  /// Similar articles of the same language, roughly the most similar first.
  mutating func candidates(
    of slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> [Candidate] {
    makeRoom(state, settings)
    let scope = Scope(language: state.languageOf[slot], isOther: false)
    let statistics = state.statistics(state.slots[slot].features.language)
    gather(state.slots[slot].features.terms, state.indexes.terms, scope, state, settings, statistics)
    return select(but: slot, state, settings.sifted)
  }

  /// Similar articles in other languages, roughly the most similar first.
  mutating func candidatesAcross(
    of slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> [Candidate] {
    guard state.bridgedArticles > 0 else { return [] }
    makeRoom(state, settings)
    let scope = Scope(language: state.languageOf[slot], isOther: true)
    let bridge = state.slots[slot].features.bridge
    gather(bridge.isEmpty ? state.slots[slot].features.terms : bridge, state.indexes.bridges, scope, state, settings)
    if !bridge.isEmpty {
      gather(bridge, state.indexes.terms, scope, state, settings, state.statistics(Self.english))
    }
    return select(but: slot, state, settings.candidatesAcross)
  }

  private static let english = TermHash.of("en")

  /// Of which language candidates are.
  private struct Scope {
    var language: UInt16
    /// Whether of any but that.
    var isOther: Bool
  }

  private mutating func makeRoom(_ state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings) {
    if sums.count < state.slots.count {
      sums.append(contentsOf: repeatElement(0, count: state.slots.count - sums.count + 1024))
    }
    let room = 2 * settings.postingsInAll + 1
    if touched.count < room { touched = [Int32](repeating: 0, count: room) }
    let most = 4 * max(settings.sifted, settings.candidatesAcross)
    if best.count < most { best = [UInt64](repeating: 0, count: most) }
  }

  /// Adds up what an article's indexed terms share with the newest articles of their lists, the rarest term first, until
  /// enough entries were read: the words that come last are those that tell least.
  private mutating func gather(
    _ terms: PackedList<TermEntry>, _ index: borrowing ArticleIndex, _ scope: Scope,
    _ state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings, _ statistics: TermStatistics? = nil
  ) {
    sortByRarity(terms)
    let (count, order) = (touchedCount, order)
    touchedCount = state.alive.withUnsafeBufferPointer { alive in
      sums.withUnsafeMutableBufferPointer { sums in
        touched.withUnsafeMutableBufferPointer { touched in
          var walk = CourantWalk(
            sums: sums.baseAddress, touched: touched.baseAddress, count: Int32(count), alive: alive.baseAddress,
            newest_dead: Int32(state.newestDead), language: scope.language, is_other: scope.isOther)
          var left = settings.postingsInAll
          for key in order {
            let term = terms[Int(key & 0xFFFF)]
            let bearers = statistics.map { $0[term.hash] } ?? settings.postings
            let most = min(bearers, settings.postings, left)
            left -= index.withList(term.hash) { list in
              Int(courant_walk(&walk, list.baseAddress, Int32(list.count), UInt32(term.weight), Int32(most)))
            }
            if left == 0 { break }
          }
          return Int(walk.count)
        }
      }
    }
  }

  private mutating func sortByRarity(_ terms: PackedList<TermEntry>) {
    order.removeAll(keepingCapacity: true)
    terms.withUnsafeBufferPointer { terms in
      for (place, term) in terms.enumerated() where term.marks.contains(.indexed) {
        order.append(UInt32(255 - term.idf) << 16 | UInt32(place))
      }
    }
    order.sort()
  }

  /// The best of what was touched but the article itself, by likeness, then the newer first; leaves the sums at zero.
  private mutating func select(but own: Int, _ state: borrowing DeduplicatorState, _ count: Int) -> [Candidate] {
    let (touchedCount, limit) = (touchedCount, 4 * count)
    self.touchedCount = 0
    return best.withUnsafeMutableBufferPointer { best in
      var found = 0
      var least = Self.leastLikeness * Self.unit
      sums.withUnsafeMutableBufferPointer { sums in
        sums[own] = 0
        touched.withUnsafeBufferPointer { touched in
          for slot in touched[..<touchedCount] {
            let sum = sums[Int(slot)]
            sums[Int(slot)] = 0
            guard sum >= least else { continue }
            best[found] = UInt64(sum / Self.unit) << 32 | UInt64(slot)
            found &+= 1
            guard found == limit else { continue }
            least = max(least, UInt32(Selection.nth(count - 1, largestOf: best[..<limit]) >> 32) * Self.unit)
            found = count
          }
        }
      }
      if found > count { _ = Selection.nth(count - 1, largestOf: best[..<found]) }
      found = min(found, count)
      Selection.sortDown(best[..<found])
      return Self.candidates(best[..<found], state)
    }
  }

  private static func candidates(
    _ keys: Slice<UnsafeMutableBufferPointer<UInt64>>, _ state: borrowing DeduplicatorState
  ) -> [Candidate] {
    var list: [Candidate] = []
    list.reserveCapacity(keys.count)
    for key in keys {
      let slot = Int(key & 0xFFFF_FFFF)
      let story = Int(state.bearings[slot].story)
      if story >= 0 { list.append(Candidate(slot: slot, story: story, likeness: Int32(key >> 32))) }
    }
    return list
  }

  /// Sums of weight products by 4096 in a thousandth of likeness.
  private static let unit: UInt32 = 220

  /// Articles that are less alike than this (units of 1/1000) are no candidates.
  private static let leastLikeness: UInt32 = 20
}
