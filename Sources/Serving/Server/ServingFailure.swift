import Glibc
import NIOCore
import NIOPosix

/// Why the server does not listen, and what can be done.
public struct ServingFailure: Error, Sendable {
  /// Where it was to listen.
  public let place: String
  /// What the system says.
  public let reason: String
  /// What a person can do next.
  public let advice: String

  /// What an error of the network means.
  init(place: String, _ error: any Error) {
    self.place = place
    switch error {
    case let error as IOError:
      reason = String(cString: strerror(error.errnoCode)).lowercased()
      advice = Self.advice(for: error.errnoCode)
    case is SocketAddressError, is NIOConnectionError:
      reason = "the name does not resolve"
      advice = "Name an address of this machine with --listen HOST:PORT; 127.0.0.1 is always one."
    default:
      reason = "\(error)"
      advice = "Name another address with --listen HOST:PORT."
    }
  }

  private static func advice(for code: CInt) -> String {
    switch code {
    case EADDRINUSE:
      "Another program listens there (`ss -ltnp` shows which): end it, or take another port with --listen HOST:PORT."
    case EACCES, EPERM:
      "Ports below 1024 are the system's: take a higher one with --listen HOST:PORT, or give the service the capability "
        + "CAP_NET_BIND_SERVICE."
    case EADDRNOTAVAIL:
      "This machine has no such address: 127.0.0.1 is for this machine alone, 0.0.0.0 for all of its addresses."
    default: "Name another address with --listen HOST:PORT."
    }
  }
}
