import Deduplication

/// Logistic regression with bounds on the weights: accelerated projected gradient on standardised features.
enum PairRegression {
  /// Steps, and the pull towards 0.
  private static let steps = 300
  private static let ridge = 1e-3
  /// Every so many-th pair is used.
  private static let stride = 4

  /// Weights and bias for some pairs.
  static func fit(_ pairs: PairMatrix) -> (weights: [Double], bias: Double) {
    let width = pairs.width
    let rows = Array(Swift.stride(from: 0, to: pairs.labels.count, by: stride))
    let total = rows.reduce(0.0) { $0 + Double(pairs.weights[$1]) }
    var mean = [Double](repeating: 0, count: width)
    var square = mean
    for row in rows {
      let weight = Double(pairs.weights[row]) / total
      for f in 0..<width {
        let value = Double(pairs.values[row * width + f])
        mean[f] += weight * value
        square[f] += weight * value * value
      }
    }
    let spread = (0..<width).map { max(0, square[$0] - mean[$0] * mean[$0]).squareRoot() + 1e-6 }
    var matrix: [Float] = []
    matrix.reserveCapacity(rows.count * width)
    for row in rows {
      for f in 0..<width { matrix.append(Float((Double(pairs.values[row * width + f]) - mean[f]) / spread[f])) }
    }
    let bounds = PairFeature.allCases.map { FeatureSigns.bounds($0) }
    let low = (0..<width).map { bounds[$0].lowerBound * spread[$0] }
    let high = (0..<width).map { bounds[$0].upperBound * spread[$0] }
    // The trace bounds the largest curvature; a tighter bound only saves steps.
    let scale = 0.25 * largestCurvature(matrix, width, rows.map { Double(pairs.weights[$0]) / total }) + ridge
    var (v, old) = ([Double](repeating: 0, count: width), [Double](repeating: 0, count: width))
    var (bias, oldBias, momentum) = (0.0, 0.0, 1.0)
    for _ in 0..<steps {
      var gradient = [Double](repeating: 0, count: width)
      var biasGradient = 0.0
      matrix.withUnsafeBufferPointer { matrix in
        gradient.withUnsafeMutableBufferPointer { gradient in
          v.withUnsafeBufferPointer { v in
            for (index, row) in rows.enumerated() {
              var sum = bias
              for f in 0..<width { sum += v[f] * Double(matrix[index * width + f]) }
              let error = Double(pairs.weights[row]) / total * (Sigmoid.of(sum) - Double(pairs.labels[row]))
              biasGradient += error
              for f in 0..<width { gradient[f] += error * Double(matrix[index * width + f]) }
            }
          }
        }
      }
      let next = (0..<width).map { f in
        min(max(v[f] - (gradient[f] + ridge * v[f]) / scale, low[f]), high[f])
      }
      let nextBias = bias - biasGradient / (0.25 + ridge)
      let nextMomentum = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let pull = (momentum - 1) / nextMomentum
      for f in 0..<width { v[f] = next[f] + pull * (next[f] - old[f]) }
      bias = nextBias + pull * (nextBias - oldBias)
      (old, oldBias, momentum) = (next, nextBias, nextMomentum)
    }
    let weights = (0..<width).map { old[$0] / spread[$0] }
    return (weights, oldBias - (0..<width).reduce(0) { $0 + weights[$1] * mean[$1] })
  }

  /// The largest eigenvalue of the weighted covariance, by power iteration.
  private static func largestCurvature(_ matrix: [Float], _ width: Int, _ weights: [Double]) -> Double {
    var covariance = [Double](repeating: 0, count: width * width)
    for (row, weight) in weights.enumerated() {
      for a in 0..<width {
        let value = weight * Double(matrix[row * width + a])
        for b in 0..<width { covariance[a * width + b] += value * Double(matrix[row * width + b]) }
      }
    }
    var vector = (0..<width).map { 1 + Double($0 % 3) / 10 }
    var length = 1.0
    for _ in 0..<50 {
      let next = (0..<width).map { a in (0..<width).reduce(0) { $0 + covariance[a * width + $1] * vector[$1] } }
      length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vector = next.map { $0 / length }
    }
    return 1.05 * length
  }
}
