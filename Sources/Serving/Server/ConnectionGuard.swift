import Glibc
import HTTPTypes
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTPTypes

/// Keeps one connection, and all of one address, from holding what is there for everybody: a request has to arrive whole
/// within a time, however often a byte of it comes, an address may have so many connections, and behind an answer that says
/// so (`Connection: close`) nothing more is read or sent.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Within what time the body of a request has to be there, counted from the end of its headers.
  static let deadline = TimeAmount.seconds(20)

  private let connections: ConnectionCount
  /// The address that this connection is counted for; nil where it is not counted.
  private var address: String?
  private var cut: Scheduled<Void>?
  /// How far the last answer is, where one says that it is the last.
  private var ending = Ending.notYet

  private enum Ending {
    case notYet
    case begun
    case sent
  }

  /// A guard for one connection.
  init(_ connections: ConnectionCount) { self.connections = connections }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { enter(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    enter(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard ending == .notYet else { return }
    switch unwrapInboundIn(data) {
    case .head:
      cut?.cancel()
      cut = context.eventLoop.assumeIsolated().scheduleTask(in: Self.deadline) { context.close(promise: nil) }
    case .end: stopWatching()
    case .body: break
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    if ending == .sent {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    if case .head(let head) = part, head.headerFields[.connection]?.lowercased() == "close" { ending = .begun }
    guard ending == .begun, case .end = part else { return context.write(data, promise: promise) }
    ending = .sent
    let written = promise ?? context.eventLoop.makePromise()
    written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    context.write(data, promise: written)
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  private func enter(_ context: ChannelHandlerContext) {
    guard address == nil, let name = PeerName.text(of: context.remoteAddress), !LoopbackName.isOne(name) else { return }
    guard connections.enter(name) else { return context.close(promise: nil) }
    address = name
  }

  private func leave() {
    stopWatching()
    if let address { connections.leave(address) }
    address = nil
  }

  private func stopWatching() {
    cut?.cancel()
    cut = nil
  }
}

/// How many connections each address has.
final class ConnectionCount: Sendable {
  private let most: Int
  private let counts = NIOLockedValueBox<[String: Int]>([:])

  /// A count that allows so many to each address.
  init(most: Int) { self.most = most }

  /// Counts one more, unless that would be too many.
  func enter(_ address: String) -> Bool {
    counts.withLockedValue { counts in
      guard counts[address, default: 0] < most else { return false }
      counts[address, default: 0] += 1
      return true
    }
  }

  /// Counts one less.
  func leave(_ address: String) {
    counts.withLockedValue { counts in
      counts[address, default: 1] -= 1
      if counts[address] == 0 { counts[address] = nil }
    }
  }
}

/// Whom limits are counted for: an address of version 4, or the first 64 bits of one of version 6, all of which one
/// subscriber has (RFC 6177).
enum PeerName {
  /// The name of who is at the other end; nil where that is no address of the network.
  static func text(of address: SocketAddress?) -> String? {
    guard case .v6 = address, let text = address?.ipAddress else { return address?.ipAddress }
    var bytes = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, text, &bytes) == 1 else { return text }
    // ::1, and addresses of version 4 in the clothes of version 6.
    if bytes == [UInt8](repeating: 0, count: 15) + [1] { return "::1" }
    if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
      return bytes.suffix(4).map { String($0) }.joined(separator: ".")
    }
    return bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "::/64"
  }

  /// The name of an address in words; nil for what is none.
  static func text(of address: String) -> String? {
    text(of: try? SocketAddress(ipAddress: address, port: 0))
  }
}
