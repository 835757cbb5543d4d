/// Sums over one article's terms that every comparison with it needs.
struct ArticleNorms {
  /// Σ idf² of headline terms.
  var headline = 0.0
  /// Σ idf² of headline terms that are no names.
  var action = 0.0
  /// Σ (weight · idf)² of names.
  var names = 0.0
  /// Σ idf of headline terms.
  var headlineSum = 0.0
  /// Σ idf of names in headline and opening.
  var nameSum = 0.0
  /// Names in headline and opening.
  var nameCount = 0
  /// Σ idf of names in the headline.
  var headlineNameSum = 0.0
  /// Σ weight² of bigrams.
  var bigrams = 0.0
  /// Places in headline and opening.
  var places = 0

  init(_ features: ArticleFeatures) {
    for term in features.terms {
      let idf = Double(term.idf)
      if term.marks.contains(.title) {
        headline += idf * idf
        headlineSum += idf
        if !term.marks.contains(.name) { action += idf * idf }
      }
      if term.marks.contains(.name) {
        let weight = PairMeasure.nameWeight(term.marks) * idf
        names += weight * weight
        if term.marks.contains(.title) { headlineNameSum += idf }
        if !term.marks.isDisjoint(with: [.title, .lead]) {
          nameSum += idf
          nameCount += 1
        }
      }
      if term.marks.contains(.place) { places += 1 }
    }
    for bigram in features.bigrams { bigrams += Double(bigram.weight) * Double(bigram.weight) }
  }
}

/// Compares two articles term by term.
enum PairMeasure {
  /// How much a name counts by the best place where it stands.
  static func nameWeight(_ marks: TermEntry.Marks) -> Double {
    marks.contains(.title) ? 2 : marks.contains(.lead) ? 1 : 0.5
  }

