/// What the members that were compared know of the article's headline.
struct KnownHeadline {
  private var together: UInt32 = 0
  private var most = 0.0

  /// Counts in a member in the article's language.
  mutating func add(_ bits: UInt32, _ subject: PairSubject) {
    together |= bits
    most = max(most, subject.share(ofHeadline: bits))
  }

  /// The share of the headline that all of them know together, beyond what any of them knows.
  func gain(_ subject: PairSubject) -> Double {
    together == 0 ? 0 : subject.share(ofHeadline: together) - most
  }
}
