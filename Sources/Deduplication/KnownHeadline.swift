/// What the members that were compared know of the article's headline.
struct KnownHeadline {
  /// The words that any of them has, as bits of ``PairSubject``.
  private(set) var together: UInt32 = 0
  /// The share of the headline, by idf, that the one has which knows most.
  private(set) var most = 0.0

  /// Counts in a member in the article's language.
  mutating func add(_ bits: UInt32, _ share: Double) {
    together |= bits
    most = max(most, share)
  }
}
