import ArgumentParser
import Glibc
import Store

/// How long a verb that writes waits for another process that does so.
struct LeaseOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("How long to wait for another process at work on this store (0s).", valueName: "seconds"))
  var wait: WaitArgument?

  /// Microseconds between two tries.
  private static let patience: UInt32 = 100_000

  /// The right to write; throws `busy` if another process still has it when the time is over.
  ///
  /// - Parameter replacing: to put another file in the store's place.
  func lease(in environment: Environment, replacing: Bool = false) throws -> Lease {
    let deadline = SystemClock.uptime() + Double(wait?.seconds ?? 0)
    while SystemClock.uptime() < deadline {
      if let lease = try attempt(in: environment, replacing: replacing) { return lease }
      usleep(Self.patience)
    }
    return try Lease.acquire(storePath: environment.storePath, at: environment.now, replacing: replacing)
  }

  private func attempt(in environment: Environment, replacing: Bool) throws -> Lease? {
    do {
      return try Lease.acquire(storePath: environment.storePath, at: environment.now, replacing: replacing)
    } catch {
      if error.kind == .busy { return nil }
      throw error
    }
  }
}
