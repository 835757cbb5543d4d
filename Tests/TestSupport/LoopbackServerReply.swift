import Glibc

/// What a ``LoopbackServer`` sends back: steps, which may add up to a proper answer or not.
public struct LoopbackReply: Sendable {
  /// One thing that is done to the connection.
  public enum Step: Sendable {
    /// Sends bytes.
    case bytes([UInt8])
    /// Sends the same bytes again and again until the other side has had enough.
    case endless([UInt8], pauseMilliseconds: Int)
    /// Waits until the other side closes.
    case hang
    /// Closes in the orderly way.
    case close
    /// Closes with a TCP reset.
    case reset
  }

  /// What is done, in order. Without ``Step/close`` or ``Step/reset`` the connection stays open.
  public var steps: [Step]

  /// A reply from its steps.
  public init(_ steps: [Step]) {
    self.steps = steps
  }

  /// A proper answer, with the right `Content-Length` unless the headers have one of their own.
  public static func status(
    _ status: Int, _ headers: [(String, String)] = [], body: [UInt8] = []
  ) -> LoopbackReply {
    var headers = headers
    let hasLength = headers.contains {
      $0.0.lowercased() == "content-length" || $0.0.lowercased() == "transfer-encoding"
    }
    if !hasLength, status != 304 { headers.append(("Content-Length", String(body.count))) }
    return LoopbackReply([.bytes(head(status, headers) + body)])
  }

  /// 200 with a text.
  public static func ok(_ text: String, _ headers: [(String, String)] = []) -> LoopbackReply {
    status(200, headers, body: Array(text.utf8))
  }

  /// A redirect.
  public static func redirect(_ status: Int, to location: String, _ headers: [(String, String)] = []) -> LoopbackReply {
    self.status(status, [("Location", location)] + headers)
  }

  /// The same steps, then an orderly close.
  public var closing: LoopbackReply { LoopbackReply(steps + [.close]) }

  /// Status line and headers, with the empty line.
  public static func head(_ status: Int, _ headers: [(String, String)]) -> [UInt8] {
    var text = "HTTP/1.1 \(status) Status\r\n"
    for (name, value) in headers { text += name + ": " + value + "\r\n" }
    // A character of Latin-1 is a byte, so that tests can send headers that are no UTF-8.
    return (text + "\r\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// Does the steps; false if the connection is to end.
  func send(to client: Int32) -> Bool {
    for step in steps {
      switch step {
      case .bytes(let bytes):
        guard Self.send(bytes, to: client) else { return false }
      case .endless(let bytes, let pause):
        while Self.send(bytes, to: client), !Self.isClosed(client, afterMilliseconds: pause) {}
        return false
      case .hang:
        while !Self.isClosed(client, afterMilliseconds: 60_000) {}
        return false
      case .close:
        shutdown(client, Int32(SHUT_RDWR))
        return false
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        return false
      }
    }
    return true
  }

  private static func send(_ bytes: [UInt8], to client: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Glibc.send(
          client, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }

  private static func isClosed(_ client: Int32, afterMilliseconds limit: Int) -> Bool {
    // A client that waits for an answer sends nothing more: whatever there is to read is its end.
    var interest = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
    return poll(&interest, 1, Int32(limit)) != 0
  }
}
