import ArgumentParser

/// A number of things as typed: at least one.
struct CountArgument: Equatable {
  /// The number.
  var count: Int

  /// Reads a number; what is none, or too small, is refused with the range that is allowed.
  static func typed(_ text: String) throws -> CountArgument {
    guard let count = Int(text), count > 0 else {
      throw ValidationError("It is a whole number from 1 up.")
    }
    return CountArgument(count: count)
  }
}
