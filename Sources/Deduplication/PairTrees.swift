internal import CBackgroundTerms

/// The trees of the pair model.
struct PairTrees: @unchecked Sendable {
  private let trees = courant_pair_trees()
  /// Mean of the leaves below each node, root first, tree after tree.
  private let means: [Double]

  /// The trees in force.
  init() {
    let leaves = 1 << Int(trees.depth)
    var means: [Double] = []
    means.reserveCapacity(Int(trees.count) * (2 * leaves - 1))
    for tree in 0..<Int(trees.count) {
      var width = leaves
      while width > 0 {
        for first in stride(from: tree * leaves, to: (tree + 1) * leaves, by: width) {
          var sum = 0.0
          for index in first..<(first + width) { sum += Double(trees.leaves[index]) }
          means.append(sum / Double(width))
        }
        width /= 2
      }
    }
    self.means = means
  }

  /// The sum of the leaves that the values lead to.
  func score(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { courant_pair_trees_score($0.baseAddress, Int32($0.count)) }
  }

  /// What each feature adds: at every inner node on the way, the change of the mean below it goes to its feature
  /// (A. Saabas, "Interpreting random forests", 2014).
  func contributions(_ values: [Double]) -> [Double] {
    var parts = [Double](repeating: 0, count: values.count)
    let depth = Int(trees.depth)
    let inner = (1 << depth) - 1
    for tree in 0..<Int(trees.count) {
      let root = tree * (2 * inner + 1)
      var node = 0
      for _ in 0..<depth {
        let feature = Int(trees.features[tree * inner + node])
        let mean = means[root + node]
        node = 2 * node + (Float(values[feature]) > trees.thresholds[tree * inner + node] ? 2 : 1)
        parts[feature] += means[root + node] - mean
      }
    }
    return parts
  }
}
