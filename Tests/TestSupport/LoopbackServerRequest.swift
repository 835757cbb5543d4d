import Glibc

/// A request that a ``LoopbackServer`` received.
public struct LoopbackRequest: Sendable, Hashable {
  /// `GET` and so on.
  public var method: String
  /// Path and query as they stood in the request line.
  public var target: String
  /// Names as sent and values, in order.
  public var headers: [Header]
  /// Number of the connection it came over, from 1.
  public var connection: Int
  /// What was handed over, as long as Content-Length says.
  public var body: [UInt8] = []

  /// One header line.
  public struct Header: Sendable, Hashable {
    /// The name as sent.
    public var name: String
    /// The value without white space around it.
    public var value: String
  }

  /// The path without the query.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The value of the first header of that name; case does not count.
  public subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// Reads requests off a connection, one after another.
struct LoopbackRequestReader {
  let client: Int32
  let connection: Int
  private var buffer: [UInt8] = []

  init(client: Int32, connection: Int) {
    self.client = client
    self.connection = connection
  }

  /// The next request; nil when the other side has closed.
  mutating func next() -> LoopbackRequest? {
    var end = headEnd()
    while end == nil {
      var part = [UInt8](repeating: 0, count: 8192)
      let got = recv(client, &part, part.count, 0)
      guard got > 0 else { return nil }
      buffer += part[..<got]
      guard let first = buffer.first, (0x41...0x5A).contains(first) else { return nil }  // TLS, for instance
      end = headEnd()
    }
    guard let end else { return nil }
    let head = String(decoding: buffer[..<end], as: UTF8.self)
    buffer.removeFirst(end + 4)
    let lines = head.split(separator: "\r\n")
    let words = lines.first.map { $0.split(separator: " ") } ?? []
    guard words.count == 3 else { return nil }
    let headers = lines.dropFirst().map { line in
      let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return LoopbackRequest.Header(name: String(sides[0]), value: sides.count == 2 ? trimmed(sides[1]) : "")
    }
    var request = LoopbackRequest(
      method: String(words[0]), target: String(words[1]), headers: headers, connection: connection)
    guard let length = request["Content-Length"].flatMap({ Int($0) }) else { return request }
    while buffer.count < length {
      var part = [UInt8](repeating: 0, count: 8192)
      let got = recv(client, &part, part.count, 0)
      guard got > 0 else { return nil }
      buffer += part[..<got]
    }
    request.body = Array(buffer[..<length])
    buffer.removeFirst(length)
    return request
  }

  private func headEnd() -> Int? {
    guard buffer.count >= 4 else { return nil }
    return (0...(buffer.count - 4)).first { buffer[$0..<($0 + 4)].elementsEqual([13, 10, 13, 10]) }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
