import Glibc

/// Threads for calls that block, which must not hold up the concurrency runtime's own few.
enum Threads {
  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs `body` on a thread of its own that nobody waits for.
  static func detach(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Box(body))
    let failed = pthread_create(
      &thread, nil,
      { argument in
        argument.map { Unmanaged<Box>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, argument.toOpaque())
    if failed == 0 { pthread_detach(thread) } else { argument.release() }
  }
}
