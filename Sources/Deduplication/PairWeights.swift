/// The weights of the pair model, as `make train` wrote them. Do not edit.
enum PairWeights {
  static let bias = -4.854

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.0
    case .names: 1.002
    case .wordPairs: 0.0
    case .coverHigh: 2.764
    case .coverLow: 1.967
    case .rareTerms: 0.0
    case .rarestTerm: 7.702
    case .sharedHeadlineWords: 0.534
    case .headlineAction: 0.0
    case .numbers: 1.454
    case .numberConflict: -0.2
    case .weekdayConflict: -0.821
    case .dateConflict: -0.5
    case .placeConflict: -0.2
    case .nameConflict: -0.06
    case .headlineNameConflict: -0.018
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.2
    case .otherInstance: -2.0
    case .contrast: 1.053
    case .termsHigh: 0.0
    case .contrastHigh: 0.0
    case .longTexts: -0.408
    case .sameLabel: -0.88
    case .sharedPassages: 0.833
    case .bareHeadlines: 2.274
    case .oneBare: -0.109
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -1.0
    case .opinion: -0.173
    case .unshared: -0.255
    case .crowd: -3.998
    case .density: -1.369
    case .numberMatch: 0.291
    case .subjectMissing: 0.0
    }
  }
}
