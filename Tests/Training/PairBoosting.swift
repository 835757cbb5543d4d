import Deduplication

/// Boosted trees on what the weighted sum leaves: complete trees by histograms, monotone in every conflict and in time
/// (J. Friedman, "Greedy function approximation: a gradient boosting machine", 2001).
struct PairBoosting {
  /// Levels and number of the trees, share of each leaf that is taken, bins of a feature, pairs in a leaf at least, and
  /// the pull of leaves towards 0.
  private static let depth = 4
  private static let trees = 100
  private static let rate: Float = 0.12
  private static let bins = 64
  private static let leaf: Float = 60
  private static let ridge: Float = 5

  private let pairs: PairMatrix
  private let width: Int
  private let rows: Int
  private let signs: [Int]
  private var edges: [[Float]] = []
  private var bins: [UInt8]
  private var margin: [Double]
  private var features: [UInt8] = []
  private var thresholds: [Float] = []
  private var leaves: [Float] = []

  private struct Split {
    var gain: Float = 1e-6
    var feature = 0
    var bin = -1
    var left: Float = 0
    var right: Float = 0
  }

  /// A model for some pairs.
  static func fit(_ pairs: PairMatrix) -> PairParameters {
    let (weights, bias) = PairRegression.fit(pairs)
    var boosting = PairBoosting(pairs, weights, bias)
    for _ in 0..<trees { boosting.addTree() }
    return PairParameters(
      bias: bias, weights: weights, depth: depth, features: boosting.features, thresholds: boosting.thresholds,
      leaves: boosting.leaves)
  }

  private init(_ pairs: PairMatrix, _ weights: [Double], _ bias: Double) {
    self.pairs = pairs
    width = pairs.width
    rows = pairs.labels.count
    signs = PairFeature.allCases.map { FeatureSigns.treeSign($0) }
    bins = [UInt8](repeating: 0, count: rows * width)
    margin = []
    for row in 0..<rows {
      margin.append((0..<width).reduce(bias) { $0 + weights[$1] * Double(pairs.values[row * width + $1]) })
    }
    for feature in 0..<width {
      let column = (0..<rows).map { pairs.values[$0 * width + feature] }
      edges.append(Self.edges(of: column))
      for row in 0..<rows {
        bins[row * width + feature] = UInt8(edges[feature].firstIndex { column[row] <= $0 } ?? edges[feature].count)
      }
    }
  }

  /// Quantiles, each once, without the largest value.
  private static func edges(of column: [Float]) -> [Float] {
    let sorted = column.sorted()
    var edges: [Float] = []
    for bin in 1..<bins {
      let edge = sorted[bin * (sorted.count - 1) / bins]
      if edge < sorted[sorted.count - 1] && edges.last != edge { edges.append(edge) }
    }
    return edges
  }

  private mutating func addTree() {
    var gradient = [SIMD4<Float>](repeating: .zero, count: rows)
    for row in 0..<rows {
      let chance = Sigmoid.of(margin[row])
      let weight = Double(pairs.weights[row])
      gradient[row] = SIMD4(
        Float(weight * (Double(pairs.labels[row]) - chance)), Float(weight * chance * (1 - chance)), 1, 0)
    }
    var node = [Int32](repeating: 0, count: rows)
    var limits = [(low: Float, high: Float)](repeating: (-9, 9), count: 2 << Self.depth)
    let inner = (1 << Self.depth) - 1
    var treeFeatures = [UInt8](repeating: 0, count: inner)
    var treeThresholds = [Float](repeating: 1e9, count: inner)
    for level in 0..<Self.depth {
      let first = (1 << level) - 1
      let splits = bestSplits(first, 1 << level, node, gradient)
      for (offset, split) in splits.enumerated() {
        let index = first + offset
        limits[2 * index + 1] = limits[index]
        limits[2 * index + 2] = limits[index]
        guard split.bin >= 0 else { continue }
        treeFeatures[index] = UInt8(split.feature)
        treeThresholds[index] = edges[split.feature][split.bin]
        let middle = min(max((split.left + split.right) / 2, limits[index].low), limits[index].high)
        if signs[split.feature] > 0 {
          limits[2 * index + 1].high = middle
          limits[2 * index + 2].low = middle
        } else if signs[split.feature] < 0 {
          limits[2 * index + 1].low = middle
          limits[2 * index + 2].high = middle
        }
      }
      for row in 0..<rows {
        let split = splits[Int(node[row]) - first]
        let goesRight = split.bin >= 0 && Int(bins[row * width + split.feature]) > split.bin
        node[row] = 2 * node[row] + (goesRight ? 2 : 1)
      }
    }
    finish(treeFeatures, treeThresholds, node, gradient, limits)
  }

  /// Gives the leaves their values and adds them to the margins.
  private mutating func finish(
    _ treeFeatures: [UInt8], _ treeThresholds: [Float], _ node: [Int32], _ gradient: [SIMD4<Float>],
    _ limits: [(low: Float, high: Float)]
  ) {
    let inner = (1 << Self.depth) - 1
    var sums = [SIMD4<Double>](repeating: .zero, count: inner + 1)
    for row in 0..<rows { sums[Int(node[row]) - inner] += SIMD4<Double>(gradient[row]) }
    let values = sums.enumerated().map { offset, sum in
      let limit = limits[inner + offset]
      return Self.rate * min(max(Float(sum.x / (sum.y + Double(Self.ridge))), limit.low), limit.high)
    }
    for row in 0..<rows { margin[row] += Double(values[Int(node[row]) - inner]) }
    features += treeFeatures
    thresholds += treeThresholds
    leaves += values
  }

  /// The best split of each node of a level.
  private func bestSplits(_ first: Int, _ count: Int, _ node: [Int32], _ gradient: [SIMD4<Float>]) -> [Split] {
    let stride = width * Self.bins
    var sums = [SIMD4<Float>](repeating: .zero, count: count * stride)
    sums.withUnsafeMutableBufferPointer { sums in
      bins.withUnsafeBufferPointer { bins in
        gradient.withUnsafeBufferPointer { gradient in
          for row in 0..<rows {
            var place = (Int(node[row]) - first) * stride
            let value = gradient[row]
            for feature in 0..<width {
              sums[place + Int(bins[row * width + feature])] += value
              place += Self.bins
            }
          }
        }
      }
    }
    return (0..<count).map { offset in
      var best = Split()
      for feature in 0..<width { consider(feature, sums[(offset * stride + feature * Self.bins)...], &best) }
      return best
    }
  }

  private func consider(_ feature: Int, _ sums: ArraySlice<SIMD4<Float>>, _ best: inout Split) {
    let cuts = edges[feature].count
    guard cuts > 0 else { return }
    let start = sums.startIndex
    var total = SIMD4<Float>.zero
    for bin in 0...cuts { total += sums[start + bin] }
    var left = SIMD4<Float>.zero
    for bin in 0..<cuts {
      left += sums[start + bin]
      let right = total - left
      guard left.z >= Self.leaf, right.z >= Self.leaf else { continue }
      let (a, b) = (left.x / (left.y + Self.ridge), right.x / (right.y + Self.ridge))
      guard Float(signs[feature]) * (b - a) >= 0 else { continue }
      let gain = left.x * a + right.x * b - total.x * total.x / (total.y + Self.ridge)
      if gain > best.gain { best = Split(gain: gain, feature: feature, bin: bin, left: a, right: b) }
    }
  }
}
