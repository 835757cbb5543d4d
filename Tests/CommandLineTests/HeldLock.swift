import Glibc

/// A file lock that this process holds, as another Courant would.
final class HeldLock {
  private var descriptor: Int32

  /// Takes the lock of a file.
  init(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw SystemFailure(call: "flock \(path)", number: errno)
    }
  }

  deinit {
    release()
  }

  /// Gives it back.
  func release() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
