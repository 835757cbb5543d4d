/// Turns the features of a pair into a score: above 0 they more likely report the same event than not.
///
/// A weighted sum, whose weights have the sign that reason gives them, and on top of it small trees for what depends on
/// two features at once. The trees are monotone in every conflict and in the time between: neither ever helps.
struct PairModel: Sendable {
  private let weights: [Double]
  /// The features whose weight is not 0.
  private let weighed: [Int]
  private let bias: Double
  private let trees: PairTrees
  private let names = PairFeature.allCases.map { "\($0)" }

  /// A model from its figures; those in force if none are given.
  init(_ parameters: PairParameters = .inForce) {
    bias = parameters.bias
    weights = parameters.weights
    weighed = parameters.weights.indices.filter { parameters.weights[$0] != 0 }
    trees = PairTrees(parameters)
  }

  /// Pairs below this term cosine have next to nothing in common; of same-event pairs one in a hundred is below it.
  static let leastTerms = 0.05

  /// The least score of a pair; the highest is its opposite.
  static let leastScore = -4.0

  /// A weighted sum, word pairs and passages left out, below this is final: the rest would not lift it to a join, and it
  /// costs most of the time.
  static let hopeless = -3.0

  /// What a pair that is another instance of the same kind of event scores at most, however alike its words.
  private static let otherInstanceScore = -1.5

  /// The weighted sum of a pair's features.
  func linear(_ sheet: PairFeatureSheet) -> Double {
    var sum = bias
    for index in weighed { sum += weights[index] * sheet.values[index] }
    return sum
  }

  /// What the trees add to the sum.
  func trees(_ sheet: PairFeatureSheet) -> Double { trees.score(sheet) }

  /// The score of a pair, between −4 and 4.
  func score(_ sheet: PairFeatureSheet, linear: Double, trees: Double) -> Double {
    var sum = linear + trees
    if sheet[.otherInstance] > 0 { sum = min(sum, Self.otherInstanceScore) }
    return max(Self.leastScore, min(-Self.leastScore, sum))
  }

  /// The features that add most to the score of a pair or take most from it, strongest first, with what they add.
  func strongest(_ features: PairFeatures, _ count: Int) -> [MergeReason.Part] {
    var contributions = trees.contributions(features.values)
    for index in contributions.indices { contributions[index] += features.values[index] * weights[index] }
    var best: [Int] = []
    for (index, contribution) in contributions.enumerated() where contribution != 0 {
      var place = best.count
      while place > 0 && abs(contribution) > abs(contributions[best[place - 1]]) { place -= 1 }
      guard place < count else { continue }
      if best.count == count { best.removeLast() }
      best.insert(index, at: place)
    }
    return best.map {
      MergeReason.Part(feature: names[$0], value: features.values[$0], contribution: contributions[$0])
    }
  }
}
