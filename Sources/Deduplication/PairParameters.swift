internal import CBackgroundTerms

/// The figures of a pair model: what training finds.
package struct PairParameters: Sendable {
  /// What every pair starts with.
  package var bias: Double
  /// A weight for each ``PairFeature``.
  package var weights: [Double]
  /// Levels of every tree.
  package var depth: Int
  /// The feature of each inner node, tree after tree, each from its root down.
  package var features: [UInt8]
  /// The split point of each inner node: above it to the right.
  package var thresholds: [Float]
  /// The leaves, tree after tree, from left to right.
  package var leaves: [Float]

  /// A model from its figures.
  package init(
    bias: Double, weights: [Double], depth: Int, features: [UInt8], thresholds: [Float], leaves: [Float]
  ) {
    self.bias = bias
    self.weights = weights
    self.depth = depth
    self.features = features
    self.thresholds = thresholds
    self.leaves = leaves
  }

  /// The model in force for articles in different languages, as `make train` wrote it: a weighted sum.
  package static var acrossInForce: PairParameters {
    PairParameters(
      bias: AcrossWeights.bias, weights: PairFeature.allCases.map(AcrossWeights.weight), depth: 1, features: [],
      thresholds: [], leaves: [])
  }

  /// The model in force, as `make train` wrote it.
  package static var inForce: PairParameters {
    let trees = courant_pair_trees()
    let nodes = Int(trees.count) << Int(trees.depth)
    let inner = nodes - Int(trees.count)
    return PairParameters(
      bias: PairWeights.bias, weights: PairFeature.allCases.map(PairWeights.weight), depth: Int(trees.depth),
      features: [UInt8](UnsafeBufferPointer(start: trees.features, count: inner)),
      thresholds: [Float](UnsafeBufferPointer(start: trees.thresholds, count: inner)),
      leaves: [Float](UnsafeBufferPointer(start: trees.leaves, count: nodes)))
  }
}
