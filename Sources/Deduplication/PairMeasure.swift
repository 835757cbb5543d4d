/// An article as a comparison needs it; points into the state and copies nothing.
struct PairSide {
  /// The article's slot.
  let slot: UnsafePointer<Slot>
  /// Whether it is compared by its English words, as with an article in another language.
  let isBridged: Bool

  /// The article in a slot of a table that is not empty.
  init(_ slots: UnsafeBufferPointer<Slot>, _ index: Int, isBridged: Bool = false) {
    self.isBridged = isBridged
    slot = slots.baseAddress.unsafelyUnwrapped + index
  }

  var norms: ArticleNorms {
    isBridged ? slot.pointee.bridgeNorms ?? slot.pointee.norms : slot.pointee.norms
  }
}

/// Compares two articles term by term.
enum PairMeasure {
  /// Hours between two articles below which the gap says nothing: that two outlets published within the same minutes is
  /// chance, and the noon stamps of annotated sets, where the same event means the same stamp, must not teach otherwise.
  private static let leastGap = 3.0

  /// How much a name counts by the best place where it stands, in halves.
  static func nameWeight(_ marks: TermEntry.Marks) -> Int {
    marks.contains(.title) ? 4 : marks.contains(.lead) ? 2 : 1
  }

  /// Cosine of two articles' term vectors, of which `product` is the product.
  static func cosine(_ product: Int) -> Double { Double(product) / (TermEntry.scale * TermEntry.scale) }

  /// The features of a pair but for those of ``measureRest(_:_:_:into:)``, written over what `out` held.
  static func measure(
    _ sums: TermSums, _ sideA: PairSide, _ surroundings: Surroundings, _ sideB: PairSide, into out: PairFeatureSheet
  ) {
    let (slotA, slotB) = (sideA.slot, sideB.slot)
    let (normsA, normsB) = (sideA.norms, sideB.norms)
    let cosine = cosine(sums.terms)
    let headline = ratio(Double(sums.headline), (normsA.headline * normsB.headline).squareRoot())
    let coverA = ratio(Double(sums.coveredA), normsA.headlineSum)
    let coverB = ratio(Double(sums.coveredB), normsB.headlineSum)
    let wordsA = slotA.pointee.features.textWords
    let wordsB = slotB.pointee.features.textWords
    let bareA = wordsA < 4
    let bareB = wordsB < 4
    out[.terms] = cosine
    out[.headline] = headline
    out[.names] = ratio(sums.names, (normsA.names * normsB.names).squareRoot())
    out[.coverHigh] = max(coverA, coverB)
    out[.coverLow] = min(coverA, coverB)
    out[.rareTerms] = Logarithm.ln(1 + Double(sums.rare) / 16) / 4
    out[.rarestTerm] = Double(sums.rarest) / 160
    out[.sharedHeadlineWords] = Double(min(4, sums.sharedAction)) / 4
    out[.headlineAction] = ratio(Double(sums.action), (normsA.action * normsB.action).squareRoot())
    out[.numbers] = min(10, Double(sums.numbers) / 16) / 10
    conflicts(sums, sideA, sideB, into: out)
    let surroundingsB = slotB.pointee.features.surroundings
    let density = Double(Int(surroundings.density) + Int(surroundingsB.density)) / 2000
    let contrast = cosine - density
    out[.contrast] = contrast
    out[.density] = density
    out[.relative] = cosine / max(cosine, Double(max(surroundings.nearest, surroundingsB.nearest)) / 1000, 0.05)
    out[.contrastHigh] = max(0, contrast - 0.25)
    out[.termsHigh] = max(0, cosine - 0.3)
    out[.longTexts] = max(0, Double(min(wordsA, wordsB)) - 100) / 155
    let prefix = slotA.pointee.features.prefix
    out[.sameLabel] = prefix != 0 && prefix == slotB.pointee.features.prefix ? 1 : 0
    out[.bareHeadlines] = bareA && bareB ? 1 : 0
    out[.oneBare] = bareA != bareB ? 1 : 0
    out[.bareHeadlineCosine] = bareA && bareB ? headline : 0
    out[.oneBareCover] = bareA == bareB ? 0 : bareA ? coverA : coverB
    let (kindA, kindB) = (slotA.pointee.features.kind, slotB.pointee.features.kind)
    out[.roundUp] = kindA.isLoose || kindB.isLoose ? 1 : 0
    out[.opinion] = kindA == .opinion || kindB == .opinion ? 1 : 0
    let (unsharedA, unsharedB) = (
      normsA.headlineSum - Double(sums.coveredA), normsB.headlineSum - Double(sums.coveredB)
    )
    out[.unshared] = (unsharedA + unsharedB) / 1600
    out[.unsharedByBoth] = min(unsharedA, unsharedB) / 800
    out[.rarestUnshared] = Double(min(sums.rarestMissingA, sums.rarestMissingB)) / 160
  }

