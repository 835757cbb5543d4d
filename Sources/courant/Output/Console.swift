import Glibc
import Showing

/// Standard output and standard error: data to the one, everything else to the other.
final class Console {
  /// What stands behind standard output.
  let screen: Screen
  /// What stands behind standard error.
  let messages: Screen
  private var pending: [UInt8] = []
  private(set) var readerIsGone = false

  /// Bytes that are gathered before they are written.
  private static let batch = 1 << 20

  /// The console of this process.
  init(noColour: Bool, variable: (String) -> String?) {
    screen = Screen(descriptor: STDOUT_FILENO, noColour: noColour, variable: variable)
    messages = Screen(descriptor: STDERR_FILENO, noColour: noColour, variable: variable)
  }

  /// Data, as text.
  func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.batch { try flush() }
  }

  /// Data, as bytes.
  func write(bytes: [UInt8]) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.batch { try flush() }
  }

  /// Data, as a table.
  func write(_ table: Table) throws {
    try write(table.rendered(on: screen))
  }

  /// Data, as one JSON object with `schema_version` 1 and the fields that `body` adds.
  func writeDocument(_ body: (inout JSONWriter) throws -> Void) throws {
    try write(JSONWriter.document(body))
  }

  /// Data, as JSON that is ready.
  func write(_ json: JSONWriter) throws {
    if pending.isEmpty { pending = json.bytes } else { pending.append(contentsOf: json.bytes) }
    if pending.count >= Self.batch { try flush() }
  }

  /// Writes what was gathered. A reader that went away is no failure: it has what it wanted.
  func flush() throws {
    defer { pending.removeAll(keepingCapacity: true) }
    if readerIsGone || pending.isEmpty { return }
    switch Self.writeAll(pending, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: readerIsGone = true
    case let code: throw CommandFailure(.failed, "cannot write the output: \(String(cString: strerror(code)))")
    }
  }

  /// A message for the person at the terminal, at once.
  func say(_ text: String) {
    Self.say(text)
  }

  /// The same, from anywhere.
  static func say(_ text: String) {
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes bytes to the end; the error number where that fails, else 0.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count >= 0 {
          done += count
        } else if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wait, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
