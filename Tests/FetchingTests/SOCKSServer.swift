import Dispatch
import Glibc

/// A SOCKS5 proxy (RFC 1928, 1929) on 127.0.0.1 that takes one user and password, or none, and connects nobody.
final class SOCKSServer: Sendable {
  /// What it does with a client.
  enum Manner: Sendable {
    /// No method of ours will do for it.
    case wantsWhatNobodyOffers
    /// A user and password are asked for and refused.
    case refuses
    /// It lets everybody in and reaches no host.
    case reachesNobody
  }

  struct NoSocket: Error {
    var number: Int32
  }

  let port: Int
  private let listener: Int32

  init(_ manner: Manner) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw NoSocket(number: errno) }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    DispatchQueue(label: "socks").async {
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { break }
        Self.serve(client, manner)
        close(client)
      }
      close(listener)
    }
  }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private static func serve(_ client: Int32, _ manner: Manner) {
    guard let offered = take(client, 2), take(client, Int(offered[1])) != nil else { return }
    switch manner {
    case .wantsWhatNobodyOffers: send(client, [5, 0xFF])
    case .refuses:
      send(client, [5, 2])
      guard let user = take(client, 2), take(client, Int(user[1])) != nil,
        let length = take(client, 1), take(client, Int(length[0])) != nil
      else { return }
      send(client, [1, 1])
    case .reachesNobody:
      send(client, [5, 0])
      guard let request = take(client, 5), take(client, Int(request[4]) + 2) != nil else { return }
      send(client, [5, 4, 0, 1, 0, 0, 0, 0, 0, 0])
    }
    // Until the client has read it and is gone.
    _ = take(client, 1)
  }

  private static func take(_ client: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return count == 0 || recv(client, &bytes, count, Int32(MSG_WAITALL)) == count ? bytes : nil
  }

  private static func send(_ client: Int32, _ bytes: [UInt8]) {
    _ = Glibc.send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }
}
