/// The weights of the pair model across languages, as `make train` wrote them. Do not edit.
enum AcrossWeights {
  static let bias = -0.344

  static func weight(_ feature: PairFeature) -> Double {
    switch feature {
    case .terms: 1.0
    case .headline: 0.0
    case .names: 0.556
    case .wordPairs: 0.0
    case .coverHigh: 1.088
    case .coverLow: 4.446
    case .rareTerms: 0.0
    case .rarestTerm: 0.0
    case .sharedHeadlineWords: 0.849
    case .headlineAction: 0.0
    case .numbers: 0.78
    case .numberConflict: -3.0
    case .weekdayConflict: -2.695
    case .dateConflict: -3.0
    case .placeConflict: -0.2
    case .nameConflict: -0.29
    case .headlineNameConflict: 0.0
    case .days: -2.2
    case .hours: -2.5
    case .noSharedName: -0.4
    case .otherInstance: -2.0
    case .contrast: 0.0
    case .termsHigh: 0.0
    case .contrastHigh: 11.697
    case .longTexts: 0.0
    case .sameLabel: -0.3
    case .sharedPassages: 0.0
    case .bareHeadlines: 0.0
    case .oneBare: 0.0
    case .bareHeadlineCosine: 0.0
    case .oneBareCover: 0.0
    case .roundUp: -3.0
    case .opinion: -1.721
    case .unshared: 0.0
    case .crowd: -1.945
    case .density: 0.335
    case .numberMatch: 5.255
    case .subjectMissing: -0.513
    }
  }
}
