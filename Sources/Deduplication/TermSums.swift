/// What two articles' shared terms add up to; integers and halves, so that no order of addition matters.
struct TermSums {
  var terms = 0
  var headline = 0
  var action = 0
  /// In quarters: halves times halves.
  private var nameQuarters = 0
  var coveredA = 0
  var coveredB = 0
  var rare = 0
  var rarest = 0
  var sharedAction = 0
  var numbers = 0
  var sharedPlaces = 0
  /// The marks of all shared terms, as A has them and as B has them.
  private var marksA: UInt8 = 0
  private var marksB: UInt8 = 0
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

  /// Σ of the products of shared names' weights and idf.
  var names: Double { Double(nameQuarters) / 4 }
  /// Whether the other article has the first name of A's headline, and of B's.
  var hasSubjectA: Bool { marksA & TermEntry.Marks.subject.rawValue != 0 }
  var hasSubjectB: Bool { marksB & TermEntry.Marks.subject.rawValue != 0 }

  /// Counts in a term of both, with how A and how B have it.
  ///
  /// Without a branch: which marks a shared term has is chance to a processor, and a wrong guess costs it more than all
  /// these additions. A flag is 0 or 1, and its negative keeps all bits of a number or none.
  @inline(__always)
  mutating func share(_ x: TermEntry, _ y: TermEntry) {
    let idfX = Int(x.idf)
    let idfY = Int(y.idf)
    let idf = min(idfX, idfY)
    let product = idfX * idfY
    terms += Int(x.weight) * Int(y.weight)
    rare += max(0, idf - 80)
    rarest = max(rarest, idf)
    marksA |= x.marks.rawValue
    marksB |= y.marks.rawValue
    let (inX, inY) = (x.marks.flag(.title), y.marks.flag(.title))
    let (isNameX, isNameY) = (x.marks.flag(.name), y.marks.flag(.name))
    let (isLeadX, isLeadY) = (x.marks.flag(.lead), y.marks.flag(.lead))
    coveredA += idfX & -inX
    coveredB += idfY & -inY
    let inBoth = inX & inY
    headline += product & -inBoth
    let isAction = inBoth & (1 ^ (isNameX | isNameY))
    action += product & -isAction
    sharedAction += isAction
    // A name's weight in halves: see `PairMeasure.nameWeight`.
    let doubling = (inX << 1 | (isLeadX & (1 ^ inX))) + (inY << 1 | (isLeadY & (1 ^ inY)))
    nameQuarters += (product << doubling) & -(isNameX & isNameY)
    sharedNamesA += idfX & -(isNameX & (inX | isLeadX))
    sharedHeadlineNamesA += idfX & -(isNameX & inX)
    sharedNamesB += idfY & -(isNameY & (inY | isLeadY))
    sharedHeadlineNamesB += idfY & -(isNameY & inY)
    numbers += idf & -x.marks.flag(.number)
    sharedPlaces += x.marks.flag(.place) | y.marks.flag(.place)
  }
}

extension TermEntry.Marks {
  /// 1 if one of these marks, each of which is a single bit, is there; else 0.
  @inline(__always)
  fileprivate func flag(_ mark: TermEntry.Marks) -> Int {
    Int(rawValue >> UInt8(truncatingIfNeeded: mark.rawValue.trailingZeroBitCount) & 1)
  }
}
