import Glibc

/// An HTTP server on 127.0.0.1 for tests, on plain sockets and threads, that can break every rule of the protocol
/// because a reply is nothing but steps: bytes, pauses, resets.
///
/// It records every request, so that politeness can be proved. One thread serves one connection, with keep-alive.
public final class LoopbackServer: Sendable {
  /// Answers one request.
  public typealias Responder = @Sendable (LoopbackRequest) -> LoopbackReply

  struct State {
    var requests: [LoopbackRequest] = []
    var clients: Set<Int32> = []
    var connections = 0
    var peakConnections = 0
    var answering = 0
    var peakAnswers = 0
    var isStopped = false
  }

  /// The address it listens on, in numbers.
  public let address: String
  /// The port it listens on, chosen by the system.
  public let port: Int
  let state = Guarded(State())
  private let listener: Int32
  private let respond: Responder

  /// A server that runs until ``stop()``, on an address of 127.0.0.0/8.
  /// - Throws: ``LoopbackError`` if no socket can be had.
  public init(address number: String = "127.0.0.1", _ respond: @escaping Responder) throws {
    self.respond = respond
    address = number
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw LoopbackError(call: "socket", number: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, number, &address.sin_addr)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = self.listener
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        if bind(listener, address, length) != 0 || listen(listener, 1024) != 0 { return errno }
        return getsockname(listener, address, &length) == 0 ? 0 : errno
      }
    }
    guard code == 0 else {
      close(listener)
      throw LoopbackError(call: "bind", number: code)
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    spawn { self.accept() }
  }

  /// `http://ADDRESS:PORT`, without a final slash.
  public var base: String { "http://\(address):\(port)" }

  /// Every request so far, in the order of arrival.
  public var requests: [LoopbackRequest] { state.with { $0.requests } }

  /// Connections accepted so far.
  public var connections: Int { state.with { $0.connections } }

  /// Most connections that were open at once.
  public var peakConnections: Int { state.with { $0.peakConnections } }

  /// Most requests that were being answered at once.
  public var peakAnswers: Int { state.with { $0.peakAnswers } }

  /// Forgets the recorded requests.
  public func forgetRequests() {
    state.with { $0.requests = [] }
  }

  /// Closes the listener and every connection.
  public func stop() {
    state.with { state in
      guard !state.isStopped else { return }
      state.isStopped = true
      shutdown(listener, Int32(SHUT_RDWR))
      for client in state.clients { shutdown(client, Int32(SHUT_RDWR)) }
    }
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { break }
      // A program that a test starts meanwhile would keep the connection open.
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      var one: Int32 = 1
      setsockopt(client, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      let number: Int? = state.with { state in
        guard !state.isStopped else { return nil }
        state.clients.insert(client)
        state.connections += 1
        state.peakConnections = max(state.peakConnections, state.clients.count)
        return state.connections
      }
      guard let number else {
        close(client)
        break
      }
      spawn { self.serve(client, connection: number) }
    }
    close(listener)
  }

  private func serve(_ client: Int32, connection: Int) {
    var reader = LoopbackRequestReader(client: client, connection: connection)
    while let request = reader.next() {
      state.with { state in
        state.requests.append(request)
        state.answering += 1
        state.peakAnswers = max(state.peakAnswers, state.answering)
      }
      let reply = respond(request)
      // Whoever has the answer may ask at once: it counts no more before it is sent.
      state.with { $0.answering -= 1 }
      guard reply.send(to: client) else { break }
    }
    state.with { _ = $0.clients.remove(client) }
    close(client)
  }

  private func spawn(_ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
    var thread = pthread_t()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
      if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
      return nil
    }
    if pthread_create(&thread, nil, start, context) == 0 { pthread_detach(thread) }
  }
}

/// A socket that could not be had.
public struct LoopbackError: Error {
  /// The system call that failed.
  public var call: String
  /// Its `errno`.
  public var number: Int32
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
