import Synchronization

/// A plan to fail at a certain write, so that tests can show that a break at any write loses and doubles nothing.
final class FaultPlan: Sendable {
  /// What a planned fault throws.
  struct Fault: Error {}

  private let writes = Atomic<Int>(0)
  private let failing = Atomic<Int>(0)

  /// Fails the `number`th write from now on, counted from 1; 0 for none.
  func fail(atWrite number: Int) {
    writes.store(0, ordering: .relaxed)
    failing.store(number, ordering: .relaxed)
  }

  /// Writes since the plan was made.
  var count: Int { writes.load(ordering: .relaxed) }

  func willWrite() throws {
    let number = writes.add(1, ordering: .relaxed).newValue
    if number == failing.load(ordering: .relaxed) { throw Fault() }
  }
}
