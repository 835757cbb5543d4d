internal import CBackgroundTerms

/// The trees of the pair model.
struct PairTrees: Sendable {
  private let depth: Int
  private let features: [UInt8]
  private let thresholds: [Float]
  private let leaves: [Float]
  /// Mean of the leaves below each node, root first, tree after tree.
  private let means: [Double]

  /// The trees of a model.
  init(_ parameters: PairParameters) {
    depth = parameters.depth
    features = parameters.features
    thresholds = parameters.thresholds
    leaves = parameters.leaves
    let width = 1 << depth
    var means: [Double] = []
    means.reserveCapacity(2 * leaves.count)
    for tree in 0..<(leaves.count / width) {
      var span = width
      while span > 0 {
        for first in stride(from: tree * width, to: (tree + 1) * width, by: span) {
          var sum = 0.0
          for index in first..<(first + span) { sum += Double(leaves[index]) }
          means.append(sum / Double(span))
        }
        span /= 2
      }
    }
    self.means = means
  }

  /// The sum of the leaves that the values of a pair lead to.
  func score(_ sheet: PairFeatureSheet) -> Double {
    features.withUnsafeBufferPointer { features in
      thresholds.withUnsafeBufferPointer { thresholds in
        leaves.withUnsafeBufferPointer { leaves in
          let trees = CourantPairTrees(
            count: Int32(leaves.count >> depth), depth: Int32(depth), features: features.baseAddress,
            thresholds: thresholds.baseAddress, leaves: leaves.baseAddress)
          return courant_pair_trees_score(trees, sheet.values, Int32(PairFeatureSheet.count))
        }
      }
    }
  }

  /// What each feature adds: at every inner node on the way, the change of the mean below it goes to its feature
  /// (A. Saabas, "Interpreting random forests", 2014).
  func contributions(_ values: [Double]) -> [Double] {
    features.withUnsafeBufferPointer { features in
      thresholds.withUnsafeBufferPointer { thresholds in
        means.withUnsafeBufferPointer { means in
          let trees = CourantPairTrees(
            count: Int32(leaves.count >> depth), depth: Int32(depth), features: features.baseAddress,
            thresholds: thresholds.baseAddress, leaves: nil)
          return [Double](unsafeUninitializedCapacity: values.count) { parts, count in
            parts.initialize(repeating: 0)
            count = values.count
            courant_pair_trees_contributions(trees, means.baseAddress, values, Int32(count), parts.baseAddress)
          }
        }
      }
    }
  }
}
