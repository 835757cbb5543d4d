internal import CBackgroundTerms

/// Turns the features of a pair into a score: above 0 they more likely report the same event than not.
///
/// A weighted sum, whose weights have the sign that reason gives them, and on top of it small trees for what depends on
/// two features at once. The trees are monotone in every feature whose sign is known: a conflict never helps.
struct PairModel: Sendable {
  private let weights: [Double]
  private let bias: Double
  private let trees = PairTrees()

  /// The model in force.
  init() {
    bias = PairWeights.bias
    weights = PairFeature.allCases.map(PairWeights.weight)
  }

  /// Pairs below this term cosine have next to nothing in common; of same-event pairs one in a hundred is below it.
  private static let leastTerms = 0.05

  /// A weighted sum below this is final: the trees would not lift it to a join, and they cost most of the time.
  private static let hopeless = -2.5

  /// What a pair that is another instance of the same kind of event scores at most, however alike its words.
  private static let otherInstanceScore = -1.5

  /// The score of a pair, between −4 and 4.
  func score(_ features: PairFeatures) -> Double {
    guard features[.terms] >= Self.leastTerms else { return -4 }
    var sum = bias
    features.values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        for index in 0..<values.count { sum += weights[index] * values[index] }
      }
    }
    if sum > Self.hopeless { sum += trees.score(features.values) }
    if features[.otherInstance] > 0 { sum = min(sum, Self.otherInstanceScore) }
    return max(-4, min(4, sum))
  }

  /// What each feature adds to the score.
  func contributions(_ features: PairFeatures) -> [(feature: PairFeature, value: Double, contribution: Double)] {
    let fromTrees = trees.contributions(features.values)
    return PairFeature.allCases.map { feature in
      let value = features[feature]
      return (feature, value, value * weights[feature.rawValue] + fromTrees[feature.rawValue])
    }
  }
}

/// The trees of the pair model.
struct PairTrees: @unchecked Sendable {
  private let trees = courant_pair_trees()

  /// The sum of the leaves that the values lead to.
  func score(_ values: [Double]) -> Double {
    let depth = Int(trees.depth)
    let inner = (1 << depth) - 1
    var sum: Float = 0
    return values.withUnsafeBufferPointer { values in
      for tree in 0..<Int(trees.count) {
        let features = trees.features + tree * inner
        let thresholds = trees.thresholds + tree * inner
        var node = 0
        for _ in 0..<depth {
          node = 2 * node + (Float(values[Int(features[node])]) > thresholds[node] ? 2 : 1)
        }
        sum += trees.leaves[tree * (inner + 1) + node - inner]
      }
      return Double(sum)
    }
  }

  /// What each feature adds: at every inner node on the way, the change of the mean below it goes to its feature
  /// (A. Saabas, "Interpreting random forests", 2014).
  func contributions(_ values: [Double]) -> [Double] {
    var parts = [Double](repeating: 0, count: values.count)
    let depth = Int(trees.depth)
    let inner = (1 << depth) - 1
    for tree in 0..<Int(trees.count) {
      var node = 0
      var (first, width) = (0, inner + 1)
      var mean = self.mean(tree * (inner + 1), width)
      for _ in 0..<depth {
        let feature = Int(trees.features[tree * inner + node])
        let goesRight = Float(values[feature]) > trees.thresholds[tree * inner + node]
        width /= 2
        if goesRight { first += width }
        node = 2 * node + (goesRight ? 2 : 1)
        let next = self.mean(tree * (inner + 1) + first, width)
        parts[feature] += next - mean
        mean = next
      }
    }
    return parts
  }

  private func mean(_ first: Int, _ count: Int) -> Double {
    var sum = 0.0
    for index in first..<(first + count) { sum += Double(trees.leaves[index]) }
    return sum / Double(count)
  }
}
