import Deduplication
import News

/// Pairs for training, with what each counts.
struct PairMatrix: Sendable {
  /// Features of a pair.
  let width: Int
  /// Values, pair after pair.
  var values: [Float] = []
  /// 1 for one event.
  var labels: [Float] = []
  /// What each counts; the sum is the number of pairs.
  var weights: [Float] = []

  /// Pairs that are taken of a kind at most.
  private static let limit = 25_000

  /// No pairs.
  init(width: Int) { self.width = width }

  /// Adds the pairs of a kind.
  mutating func append(_ examples: PairTraining.Examples, of kind: TrainingKind) {
    let total = examples.isSame.count
    var random = SeededRandom(seed: UInt64(total))
    let chosen = (0..<total).filter { _ in total <= Self.limit || random.next() * Double(total) < Double(Self.limit) }
    let days = PairFeature.days.rawValue
    let hours = PairFeature.hours.rawValue
    for row in chosen {
      let start = values.count
      values += examples.values[(row * width)..<((row + 1) * width)]
      labels.append(examples.isSame[row] ? 1 : 0)
      weights.append(Float(kind.weight / Double(chosen.count)))
      guard kind.dither > 0 else { continue }
      let sign = random.next() < 0.5 ? -1.0 : 1.0
      let gap = abs(Double(values[start + days]) * 120 * sign + (random.next() * 2 - 1) * kind.dither)
      let elapsed = PairFeature.elapsed(hours: gap)
      values[start + days] = Float(elapsed.days)
      values[start + hours] = Float(elapsed.hours)
    }
  }

  /// Scales the weights to a mean of 1.
  mutating func normalise() {
    let mean = weights.reduce(0) { $0 + Double($1) } / Double(max(1, weights.count))
    for index in weights.indices { weights[index] = Float(Double(weights[index]) / mean) }
  }
}

/// A small seeded generator (splitmix64, S. Vigna, public domain).
struct SeededRandom {
  private var state: UInt64

  /// Starts at a seed.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number between 0 and 1.
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / Double(UInt64(1) << 53)
  }
}
