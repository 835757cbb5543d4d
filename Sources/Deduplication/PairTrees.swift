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

  /// The sum of the leaves that the values lead to.
  func score(_ values: [Double]) -> Double {
    features.withUnsafeBufferPointer { features in
      thresholds.withUnsafeBufferPointer { thresholds in
        leaves.withUnsafeBufferPointer { leaves in
          values.withUnsafeBufferPointer { values in
            let trees = CourantPairTrees(
              count: Int32(leaves.count >> depth), depth: Int32(depth), features: features.baseAddress,
              thresholds: thresholds.baseAddress, leaves: leaves.baseAddress)
            return courant_pair_trees_score(trees, values.baseAddress, Int32(values.count))
          }
        }
      }
    }
  }

  /// What each feature adds: at every inner node on the way, the change of the mean below it goes to its feature
  /// (A. Saabas, "Interpreting random forests", 2014).
  func contributions(_ values: [Double]) -> [Double] {
    var parts = [Double](repeating: 0, count: values.count)
    let inner = (1 << depth) - 1
    let count = leaves.count >> depth
    features.withUnsafeBufferPointer { features in
      thresholds.withUnsafeBufferPointer { thresholds in
        means.withUnsafeBufferPointer { means in
          for tree in 0..<count {
            let first = tree &* inner
            let root = tree &* (2 &* inner &+ 1)
            var node = 0
            for _ in 0..<depth {
              let feature = Int(features[first &+ node])
              let mean = means[root &+ node]
              node = 2 &* node &+ (Float(values[feature]) > thresholds[first &+ node] ? 2 : 1)
              parts[feature] += means[root &+ node] - mean
            }
          }
        }
      }
    }
    return parts
  }
}