  /// The features that take a second walk over both articles: word pairs and shared passages.
  static func measureRest(_ subject: PairSubject, _ a: PairSide, _ b: PairSide, into out: PairFeatureSheet) {
    let pairs = subject.wordPairs(with: b.slot.pointee.features.bigrams.held)
    out[.wordPairs] = ratio(pairs, (a.norms.bigrams * b.norms.bigrams).squareRoot())
    let passages: (share: Double, samples: Int) =
      out[.terms] > 0.2
      ? TextSketch.containment(a.slot.pointee.features.sketch.held, b.slot.pointee.features.sketch.held) : (0, 0)
    out[.sharedPassages] = passages.samples >= 4 ? passages.share : 0
  }

  /// Time, and what speaks against one event: other numbers, days, dates, places, names.
  private static func conflicts(
    _ sums: TermSums, _ sideA: PairSide, _ sideB: PairSide, into out: PairFeatureSheet
  ) {
    let (slotA, slotB) = (sideA.slot, sideB.slot)
    let (normsA, normsB) = (sideA.norms, sideB.norms)
    let daysA = slotA.pointee.features.weekdays
    let daysB = slotB.pointee.features.weekdays
    let number = numbers(slotA.pointee.features.numbers.held, slotB.pointee.features.numbers.held)
    let weekday: Double = daysA != 0 && daysB != 0 && daysA & daysB == 0 ? 1 : 0
    let date = dateConflict(slotA.pointee.features.dates.held, slotB.pointee.features.dates.held)
    let place: Double = normsA.places > 0 && normsB.places > 0 && sums.sharedPlaces == 0 ? 1 : 0
    let name = conflict(sums.sharedNamesA, normsA.nameSum, sums.sharedNamesB, normsB.nameSum)
    let headlineName = conflict(
      sums.sharedHeadlineNamesA, normsA.headlineNameSum, sums.sharedHeadlineNamesB, normsB.headlineNameSum)
    let haveNames = normsA.headlineNameSum > 0 && normsB.headlineNameSum > 0
    let hours = abs(Double(slotA.pointee.features.time - slotB.pointee.features.time)) / 3_600_000
    out[.numberConflict] = number.conflict
    out[.numberMatch] = number.match
    let missing = (normsA.hasSubject && !sums.hasSubjectA ? 1 : 0) + (normsB.hasSubject && !sums.hasSubjectB ? 1 : 0)
    out[.subjectMissing] = normsA.hasSubject && normsB.hasSubject ? Double(missing) / 2 : 0
    out[.headlineNumberConflict] = normsA.hasHeadlineNumber && normsB.hasHeadlineNumber && sums.numbers == 0 ? 1 : 0
    out[.sharedPlaces] = Double(min(2, sums.sharedPlaces)) / 2
    out[.weekdayConflict] = weekday
    out[.dateConflict] = date
    out[.placeConflict] = place
    out[.nameConflict] = name
    out[.headlineNameConflict] = headlineName
    let elapsed = PairFeature.elapsed(hours: max(hours, Self.leastGap))
    out[.days] = elapsed.days
    out[.hours] = elapsed.hours
    out[.noSharedName] = haveNames && sums.names == 0 ? 1 : 0
    if slotA.pointee.features.kind == .roundUp && slotB.pointee.features.kind == .roundUp {
      out[.otherInstance] = weekday > 0 || hours > 16 ? 1 : 0
    } else {
      let areBare = slotA.pointee.features.textWords < 4 && slotB.pointee.features.textWords < 4
      let allDiffer = haveNames && sums.names == 0 && name > 0.99
      let areNamed = areBare || min(normsA.nameCount, normsB.nameCount) >= 2
      let areCounted = normsA.hasNumber && normsB.hasNumber && sums.numbers == 0
      let others = max(number.conflict, weekday, date, place, areCounted ? 1 : 0)
      out[.otherInstance] = headlineName > 0.99 ? (allDiffer && areNamed ? 1 : others) : 0
    }
  }

  private static func ratio(_ a: Double, _ b: Double) -> Double { b > 0 ? a / b : 0 }

  /// The smaller of two shares of names that the other side lacks; 0 where a side has none.
  private static func conflict(_ sharedA: Int, _ sumA: Double, _ sharedB: Int, _ sumB: Double) -> Double {
    sumA > 0 && sumB > 0 ? min((sumA - Double(sharedA)) / sumA, (sumB - Double(sharedB)) / sumB) : 0
  }

  /// The share of the numbers with a unit, of the side that has fewer, which agree; and 1 where some unit is counted on
  /// both sides and no number of such a unit agrees.
  private static func numbers(
    _ a: UnsafeBufferPointer<NumberEntry>, _ b: UnsafeBufferPointer<NumberEntry>
  ) -> (match: Double, conflict: Double) {
    if a.isEmpty || b.isEmpty { return (0, 0) }
    var conflicts = false
    var matches = 0
    for x in a {
      for y in b where y.unit == x.unit {
        if x.value == y.value { matches += 1 } else { conflicts = true }
      }
    }
    if matches > 0 { return (Double(matches) / Double(min(a.count, b.count)), 0) }
    return (0, conflicts ? 1 : 0)
  }

  private static func dateConflict(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>) -> Double {
    !a.isEmpty && !b.isEmpty && !a.contains(where: b.contains) ? 1 : 0
  }
}

extension ArticleKind {
  /// Whether it may tell of several events at once.
  var isLoose: Bool { self == .live || self == .roundUp }
}
