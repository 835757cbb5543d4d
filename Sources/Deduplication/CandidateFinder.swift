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
    if sums.count < state.slots.count {
      sums.append(contentsOf: repeatElement(0, count: state.slots.count - sums.count + 1024))
    }
    gather(slot, state, settings.postings)
    sums[slot] = min(sums[slot], 1)
    let list = select(state.slots[slot].features.language, state, settings.candidates)
    var sum = 0
    for candidate in list.prefix(12) { sum += Int(candidate.likeness) }
    return (list, UInt16(max(0, min(1000, sum / 12))))
  }

  /// Adds up what an article's indexed terms share with the newest articles of their lists.
  private mutating func gather(_ slot: Int, _ state: borrowing DeduplicatorState, _ limit: Int) {
    if touched.count < sums.count + 1 { touched = [Int32](repeating: 0, count: sums.count + 1) }
    var count = 0
    state.index.postings.withUnsafeBufferPointer { postings in
      state.alive.withUnsafeBufferPointer { alive in
        sums.withUnsafeMutableBufferPointer { sums in
          touched.withUnsafeMutableBufferPointer { touched in
            for term in state.slots[slot].features.terms where term.marks.contains(.indexed) {
              let range = state.index.range(term.hash)
              let weight = UInt32(term.weight)
              var left = limit
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
    _ language: UInt32, _ state: borrowing DeduplicatorState, _ count: Int
  ) -> [Candidate] {
    var best: [Candidate] = []
    best.reserveCapacity(count + 1)
    var least = Self.leastLikeness * Self.unit
    let slots = state.slots.count
    if touchedCount * 4 < slots {
      for place in 0..<touchedCount {
        let slot = Int(touched[place])
        if sums[slot] >= least { consider(slot, language, state, count, &best, &least) }
        sums[slot] = 0
      }
    } else {
      var start = 0
      while start < slots {
        let end = min(slots, start + Self.stretch)
        if reaches(least, start, end) {
          for slot in start..<end where sums[slot] >= least { consider(slot, language, state, count, &best, &least) }
        }
        start = end
      }
      sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    return best
  }

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
    _ slot: Int, _ language: UInt32, _ state: borrowing DeduplicatorState, _ count: Int, _ best: inout [Candidate],
    _ least: inout Int32
  ) {
    guard state.slots[slot].features.language == language, state.slots[slot].story >= 0 else { return }
    let likeness = sums[slot] / Self.unit
    let ordinal = state.slots[slot].ordinal
    var place = best.count
    while place > 0, Self.precedes(likeness, ordinal, best[place - 1], state) { place -= 1 }
    if place >= count { return }
    if best.count == count { best.removeLast() }
    best.insert(Candidate(slot: slot, story: state.slots[slot].story, likeness: likeness), at: place)
    if best.count == count { least = max(least, best[count - 1].likeness * Self.unit) }
  }

  /// Sums of weight products by 4096 in a thousandth of likeness.
  private static let unit: Int32 = 220

  /// Articles that are less alike than this (units of 1/1000) are no candidates.
  private static let leastLikeness: Int32 = 20

  private static func precedes(
    _ likeness: Int32, _ ordinal: Int64, _ other: Candidate, _ state: borrowing DeduplicatorState
  ) -> Bool {
    if likeness != other.likeness { return likeness > other.likeness }
    return ordinal > state.slots[other.slot].ordinal
  }
}