  /// The features of a pair, written over what `out` held.
  static func measure(
    _ a: ArticleFeatures, _ normsA: ArticleNorms, _ density: UInt16, _ b: ArticleFeatures, _ normsB: ArticleNorms,
    into out: inout PairFeatures
  ) {
    let sums = TermSums(a.terms, b.terms)
    let cosine = Double(sums.terms) / (TermEntry.scale * TermEntry.scale)
    let headline = ratio(Double(sums.headline), (normsA.headline * normsB.headline).squareRoot())
    let coverA = ratio(Double(sums.coveredA), normsA.headlineSum)
    let coverB = ratio(Double(sums.coveredB), normsB.headlineSum)
    let bareA = a.textWords < 4
    let bareB = b.textWords < 4
    out[.terms] = cosine
    out[.headline] = headline
    out[.names] = ratio(sums.names, (normsA.names * normsB.names).squareRoot())
    out[.wordPairs] = ratio(bigrams(a.bigrams, b.bigrams), (normsA.bigrams * normsB.bigrams).squareRoot())
    out[.coverHigh] = max(coverA, coverB)
    out[.coverLow] = min(coverA, coverB)
    out[.rareTerms] = Logarithm.ln(1 + Double(sums.rare) / 16) / 4
    out[.rarestTerm] = Double(sums.rarest) / 160
    out[.sharedHeadlineWords] = Double(min(4, sums.sharedAction)) / 4
    out[.headlineAction] = ratio(Double(sums.action), (normsA.action * normsB.action).squareRoot())
    out[.numbers] = min(10, Double(sums.numbers) / 16) / 10
    out[.numberConflict] = numberConflict(a.numbers, b.numbers)
    out[.weekdayConflict] = a.weekdays != 0 && b.weekdays != 0 && a.weekdays & b.weekdays == 0 ? 1 : 0
    out[.dateConflict] = dateConflict(a.dates, b.dates)
    out[.placeConflict] = normsA.places > 0 && normsB.places > 0 && sums.sharedPlaces == 0 ? 1 : 0
    out[.nameConflict] = conflict(sums.lackingA, normsA.nameSum, sums.lackingB, normsB.nameSum)
    out[.headlineNameConflict] = conflict(
      sums.lackingHeadlineA, normsA.headlineNameSum, sums.lackingHeadlineB, normsB.headlineNameSum)
    let hours = abs(Double(a.time - b.time)) / 3_600_000
    out[.days] = min(5, hours / 24) / 5
    out[.hours] = Logarithm.ln(1 + min(hours, 120)) / 5
    let contrast = cosine - Double(Int(density) + Int(b.density)) / 2000
    out[.contrast] = contrast
    out[.contrastHigh] = max(0, contrast - 0.25)
    out[.termsHigh] = max(0, cosine - 0.3)
    let haveNames = normsA.headlineNameSum > 0 && normsB.headlineNameSum > 0
    out[.noSharedName] = haveNames && sums.names == 0 ? 1 : 0
    let conflicts = max(
      out[.numberConflict], out[.weekdayConflict], out[.dateConflict], out[.placeConflict])
    let isService = a.kind == .roundUp && b.kind == .roundUp
    if isService {
      out[.otherInstance] = out[.weekdayConflict] > 0 || hours > 16 ? 1 : 0
    } else {
      let allDiffer = out[.noSharedName] > 0 && out[.nameConflict] > 0.99
      let areNamed = (bareA && bareB) || min(normsA.nameCount, normsB.nameCount) >= 2
      out[.otherInstance] = out[.headlineNameConflict] > 0.99 ? (allDiffer && areNamed ? 1 : conflicts) : 0
    }
    out[.longTexts] = max(0, Double(min(a.textWords, b.textWords)) - 100) / 155
    out[.sameLabel] = a.prefix != 0 && a.prefix == b.prefix ? 1 : 0
    let passages: (share: Double, samples: Int) =
      cosine > 0.2 ? TextSketch.containment(a.sketch, b.sketch) : (0, 0)
    out[.sharedPassages] = passages.samples >= 4 ? passages.share : 0
    out[.bareHeadlines] = bareA && bareB ? 1 : 0
    out[.oneBare] = bareA != bareB ? 1 : 0
    out[.bareHeadlineCosine] = bareA && bareB ? headline : 0
    out[.oneBareCover] = bareA == bareB ? 0 : bareA ? coverA : coverB
    out[.roundUp] = a.kind.isLoose || b.kind.isLoose ? 1 : 0
    out[.opinion] = a.kind == .opinion || b.kind == .opinion ? 1 : 0
    out[.unshared] = (normsA.headlineSum - Double(sums.coveredA) + normsB.headlineSum - Double(sums.coveredB)) / 1600
  }

  private static func ratio(_ a: Double, _ b: Double) -> Double { b > 0 ? a / b : 0 }

  /// The smaller of two shares of names that the other side lacks; 0 where a side has none.
  private static func conflict(_ lackingA: Int, _ sumA: Double, _ lackingB: Int, _ sumB: Double) -> Double {
    sumA > 0 && sumB > 0 ? min(Double(lackingA) / sumA, Double(lackingB) / sumB) : 0
  }

  private static func bigrams(_ a: [BigramEntry], _ b: [BigramEntry]) -> Double {
    var (i, j) = (0, 0)
    var sum = 0
    while i < a.count && j < b.count {
      if a[i].hash == b[j].hash {
        sum += Int(a[i].weight) * Int(b[j].weight)
        i += 1
        j += 1
      } else if a[i].hash < b[j].hash {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(sum)
  }

  /// 1 where some unit is counted on both sides and no number of such a unit agrees.
  private static func numberConflict(_ a: [NumberEntry], _ b: [NumberEntry]) -> Double {
    var conflicts = false
    for x in a {
      for y in b where y.unit == x.unit {
        if x.value == y.value { return 0 }
        conflicts = true
      }
    }
    return conflicts ? 1 : 0
  }

  private static func dateConflict(_ a: [UInt16], _ b: [UInt16]) -> Double {
    !a.isEmpty && !b.isEmpty && !a.contains(where: b.contains) ? 1 : 0
  }
}

extension ArticleKind {
  /// Whether it may tell of several events at once.
  var isLoose: Bool { self == .live || self == .roundUp }
}
