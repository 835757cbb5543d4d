import Deduplication

/// Which way a feature may pull, as reason gives it: the model never learns that a conflict helps.
enum FeatureSigns {
  /// 1 where more of it speaks for one event, −1 where it speaks against, 0 where neither is certain.
  static func sign(_ feature: PairFeature) -> Int {
    switch feature {
    case .terms, .headline, .names, .wordPairs, .coverHigh, .coverLow, .rareTerms, .rarestTerm, .sharedHeadlineWords,
      .headlineAction, .numbers, .contrast, .termsHigh, .contrastHigh, .sharedPassages, .bareHeadlineCosine,
      .oneBareCover, .numberMatch, .relative, .sharedPlaces:
      1
    case .numberConflict, .weekdayConflict, .dateConflict, .placeConflict, .nameConflict, .headlineNameConflict, .days,
      .hours, .noSharedName, .otherInstance, .longTexts, .sameLabel, .roundUp, .opinion, .unshared, .crowd,
      .subjectMissing, .unsharedByBoth, .rarestUnshared, .headlineNumberConflict:
      -1
    case .bareHeadlines, .oneBare, .density: 0
    }
  }

  /// The same for the trees: they may lower what the weighted sum has made of a similarity (a headline that many have in
  /// common), but conflicts, a crowd and time that passed never help.
  static func treeSign(_ feature: PairFeature) -> Int {
    switch feature {
    case .numberConflict, .weekdayConflict, .dateConflict, .placeConflict, .nameConflict, .headlineNameConflict, .days,
      .hours, .noSharedName, .otherInstance, .sameLabel, .roundUp, .subjectMissing, .headlineNumberConflict, .crowd:
      -1
    default: 0
    }
  }

  /// The least and the greatest weight in the weighted sum, where reason says more than a sign.
  static func bounds(_ feature: PairFeature) -> ClosedRange<Double> {
    switch feature {
    case .weekdayConflict, .dateConflict: -3...(-0.5)
    case .numberConflict, .placeConflict, .noSharedName: -3...(-0.2)
    case .otherInstance: -5...(-2)
    case .roundUp: -3...(-1)
    case .days: -2.2...(-0.5)
    case .hours: -2.5...(-0.3)
    case .terms: 1...50
    case .sameLabel: -3...(-0.3)
    default: (sign(feature) > 0 ? 0 : -50)...(sign(feature) < 0 ? 0 : 50)
    }
  }
}
