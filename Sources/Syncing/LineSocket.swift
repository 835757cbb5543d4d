import Glibc

/// A connected socket that carries lines of text.
final class LineSocket: @unchecked Sendable {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isBroken = false
  /// The other side closed the connection.
  private(set) var hasEnded = false

  /// Takes over a connected descriptor and closes it in the end. One reader and one writer at a time.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The next line without its end, within `seconds`; nil at the end of the stream or when the time is up.
  func readLine(within seconds: Int) -> [UInt8]? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(pending[..<end])
        pending.removeFirst(end + 1)
        return line
      }
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard pending.count < 1 << 24, poll(&poller, 1, Int32(clamping: seconds * 1000)) > 0 else { return nil }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else {
        hasEnded = true
        return nil
      }
      pending.append(contentsOf: chunk[..<count])
    }
  }

  /// Sends a line; false once the other side is gone, or has read nothing for `seconds` (0: does not wait at all).
  ///
  /// A line that was begun is finished or the connection is given up: half a line would spoil the next.
  @discardableResult
  func write(line: [UInt8], within seconds: Int = 5) -> Bool {
    guard !isBroken else { return false }
    let bytes = line + [UInt8(ascii: "\n")]
    var sent = 0
    while sent < bytes.count {
      var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      let isReady = poll(&poller, 1, Int32(clamping: seconds * 1000)) > 0
      guard isReady || sent > 0 else { return false }
      let count = bytes[sent...].withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      guard isReady, count > 0 else {
        isBroken = true
        shutdown(descriptor, Int32(SHUT_RDWR))
        return false
      }
      sent += count
    }
    return true
  }
}
