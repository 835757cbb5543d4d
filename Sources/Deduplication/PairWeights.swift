/// The weights of the pair model, as train.py wrote them. Do not edit.
enum PairWeights {
  static let bias = -2.359

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.000
    case .headline: 0.000
    case .names: 0.822
    case .wordPairs: 0.000
    case .coverHigh: 1.736
    case .coverLow: 0.446
    case .rareTerms: 0.000
    case .rarestTerm: 2.591
    case .sharedHeadlineWords: 0.651
    case .headlineAction: 0.000
    case .numbers: 1.476
    case .numberConflict: -0.200
    case .weekdayConflict: -1.001
    case .dateConflict: -0.500
    case .placeConflict: -0.200
    case .nameConflict: 0.000
    case .headlineNameConflict: 0.000
    case .days: -2.200
    case .hours: -2.500
    case .noSharedName: -0.200
    case .otherInstance: -2.000
    case .contrast: 6.391
    case .termsHigh: 0.000
    case .contrastHigh: 0.000
    case .longTexts: -0.863
    case .sameLabel: -0.844
    case .sharedPassages: 0.000
    case .bareHeadlines: 0.405
    case .oneBare: -0.826
    case .bareHeadlineCosine: 0.000
    case .oneBareCover: 0.000
    case .roundUp: -1.000
    case .opinion: -0.226
    case .unshared: -0.375
    }
  }
}
