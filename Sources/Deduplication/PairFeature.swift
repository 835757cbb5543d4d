/// What the pair model looks at when it compares an article with a member of a story.
///
/// Similarities are between 0 and 1, conflicts too; the sign of a weight says which way a feature pulls.
public enum PairFeature: Int, CaseIterable, Sendable {
  /// Cosine of the whole term vectors.
  case terms
  /// Cosine of the headlines.
  case headline
  /// Cosine of the names.
  case names
  /// Cosine of neighbouring word pairs.
  case wordPairs
  /// Share of the better covered headline that is found in the other article.
  case coverHigh
  /// Share of the worse covered headline that is found in the other article.
  case coverLow
  /// ln(1 + Σ max(0, idf − 5)) over shared terms, over 4.
  case rareTerms
  /// The largest idf of a shared term, over 10.
  case rarestTerm
  /// Shared headline terms that are no names, at most 4, over 4.
  case sharedHeadlineWords
  /// Cosine of the headlines' words that are no names.
  case headlineAction
  /// Shared numbers, their idf at most 10, over 10.
  case numbers
  /// 1 where both count the same thing with different numbers and none alike.
  case numberConflict
  /// 1 where both name days of the week and none alike.
  case weekdayConflict
  /// 1 where both name dates and none alike.
  case dateConflict
  /// 1 where both name places and neither's places are in the other's words.
  case placeConflict
  /// Share of the names of headline and opening, of the article that has fewer of its own, which the other lacks.
  case nameConflict
  /// The same for the names of the headlines alone.
  case headlineNameConflict
  /// Days between the two, at most 5, over 5.
  case days
  /// Hours between the two, ln(1 + h) over 5.
  case hours
  /// 1 where both headlines have names and the articles share none at all.
  case noSharedName
  /// 1 where the headlines name others, and the numbers, day, date or place differ too or the openings share no name either;
  /// and for two regular pieces of different days: the same kind of event, another one.
  case otherInstance
  /// Term cosine above the mean of both articles' surroundings: a crowded topic from a lone event.
  case contrast
  /// What the term cosine has above 0.3.
  case termsHigh
  /// What the contrast has above 0.25.
  case contrastHigh
  /// Words of the shorter text beyond 100, at most 155, over 155: long texts share words more easily.
  case longTexts
  /// 1 where both begin with the same label.
  case sameLabel
  /// Estimated share of the shorter text's runs of words in the longer one.
  case sharedPassages
  /// 1 where neither has a text.
  case bareHeadlines
  /// 1 where one of the two has no text.
  case oneBare
  /// Headline cosine where neither has a text.
  case bareHeadlineCosine
  /// Cover of the bare headline where one has a text.
  case oneBareCover
  /// 1 where one of the two is a round-up or a live page.
  case roundUp
  /// 1 where one of the two is an opinion piece.
  case opinion
  /// Sum of both headlines' unshared idf, over 100: room for other subjects.
  case unshared
  /// ln(1 + open articles of the language / 50) over 5: the more there are to choose from, the more chance looks good.
  case crowd
  /// Mean of both articles' densities: how much the nearest articles have in common with anything.
  case density
  /// Share of the numbers with a unit, of the article that has fewer, which the other has too.
  case numberMatch
  /// 1 where the first name of either headline is not in the other article at all, a half where that holds one way.
  case subjectMissing
  /// Term cosine over that of the nearest article which either of the two met.
  case relative
  /// Σ idf of the headline's terms that the other article lacks, of the headline that lacks less, over 50.
  case unsharedByBoth
  /// The largest idf of a headline's term that the other article lacks, of the headline where it is smaller, over 10: both
  /// name something rare that the other does not know.
  case rarestUnshared
  /// 1 where both headlines have numbers and the articles share none.
  case headlineNumberConflict
  /// Places of headline or opening that both name, at most 2, over 2.
  case sharedPlaces
}

extension PairFeature {
  /// ``days`` and ``hours`` of a gap.
  package static func elapsed(hours gap: Double) -> (days: Double, hours: Double) {
    (min(5, gap / 24) / 5, Logarithm.ln(1 + min(gap, 120)) / 5)
  }
}

/// The features of a pair.
struct PairFeatures {
  private(set) var values = [Double](repeating: 0, count: PairFeature.allCases.count)

  subscript(feature: PairFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// No pair yet.
  init() {}

  /// A copy of a sheet.
  init(_ sheet: PairFeatureSheet) {
    values = [Double](UnsafeBufferPointer(start: sheet.values, count: PairFeatureSheet.count))
  }
}

/// The features of a pair in memory that lasts for a few comparisons: a value is written without asking, as an array must,
/// whether it is shared.
struct PairFeatureSheet {
  /// How many features there are.
  static let count = 43

  /// One value for each feature.
  let values: UnsafeMutablePointer<Double>

  subscript(feature: PairFeature) -> Double {
    @inline(__always) get { values[feature.rawValue] }
    @inline(__always) nonmutating set { values[feature.rawValue] = newValue }
  }

  /// A sheet on which every feature is 0; ``free()`` it.
  init() {
    values = .allocate(capacity: Self.count)
    clear()
  }

  /// Sets every feature to 0.
  func clear() { values.initialize(repeating: 0, count: Self.count) }

  /// Gives the memory back.
  func free() { values.deallocate() }
}
