/// The weights of the pair model, as the trainer printed them.
enum PairWeights {
  static let bias = -2.516

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.000
    case .headline: 0.371
    case .names: 0.723
    case .wordPairs: 0.000
    case .coverHigh: 1.852
    case .coverLow: 0.455
    case .rareTerms: 0.000
    case .rarestTerm: 2.473
    case .sharedHeadlineWords: 0.301
    case .headlineAction: 0.000
    case .numbers: 1.695
    case .numberConflict: -0.200
    case .weekdayConflict: -0.872
    case .dateConflict: -0.500
    case .placeConflict: -0.200
    case .nameConflict: 0.000
    case .headlineNameConflict: 0.000
    case .days: -2.200
    case .hours: -2.500
    case .noSharedName: -0.200
    case .otherInstance: -2.000
    case .contrast: 5.738
    case .termsHigh: 0.000
    case .contrastHigh: 0.000
    case .longTexts: -0.795
    case .sameLabel: -0.742
    case .sharedPassages: 0.000
    case .bareHeadlines: 0.581
    case .oneBare: -1.081
    case .bareHeadlineCosine: 0.000
    case .oneBareCover: 0.000
    case .roundUp: -1.000
    case .opinion: -0.468
    case .unshared: -0.557
    }
  }
}
