/// A value that several elements can give: the best source wins.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank = 0

  /// Takes a value if its source does not rank below what is there: among equals the last wins.
  mutating func replace(_ candidate: Value?, rank newRank: Int) {
    guard let candidate, newRank >= rank else { return }
    value = candidate
    rank = newRank
  }

  /// Takes a value if its source ranks above what is there.
  mutating func offer(_ candidate: Value?, rank newRank: Int) {
    guard let candidate, newRank > rank else { return }
    value = candidate
    rank = newRank
  }

  /// The best value, which is given away.
  mutating func take() -> Value? {
    value.take()
  }
}
