import Glibc

/// Tells how often the files of a folder are written to, so that a program can be stopped at a counted write in place of
/// after some time.
final class WriteWatch {
  private let descriptor: Int32

  /// Watches a folder.
  init(_ folder: String) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    let events = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO)
    guard descriptor >= 0, inotify_add_watch(descriptor, folder, events) >= 0 else {
      throw SystemFailure(call: "inotify \(folder)", number: errno)
    }
  }

  deinit { close(descriptor) }

  /// What to poll for.
  var pollable: pollfd { pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0) }

  /// The number of writes that came since; call it when there are some.
  func take() -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    var place = 0
    var events = 0
    while place < count {
      // struct inotify_event: wd, mask, cookie, len, each of 32 bits, then len bytes of a name.
      let length = buffer[place + 12..<place + 16].reversed().reduce(0) { $0 << 8 | Int($1) }
      place += 16 + length
      events += 1
    }
    return events
  }
}
