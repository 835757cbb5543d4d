import ArgumentParser

/// A number of things as typed: at least one.
struct CountArgument: ExpressibleByArgument, Equatable {
  /// The number.
  var count: Int

  init?(argument: String) {
    guard let count = Int(argument), count > 0 else { return nil }
    self.count = count
  }
}
