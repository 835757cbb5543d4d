/// The weights of the pair model across languages, as `make train` wrote them. Do not edit.
enum AcrossWeights {
  static let bias = 0.131

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.0
    case .names: 0.644
    case .wordPairs: 0.0
    case .coverHigh: 1.354
    case .coverLow: 5.607
    case .rareTerms: 0.0
    case .rarestTerm: 0.0
    case .sharedHeadlineWords: 0.833
    case .headlineAction: 0.0
    case .numbers: 0.391
    case .numberConflict: -2.793
    case .weekdayConflict: -2.017
    case .dateConflict: -1.715
    case .placeConflict: -0.2
    case .nameConflict: -0.218
    case .headlineNameConflict: 0.0
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.375
    case .otherInstance: -2.0
    case .contrast: 0.0
    case .termsHigh: 0.0
    case .contrastHigh: 0.0
    case .longTexts: 0.0
    case .sameLabel: -2.41
    case .sharedPassages: 0.0
    case .bareHeadlines: -0.001
    case .oneBare: 0.0
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -1.0
    case .opinion: -1.704
    case .unshared: 0.0
    case .crowd: -1.222
    case .density: -0.01
    case .numberMatch: 6.404
    case .subjectMissing: -0.651
    case .relative: 0.0
    case .unsharedByBoth: 0.0
    case .rarestUnshared: -1.735
    case .headlineNumberConflict: 0.0
    case .sharedPlaces: 0.548
    }
  }
}
