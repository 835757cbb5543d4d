enum PairWeights {
  static let bias = 0.0
  static func weight(_ feature: PairFeature) -> Double { 0 }
}
