/// What two articles' shared terms add up to; integers and halves, so that no order of addition matters.
struct TermSums {
  var terms = 0
  var headline = 0
  var action = 0
  var names = 0.0
  var coveredA = 0
  var coveredB = 0
  var rare = 0
  var rarest = 0
  var sharedAction = 0
  var numbers = 0
  var sharedPlaces = 0
  /// Whether the other article has the first name of A's headline, and of B's.
  var hasSubjectA = false
  var hasSubjectB = false
  /// Σ idf of A's names in headline and opening that B has too, and of those in the headline alone; then B's.
  var sharedNamesA = 0
  var sharedHeadlineNamesA = 0
  var sharedNamesB = 0
  var sharedHeadlineNamesB = 0
  /// Which of A's headline terms B has, as bits of ``PairSubject``.
  var sharedHeadline: UInt32 = 0
  /// The largest idf of A's headline terms that B lacks, and of B's that A lacks.
  var rarestMissingA = 0
  var rarestMissingB = 0

  /// Counts in a term of both, with how A and how B have it.
  @inline(__always)
  mutating func share(_ x: TermEntry, _ y: TermEntry) {
    let idfX = Int(x.idf)
    let idfY = Int(y.idf)
    let idf = min(idfX, idfY)
    terms += Int(x.weight) * Int(y.weight)
    rare += max(0, idf - 80)
    rarest = max(rarest, idf)
    let inX = x.marks.contains(.title)
    let inY = y.marks.contains(.title)
    let isNameX = x.marks.contains(.name)
    let isNameY = y.marks.contains(.name)
    if inX { coveredA += idfX }
    if inY { coveredB += idfY }
    if inX && inY {
      headline += idfX * idfY
      if !isNameX && !isNameY {
        action += idfX * idfY
        sharedAction += 1
      }
    }
    if isNameX && isNameY {
      names += PairMeasure.nameWeight(x.marks) * PairMeasure.nameWeight(y.marks) * Double(idfX * idfY)
    }
    if isNameX && !x.marks.isDisjoint(with: [.title, .lead]) {
      sharedNamesA += idfX
      if inX { sharedHeadlineNamesA += idfX }
    }
    if isNameY && !y.marks.isDisjoint(with: [.title, .lead]) {
      sharedNamesB += idfY
      if inY { sharedHeadlineNamesB += idfY }
    }
    if x.marks.contains(.number) { numbers += idf }
    if x.marks.contains(.subject) { hasSubjectA = true }
    if y.marks.contains(.subject) { hasSubjectB = true }
    if !x.marks.union(y.marks).isDisjoint(with: .place) { sharedPlaces += 1 }
  }
}
