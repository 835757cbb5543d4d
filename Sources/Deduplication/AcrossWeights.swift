/// The weights of the pair model across languages, as `make train` wrote them. Do not edit.
enum AcrossWeights {
  static let bias = -0.638

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.0
    case .names: 0.004
    case .wordPairs: 0.0
    case .coverHigh: 1.29
    case .coverLow: 5.388
    case .rareTerms: 0.0
    case .rarestTerm: 0.0
    case .sharedHeadlineWords: 1.13
    case .headlineAction: 0.0
    case .numbers: 0.596
    case .numberConflict: -0.2
    case .weekdayConflict: -3.0
    case .dateConflict: -0.5
    case .placeConflict: -0.2
    case .nameConflict: -0.266
    case .headlineNameConflict: 0.0
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.404
    case .otherInstance: -2.0
    case .contrast: 0.0
    case .termsHigh: 0.0
    case .contrastHigh: 0.0
    case .longTexts: 0.0
    case .sameLabel: -3.0
    case .sharedPassages: 0.0
    case .bareHeadlines: 0.0
    case .oneBare: 0.0
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -1.0
    case .opinion: -1.996
    case .unshared: -0.144
    case .crowd: -1.347
    case .density: -0.074
    case .numberMatch: 0.0
    case .subjectMissing: -0.587
    }
  }
}
