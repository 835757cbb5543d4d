import Glibc

/// Measures CPU time, user and system together, of this process: what other programs on the machine do shows least in it.
enum Stopwatch {
  /// One work takes at least this many CPU seconds, by repeating it: below that the clock's own grain shows.
  private static let shortest = 0.02

  /// CPU seconds that one call of `work` takes: the median over `repetitions`, each after the same number of calls.
  static func median(repetitions: Int = 7, of work: () throws -> Void) rethrows -> Double {
    let calls = try calls(work)
    var samples: [Double] = []
    for _ in 0..<repetitions { samples.append(try cost(calls, work) / Double(calls)) }
    return middle(of: samples)
  }

  /// How many calls of `work` take long enough to be measured.
  private static func calls(_ work: () throws -> Void) rethrows -> Int {
    var calls = 1
    while true {
      let seconds = try cost(calls, work)
      if seconds >= shortest { return calls }
      calls = seconds > 0.001 ? max(calls + 1, Int((shortest / seconds * Double(calls)).rounded(.up))) : calls * 8
    }
  }

  /// CPU seconds that one call of each of several works takes: the least of as many repetitions, taken by turns. What else
  /// the machine does (its caches and cores are shared) only ever adds, and what it does for long adds to all alike.
  static func least(repetitions: Int = 15, of works: [() -> Void]) -> [Double] {
    var least = works.map { _ in Double.infinity }
    let counts = works.map { calls($0) }
    for _ in 0..<repetitions {
      for (index, work) in works.enumerated() {
        least[index] = min(least[index], cost(counts[index], work) / Double(counts[index]))
      }
    }
    return least
  }

  /// CPU seconds that one call of `work` takes, once.
  static func once(_ work: () throws -> Void) rethrows -> Double {
    try cost(1, work)
  }

  /// The value in the middle; of an even number of values the mean of the two in the middle.
  static func middle(of samples: [Double]) -> Double {
    let sorted = samples.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func cost(_ calls: Int, _ work: () throws -> Void) rethrows -> Double {
    let start = now()
    for _ in 0..<calls { try work() }
    return now() - start
  }

  /// CPU seconds that this process has used, on all its threads.
  private static func now() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
