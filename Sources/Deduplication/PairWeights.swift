/// The weights of the pair model, as `make train` wrote them. Do not edit.
enum PairWeights {
  static let bias = -3.94

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.12
    case .names: 0.966
    case .wordPairs: 0.0
    case .coverHigh: 2.004
    case .coverLow: 1.981
    case .rareTerms: 0.0
    case .rarestTerm: 4.117
    case .sharedHeadlineWords: 0.547
    case .headlineAction: 0.0
    case .numbers: 1.499
    case .numberConflict: -0.449
    case .weekdayConflict: -0.969
    case .dateConflict: -0.5
    case .placeConflict: -0.408
    case .nameConflict: 0.0
    case .headlineNameConflict: 0.0
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.2
    case .otherInstance: -2.0
    case .contrast: 0.0
    case .termsHigh: 0.0
    case .contrastHigh: 0.0
    case .longTexts: -1.103
    case .sameLabel: -0.3
    case .sharedPassages: 3.493
    case .bareHeadlines: 2.264
    case .oneBare: -0.469
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -1.0
    case .opinion: -0.038
    case .unshared: 0.0
    case .crowd: -3.286
    case .density: -2.904
    case .numberMatch: 0.472
    case .subjectMissing: 0.0
    case .relative: 2.382
    case .unsharedByBoth: 0.0
    case .rarestUnshared: 0.0
    case .headlineNumberConflict: 0.0
    case .sharedPlaces: 0.113
    }
  }
}
