/// The weights of the pair model, as `make train` wrote them. Do not edit.
enum PairWeights {
  static let bias = -4.408

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.0
    case .names: 1.01
    case .wordPairs: 0.0
    case .coverHigh: 2.604
    case .coverLow: 2.108
    case .rareTerms: 0.0
    case .rarestTerm: 8.02
    case .sharedHeadlineWords: 0.464
    case .headlineAction: 0.0
    case .numbers: 1.473
    case .numberConflict: -0.2
    case .weekdayConflict: -0.811
    case .dateConflict: -0.5
    case .placeConflict: -0.2
    case .nameConflict: -0.105
    case .headlineNameConflict: 0.0
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.2
    case .otherInstance: -2.0
    case .contrast: 0.489
    case .termsHigh: 0.0
    case .contrastHigh: 0.0
    case .longTexts: -0.466
    case .sameLabel: -0.967
    case .sharedPassages: 1.449
    case .bareHeadlines: 2.163
    case .oneBare: -0.047
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -1.0
    case .opinion: -0.141
    case .unshared: -0.276
    case .crowd: -4.229
    case .density: -0.721
    case .numberMatch: 0.0
    case .subjectMissing: -0.088
    }
  }
}
