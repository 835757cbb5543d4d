/// Sums over one article's terms that every comparison with it needs, in as little room as whole numbers take: there is one
/// for each open article.
struct ArticleNorms {
  private var headlineSquares: UInt32 = 0
  private var actionSquares: UInt32 = 0
  /// In quarters.
  private var nameSquares: UInt32 = 0
  private var bigramSquares: UInt32 = 0
  private var headlineTotal: UInt16 = 0
  private var nameTotal: UInt16 = 0
  private var headlineNameTotal: UInt16 = 0
  private var nameNumber: UInt8 = 0
  private var placeNumber: UInt8 = 0
  /// Whether the headline has a name.
  private(set) var hasSubject = false
  /// Whether the headline has a number.
  private(set) var hasHeadlineNumber = false
  /// Whether headline or opening has a number.
  private(set) var hasNumber = false

  /// Σ idf² of headline terms.
  var headline: Double { Double(headlineSquares) }
  /// Σ idf² of headline terms that are no names.
  var action: Double { Double(actionSquares) }
  /// Σ (weight · idf)² of names.
  var names: Double { Double(nameSquares) / 4 }
  /// Σ idf of headline terms.
  var headlineSum: Double { Double(headlineTotal) }
  /// Σ idf of names in headline and opening.
  var nameSum: Double { Double(nameTotal) }
  /// Names in headline and opening.
  var nameCount: Int { Int(nameNumber) }
  /// Σ idf of names in the headline.
  var headlineNameSum: Double { Double(headlineNameTotal) }
  /// Σ weight² of bigrams.
  var bigrams: Double { Double(bigramSquares) }
  /// Places in headline and opening.
  var places: Int { Int(placeNumber) }

  init(_ terms: PackedList<TermEntry>, _ bigrams: PackedList<BigramEntry>? = nil) {
    terms.withUnsafeBufferPointer { add($0) }
    bigrams?.withUnsafeBufferPointer { bigrams in
      var squares = 0
      for bigram in bigrams { squares += Int(bigram.weight) * Int(bigram.weight) }
      bigramSquares = UInt32(clamping: squares)
    }
  }

  /// An article has ``TermCollector/keep`` terms at most, for which there is room.
  private mutating func add(_ terms: UnsafeBufferPointer<TermEntry>) {
    var (headlineSquares, actionSquares, nameSquares) = (0, 0, 0)
    var (headlineTotal, nameTotal, headlineNameTotal) = (0, 0, 0)
    var (names, places) = (0, 0)
    for term in terms {
      let idf = Int(term.idf)
      if term.marks.contains(.title) {
        headlineSquares += idf * idf
        headlineTotal += idf
        if !term.marks.contains(.name) { actionSquares += idf * idf }
      }
      if term.marks.contains(.name) {
        let halves = PairMeasure.nameWeight(term.marks) * idf
        nameSquares += halves * halves
        if term.marks.contains(.title) { headlineNameTotal += idf }
        if !term.marks.isDisjoint(with: [.title, .lead]) {
          nameTotal += idf
          names += 1
        }
      }
      if term.marks.contains(.place) { places += 1 }
      if term.marks.contains(.subject) { hasSubject = true }
      if term.marks.contains(.number) && !term.marks.isDisjoint(with: [.title, .lead]) { hasNumber = true }
      if term.marks.isSuperset(of: [.title, .number]) { hasHeadlineNumber = true }
    }
    self.headlineSquares = UInt32(clamping: headlineSquares)
    self.actionSquares = UInt32(clamping: actionSquares)
    self.nameSquares = UInt32(clamping: nameSquares)
    self.headlineTotal = UInt16(clamping: headlineTotal)
    self.nameTotal = UInt16(clamping: nameTotal)
    self.headlineNameTotal = UInt16(clamping: headlineNameTotal)
    nameNumber = UInt8(clamping: names)
    placeNumber = UInt8(clamping: places)
  }
}
