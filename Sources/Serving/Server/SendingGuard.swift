import Glibc
import NIOCore

/// Keeps one connection from holding what it was sent and does not take: whoever reads nothing for a while, or next to
/// nothing, is cut off.
final class SendingGuard: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// Time between two looks; who takes nothing is cut off at the second, or at the third where it began between two.
  static let rhythm = TimeAmount.seconds(15)
  /// Bytes that have to go between two looks while some are waiting: 240 a second, as Kestrel asks
  /// (`KestrelServerLimits.MinResponseDataRate`).
  static let least = 240 * 15
  /// Bytes that the kernel keeps for one connection; it would grow to megabytes for one that reads nothing.
  private static let kernelBuffer: SocketOptionValue = 256 * 1024

  /// Bytes that were to be sent so far.
  private var handed = 0
  private var look: Scheduled<Void>?
  /// What was handed and what was gone at the last look, where something was waiting then.
  private var last: (handed: Int, gone: Int)?

  func handlerAdded(context: ChannelHandlerContext) {
    guard context.channel is any SocketOptionProvider, let options = context.channel.syncOptions else { return }
    try? options.setOption(.socketOption(.so_sndbuf), value: Self.kernelBuffer)
    // The kernel goes on sending what it has after a connection was closed. It need not for longer than that.
    let patience = SocketOptionValue(2 * Self.rhythm.nanoseconds / 1_000_000)
    try? options.setOption(.tcpOption(.init(rawValue: TCP_USER_TIMEOUT)), value: patience)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    handed += unwrapOutboundIn(data).readableBytes
    context.write(data, promise: promise)
    if look == nil { lookLater(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    look?.cancel()
    look = nil
  }

  private func lookLater(_ context: ChannelHandlerContext) {
    look = context.eventLoop.assumeIsolated().scheduleTask(in: Self.rhythm) { self.look(context) }
  }

  private func look(_ context: ChannelHandlerContext) {
    look = nil
    let options = context.channel.syncOptions
    guard context.channel.isActive, let waiting = try? options?.getOption(.bufferedWritableBytes), waiting > 0 else {
      last = nil
      return
    }
    let gone = handed - waiting
    // What waited then has to be gone, or much of it.
    if let last, gone < min(last.handed, last.gone + Self.least) { return cut(context) }
    last = (handed, gone)
    lookLater(context)
  }

  /// Closes the connection without sending what is waiting.
  private func cut(_ context: ChannelHandlerContext) {
    guard let socket = context.channel as? any SocketOptionProvider else { return context.close(promise: nil) }
    socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }
}

/// Puts a ``SendingGuard`` where answers are bytes already: before whatever makes bytes of them.
final class SendingGuardPlacement: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  func handlerAdded(context: ChannelHandlerContext) {
    do {
      try context.pipeline.syncOperations.addHandler(SendingGuard(), position: .first)
    } catch {
      context.close(promise: nil)
    }
  }
}
