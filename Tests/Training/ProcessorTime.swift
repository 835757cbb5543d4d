#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// CPU time of this process.
enum ProcessorTime {
  /// Seconds that it has used so far.
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
