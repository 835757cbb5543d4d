import News

/// How long the service leaves alone a store that it cannot use: 30 seconds, then twice as long each time, at most ten
/// minutes. Nothing is asked of any publisher meanwhile.
struct ServicePatience {
  private static let first: Int64 = 30
  static let longest: Int64 = 600

  private var pause = first
  /// When to try again.
  private(set) var until = Timestamp(milliseconds: 0)

  /// Notes a trouble.
  mutating func take(at now: Timestamp) {
    until = now.adding(seconds: pause)
    pause = min(pause * 2, Self.longest)
  }

  /// Whether the store is left alone at a moment; one further away was named by a clock that was wrong.
  func holds(at now: Timestamp) -> Bool {
    now < until && until <= now.adding(seconds: Self.longest)
  }

  /// It has passed.
  mutating func end() {
    self = ServicePatience()
  }
}
