/// Finds the open articles that are most like another.
struct CandidateFinder {
  /// An article and its rough similarity, in units of 1/1000.
  struct Candidate {
    var slot: Int
    var likeness: Int32
  }

  private var sums: [Int32] = []
  private var touched: [Int32] = []

  init() {}

  /// The most similar articles of the same language, most similar first, and the mean likeness of the first twelve.
  mutating func candidates(
    of features: ArticleFeatures, except own: Int, in state: DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> (list: [Candidate], density: UInt16) {
    if sums.count < state.slots.count {
      sums.append(contentsOf: repeatElement(0, count: state.slots.count - sums.count + 1024))
    }
    touched.removeAll(keepingCapacity: true)
    gather(features, own, state, settings)
    let list = select(features, state, settings.candidates)
    var sum = 0
    for candidate in list.prefix(12) { sum += Int(candidate.likeness) }
    return (list, UInt16(max(0, min(1000, sum / 12))))
  }

  private mutating func gather(
    _ features: ArticleFeatures, _ own: Int, _ state: DeduplicatorState, _ settings: DeduplicatorSettings
  ) {
    for term in features.terms where term.marks.contains(.indexed) {
      let list = state.index.list(term.hash)
      let weight = Int32(term.weight)
      var left = settings.postings
      var position = list.count - 1
      while position >= 0 && left > 0 {
        let slot = Int(list[position].slot)
        if state.slots[slot].isAlive {
          left -= 1
          if sums[slot] == 0 { touched.append(Int32(slot)) }
          sums[slot] += weight * Int32(list[position].weight) / 4096 + 1
        }
        position -= 1
      }
    }
    if own < sums.count { sums[own] = min(sums[own], 1) }
  }

  /// The best of what was touched, by likeness, then the newer first; leaves the sums at zero.
  private mutating func select(
    _ features: ArticleFeatures, _ state: DeduplicatorState, _ count: Int
  ) -> [Candidate] {
    var best: [Candidate] = []
    best.reserveCapacity(count + 1)
    for slot in touched {
      let sum = sums[Int(slot)]
      sums[Int(slot)] = 0
      let likeness = sum / 220
      if likeness < 20 { continue }
      if best.count == count && likeness < best[count - 1].likeness { continue }
      guard state.slots[Int(slot)].features.language == features.language, state.slots[Int(slot)].story >= 0
      else { continue }
      let ordinal = state.slots[Int(slot)].features.ordinal
      var place = best.count
      while place > 0, Self.precedes(likeness, ordinal, best[place - 1], state) { place -= 1 }
      if place >= count { continue }
      best.insert(Candidate(slot: Int(slot), likeness: likeness), at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  private static func precedes(
    _ likeness: Int32, _ ordinal: Int64, _ other: Candidate, _ state: DeduplicatorState
  ) -> Bool {
    if likeness != other.likeness { return likeness > other.likeness }
    return ordinal > state.slots[other.slot].features.ordinal
  }
}
