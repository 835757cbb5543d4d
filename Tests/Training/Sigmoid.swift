#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The logistic function.
enum Sigmoid {
  /// 1 / (1 + e^−x).
  static func of(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
