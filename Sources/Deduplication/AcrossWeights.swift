/// The weights of the pair model across languages, as `make train` wrote them. Do not edit.
enum AcrossWeights {
  static let bias = -0.567

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.0
    case .names: 0.846
    case .wordPairs: 0.0
    case .coverHigh: 1.189
    case .coverLow: 4.627
    case .rareTerms: 0.0
    case .rarestTerm: 0.0
    case .sharedHeadlineWords: 1.311
    case .headlineAction: 0.0
    case .numbers: 0.807
    case .numberConflict: -0.2
    case .weekdayConflict: -2.504
    case .dateConflict: -0.5
    case .placeConflict: -0.2
    case .nameConflict: -0.021
    case .headlineNameConflict: 0.0
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.568
    case .otherInstance: -2.0
    case .contrast: 0.0
    case .termsHigh: 0.0
    case .contrastHigh: 15.699
    case .longTexts: 0.0
    case .sameLabel: -3.0
    case .sharedPassages: 0.0
    case .bareHeadlines: 0.0
    case .oneBare: 0.0
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -1.354
    case .opinion: -1.852
    case .unshared: -0.099
    case .crowd: -2.296
    case .density: -0.105
    case .numberMatch: 0.0
    case .subjectMissing: -0.786
    }
  }
}
