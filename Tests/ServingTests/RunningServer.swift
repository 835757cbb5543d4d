import Foundation
import Glibc
import Store

@testable import Serving

/// A server on a port of its own, and what travels over a connection to it.
struct RunningServer {
  let port: Int
  private let task: Task<Void, any Error>

  /// Runs a server over a served store.
  init(_ served: ServedStore) async throws {
    let path = served.path
    let server = try Server(settings: served.settings, surroundings: served.surroundings) { access in
      try Store.open(path, access: access)
    }
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    task = Task {
      defer { told.finish() }
      try await server.run { told.yield($0) }
    }
    var first = ports.makeAsyncIterator()
    guard let port = await first.next() else {
      try await task.value
      throw POSIXError(.ECONNREFUSED)
    }
    self.port = port
  }

  /// Ends it.
  func end() async {
    task.cancel()
    try? await task.value
  }

  /// Sends bytes, and gives what comes back: up to the end of the connection, or until it has a text.
  func exchange(_ lines: String..., body: String = "", until mark: String? = nil) async throws -> String {
    let text = lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    return try await apart {
      let connection = try LoopbackConnection(port)
      connection.send(text)
      return connection.receive(until: mark)
    }
  }

  /// Sends a request and keeps the connection once a text has come back.
  func hold(_ lines: String..., until mark: String) async throws -> LoopbackConnection {
    let text = lines.joined(separator: "\r\n") + "\r\n\r\n"
    return try await apart {
      let connection = try LoopbackConnection(port)
      connection.send(text)
      _ = connection.receive(until: mark)
      return connection
    }
  }

  /// Sends a request again and again over one connection, each time when the answer before has a text; gives the last
  /// answer, up to the end of the connection.
  func converse(_ lines: String..., times: Int, until mark: String) async throws -> String {
    let text = lines.joined(separator: "\r\n") + "\r\n\r\n"
    return try await apart {
      let connection = try LoopbackConnection(port)
      for _ in 1..<times {
        connection.send(text)
        let answer = connection.receive(until: mark)
        guard answer.contains(mark) else { return answer }
      }
      connection.send(text)
      return connection.receive(until: nil)
    }
  }

  /// On a thread of its own: what waits for the server must not hold up its tasks.
  private func apart<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread { done.resume(with: Result { try work() }) }
    }
  }
}

/// A connection to this machine, closed when nobody holds it any more.
final class LoopbackConnection: Sendable {
  private let client: Int32

  /// Connects.
  init(_ port: Int) throws {
    client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw POSIXError(.ECONNREFUSED) }
    // Far longer than any answer takes: only a broken server makes a test wait for it.
    var patience = timeval(tv_sec: 15, tv_usec: 0)
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(client) }

  /// Sends a text; a server that has refused may not take all of it.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// What comes back, up to the end of the connection or until it has a text.
  func receive(until mark: String?) -> String {
    var answer: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(client, &part, part.count, 0)
      guard count > 0 else { break }
      answer += part[..<count]
      if let mark, String(decoding: answer, as: UTF8.self).contains(mark) { break }
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
