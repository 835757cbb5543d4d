/// Finds the article that another is a near-copy of.
struct CopyFinder {
  /// Smallest hashes of a sketch by which copies find each other.
  static let probes = 8
  /// A passage that this many articles carry is boilerplate.
  static let boilerplate = 24

  private var hits: [Int32] = []

  init() {}

  /// The slot of the best near-copy in the window, with the share of the shorter text that both have.
  mutating func copy(
    of own: Int, in state: borrowing DeduplicatorState, share: Double
  ) -> (slot: Int, share: Double)? {
    guard state.slots[own].features.sketch.count >= 5 else { return nil }
    hits.removeAll(keepingCapacity: true)
    for hash in state.slots[own].features.sketch.prefix(Self.probes) {
      state.indexes.passages.withList(hash) { list in
        var live = 0
        for posting in list.reversed() where state.alive[Int(posting.slot)] {
          live += 1
          if live > Self.boilerplate { break }
          hits.append(posting.slot)
        }
        if live > Self.boilerplate { hits.removeLast(Self.boilerplate) }
      }
    }
    guard hits.count > 1 else { return nil }
    hits.sort()
    return state.slots.withUnsafeBufferPointer { slots in
      best(PairSide(slots, own).slot.pointee.features, slots, share)
    }
  }

  private func best(
    _ features: borrowing ArticleFeatures, _ slots: UnsafeBufferPointer<Slot>, _ least: Double
  ) -> (slot: Int, share: Double)? {
    var best: (slot: Int, share: Double)?
    var start = 0
    while start < hits.count {
      var end = start
      while end < hits.count && hits[end] == hits[start] { end += 1 }
      let slot = Int(hits[start])
      let common = end - start
      start = end
      let other = PairSide(slots, slot).slot
      guard common >= 2, other.pointee.ordinal != features.ordinal else { continue }
      guard !features.differs(from: other.pointee.features) else { continue }
      let (share, samples) = TextSketch.containment(features.sketch.held, other.pointee.features.sketch.held)
      if share >= least && samples >= 5 && share > (best?.share ?? 0) { best = (slot, share) }
    }
    return best
  }
}
