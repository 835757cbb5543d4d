/// Finds the open articles that are most like another.
struct CandidateFinder {
  /// An article and its rough similarity, in units of 1/1000.
  struct Candidate {
    var slot: Int
    /// The number of its story.
    var story: Int
    var likeness: Int32
  }

  private var sums: [Int32] = []
  /// The slots whose sums are not zero are the first ``touchedCount``; one place more than there are slots.
  private var touched: [Int32] = []
  private var touchedCount = 0

  init() {}

  /// The most similar articles of the same language, most similar first, and the mean likeness of the first twelve.
  mutating func candidates(
    of slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> (list: [Candidate], density: UInt16) {
    makeRoom(state)
    let language = state.slots[slot].features.language
    gather(state.slots[slot].features.terms, state.index, state, settings, state.statistics(language))
    sums[slot] = min(sums[slot], 1)
    let scope = Scope(language: language, isOther: false)
    let list = select(scope, state, settings.candidates)
    var sum = 0
    for candidate in list.prefix(12) { sum += Int(candidate.likeness) }
    return (list, UInt16(max(0, min(1000, sum / 12))))
  }

  /// The most similar articles in other languages, most similar first.
  mutating func candidatesAcross(
    of slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> [Candidate] {
    guard state.bridgedArticles > 0 else { return [] }
    makeRoom(state)
    let bridge = state.slots[slot].features.bridge
    gather(bridge.isEmpty ? state.slots[slot].features.terms : bridge, state.bridges, state, settings)
    if !bridge.isEmpty { gather(bridge, state.index, state, settings, state.statistics(Self.english)) }
    sums[slot] = min(sums[slot], 1)
    let scope = Scope(language: state.slots[slot].features.language, isOther: true)
    return select(scope, state, settings.candidatesAcross)
  }

  private static let english = TermHash.of("en")

  /// Of which language candidates are.
  private struct Scope {
    var language: UInt32
    /// Whether of any but that.
    var isOther: Bool
  }

  private mutating func makeRoom(_ state: borrowing DeduplicatorState) {
    if sums.count < state.slots.count {
      sums.append(contentsOf: repeatElement(0, count: state.slots.count - sums.count + 1024))
    }
    if touched.count < sums.count + 1 { touched = [Int32](repeating: 0, count: sums.count + 1) }
  }

  /// Adds up what an article's indexed terms share with the newest articles of their lists. A word that more open articles
  /// have than are read of a list, as the statistics of its language say, tells little: of such a list less is read.
  private mutating func gather(
    _ terms: [TermEntry], _ index: borrowing ArticleIndex, _ state: borrowing DeduplicatorState,
    _ settings: DeduplicatorSettings, _ statistics: TermStatistics? = nil
  ) {
    var count = touchedCount
    index.postings.withUnsafeBufferPointer { postings in
      state.alive.withUnsafeBufferPointer { alive in
        sums.withUnsafeMutableBufferPointer { sums in
          touched.withUnsafeMutableBufferPointer { touched in
            for term in terms where term.marks.contains(.indexed) {
              let range = index.range(term.hash)
              let weight = UInt32(term.weight)
              let isCommon = statistics.map { $0[term.hash] > settings.postings } ?? false
              var left = isCommon ? settings.postingsOfCommon : settings.postings
              var position = range.upperBound
              while position > range.lowerBound && left > 0 {
                position -= 1
                let posting = postings[position]
                let slot = Int(posting.slot)
                guard alive[slot] else { continue }
                left -= 1
                let sum = sums[slot]
                touched[count] = posting.slot
                count += sum == 0 ? 1 : 0
                sums[slot] = sum &+ Int32((weight &* UInt32(posting.weight)) >> 12) &+ 1
              }
            }
          }
        }
      }
    }
    touchedCount = count
  }

  /// The best of what was touched, by likeness, then the newer first; leaves the sums at zero.
  private mutating func select(
    _ scope: Scope, _ state: borrowing DeduplicatorState, _ count: Int
  ) -> [Candidate] {
    var best: [Candidate] = []
    best.reserveCapacity(count + 1)
    var least = Self.leastLikeness * Self.unit
    let slots = state.slots.count
    if touchedCount * Self.scattered < slots {
      for place in 0..<touchedCount {
        let slot = Int(touched[place])
        if sums[slot] >= least { consider(slot, scope, state, count, &best, &least) }
        sums[slot] = 0
      }
    } else {
      var start = 0
      while start < slots {
        let end = min(slots, start + Self.stretch)
        if reaches(least, start, end) {
          for slot in start..<end where sums[slot] >= least { consider(slot, scope, state, count, &best, &least) }
        }
        start = end
      }
      sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    touchedCount = 0
    return best
  }

  /// A look at one slot after another costs so many times less than one at slots that lie about.
  private static let scattered = 16

  /// Slots that are looked at together where most were touched.
  private static let stretch = 32

  /// Whether any of some slots has a sum of at least `least`; without a branch for each, so that it takes eight at a time.
  private func reaches(_ least: Int32, _ start: Int, _ end: Int) -> Bool {
    sums.withUnsafeBufferPointer { sums in
      var highest: Int32 = 0
      for slot in start..<end { highest = max(highest, sums[slot]) }
      return highest >= least
    }
  }

  /// Puts an article among the best if it belongs there, and raises what the next must reach.
  private func consider(
    _ slot: Int, _ scope: Scope, _ state: borrowing DeduplicatorState, _ count: Int, _ best: inout [Candidate],
    _ least: inout Int32
  ) {
    guard (state.languageOf[slot] == scope.language) != scope.isOther else { return }
    let likeness = sums[slot] / Self.unit
    var place = best.count
    while place > 0, Self.precedes(likeness, slot, best[place - 1]) { place -= 1 }
    if place >= count { return }
    let story = state.slots[slot].story
    guard story >= 0 else { return }
    if best.count == count { best.removeLast() }
    best.insert(Candidate(slot: slot, story: story, likeness: likeness), at: place)
    if best.count == count { least = max(least, best[count - 1].likeness * Self.unit) }
  }

  /// Sums of weight products by 4096 in a thousandth of likeness.
  private static let unit: Int32 = 220

  /// Articles that are less alike than this (units of 1/1000) are no candidates.
  private static let leastLikeness: Int32 = 20

  /// Slots are in the order of decisions, so the higher one is the newer article.
  private static func precedes(_ likeness: Int32, _ slot: Int, _ other: Candidate) -> Bool {
    likeness != other.likeness ? likeness > other.likeness : slot > other.slot
  }
}
