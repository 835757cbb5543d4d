import News
import NIOConcurrencyHelpers
import Showing
import Store

/// The change log as server-sent events (WHATWG HTML Living Standard, 9.2): one event a change, its cursor and the log's
/// epoch as the id, so that a reader whose connection broke goes on where it was, or learns that the store was restored.
struct ChangeStream: Sendable {
  let room: ReadingRoom
  /// Which life of the log is told.
  let epoch: String
  /// Sleeps for so many milliseconds; returns early when the task is cancelled.
  let sleep: @Sendable (Int64) async -> Void
  /// Whether the reader may still read: its token may have been removed meanwhile.
  let isWelcome: @Sendable () -> Bool

  /// Changes that are read at once.
  private static let page = 500
  /// Milliseconds between two looks at the log.
  private static let rhythm: Int64 = 500
  /// Looks without a change after which a comment is sent, so that nobody in between thinks the connection dead.
  private static let patience = 30

  /// Whether a request is for the stream.
  static func isMeant(by call: Call) -> Bool {
    guard call.method == .get, call.path == ["v1", "changes"] else { return false }
    return (call.headers["accept"] ?? "").split(separator: ",").contains { range in
      let parts = range.lowercased().split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      // A weight of 0 says that it is not wanted (RFC 9110, section 12.4.2).
      return parts.first == "text/event-stream"
        && !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
    }
  }

  /// Writes changes after a cursor until the reader goes away or is welcome no more, the store is another one, or the task
  /// is cancelled.
  func write(after start: Int64, _ send: (String) async throws -> Void) async throws {
    var cursor = start
    var mark: Int64?
    var quiet = 0
    try await send("retry: 3000\n\n")
    while !Task.isCancelled, isWelcome() {
      // Nothing is asked of the log while nobody commits.
      let now = try room.mark()
      if now != mark {
        mark = now
        while true {
          let (life, changes) = try await room.read { [cursor] store in
            (try store.epoch(), try ChangeEdits(store: store).changes(since: cursor, limit: Self.page))
          }
          guard life == epoch else { return }
          if changes.isEmpty { break }
          try await send(changes.map(event).joined())
          cursor = changes.last?.cursor ?? cursor
          quiet = 0
        }
      }
      quiet += 1
      if quiet >= Self.patience {
        try await send(": alive\n\n")
        quiet = 0
      }
      await sleep(Self.rhythm)
    }
  }

  /// One change. Its JSON is one line.
  func event(_ change: Change) -> String {
    var json = JSONWriter()
    json.value(change)
    let data = String(decoding: json.bytes, as: UTF8.self)
    return "id: \(change.cursor)@\(epoch)\nevent: \(change.kind.rawValue)\ndata: \(data)\n\n"
  }
}

/// How many streams may be open.
final class StreamCount: Sendable {
  /// Each holds a connection.
  private static let most = 64
  private let open = NIOLockedValueBox(0)

  /// A place for one more; nil where there are too many.
  func place() -> Place? {
    open.withLockedValue { open in
      guard open < Self.most else { return nil }
      open += 1
      return Place(self)
    }
  }

  /// One stream's place, free again when it is left, or when nobody holds it any more.
  final class Place: Sendable {
    private let count: StreamCount
    private let isHeld = NIOLockedValueBox(true)

    fileprivate init(_ count: StreamCount) { self.count = count }

    deinit { leave() }

    /// Gives the place back, once.
    func leave() {
      let wasHeld = isHeld.withLockedValue { isHeld in
        defer { isHeld = false }
        return isHeld
      }
      if wasHeld { count.open.withLockedValue { $0 -= 1 } }
    }
  }
}
