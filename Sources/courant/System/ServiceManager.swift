import Glibc

/// What a service tells the service manager that started it (sd_notify(3)); silent where there is none.
struct ServiceManager: Sendable {
  /// `NOTIFY_SOCKET`: a path, or an abstract name that begins with `@`.
  let socketPath: String?
  /// Seconds between two signs of life that the manager asks for (`WATCHDOG_USEC`); nil without a watchdog.
  let watchdogSeconds: Double?

  /// The manager that the environment names.
  init(variable: (String) -> String?) {
    socketPath = variable("NOTIFY_SOCKET")
    watchdogSeconds = variable("WATCHDOG_USEC").flatMap(Double.init).map { $0 / 1_000_000 }
  }

  /// Sends a state such as `READY=1`.
  func tell(_ state: String) {
    guard let socketPath, var address = Self.address(socketPath) else { return }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return }
    defer { close(socket) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + socketPath.utf8.count + (socketPath.hasPrefix("@") ? 0 : 1))
    let message = Array(state.utf8)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = sendto(socket, message, message.count, Int32(MSG_NOSIGNAL), address, length)
      }
    }
  }

  private static func address(_ path: String) -> sockaddr_un? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return address
  }
}
