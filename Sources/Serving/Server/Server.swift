import Hummingbird
import HummingbirdCore
import Logging
import News
import NIOCore
import NIOPosix
public import Store

/// The reading surfaces over HTTP: pages, API, feeds, metrics. It reads, and never syncs.
public final class Server: Sendable {
  private let settings: ServingSettings
  private let room: ReadingRoom
  private let marks: MarkingRoom
  private let desk: Desk

  /// Connections at once.
  private static let mostConnections = 512
  /// Connections at once of one address beyond this machine.
  private static let mostOfOne = 64
  /// Seconds without a request after which a connection is closed.
  private static let idleSeconds: Int64 = 60

  /// A server over a store's file.
  ///
  /// - Parameter open: opens the store; it is called once for each reader and twice more.
  /// - Throws: what `open` throws.
  public init(
    settings: ServingSettings, surroundings: ServingSurroundings, open: (Store.Access) throws -> Store
  ) throws {
    self.settings = settings
    let watch = try open(.read)
    let readers = try (0..<settings.readers).map { _ in try open(.read) }
    room = ReadingRoom(watch: watch, readers: readers)
    marks = try MarkingRoom(try open(.write))
    let access = AccessGuard(tokens: { try watch.accessTokens() }, isOpen: settings.isOpen)
    desk = try Desk(
      settings: settings, room: room, marks: marks, access: access, surroundings: surroundings)
  }

  /// Answers until its task is cancelled. `ready` is called once with the port, as soon as connections are taken.
  ///
  /// Throws ``ServingFailure`` where it cannot listen.
  public func run(ready: @escaping @Sendable (_ port: Int) -> Void) async throws {
    // One thread takes requests apart and writes answers; the room's threads make them. None of that is done on the
    // runtime's own threads, which a pass keeps busy.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let port = settings.port
    let connections = ConnectionCount(most: Self.mostOfOne)
    let application = Application(
      responder: Responder(desk: desk),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionGuard(connections), SendingGuardPlacement()],
          idleTimeout: .seconds(Self.idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: port), serverName: "Courant",
        availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? port) },
      eventLoopGroupProvider: .shared(group),
      logger: Logger(label: "courant.serving") { _ in SwiftLogNoOpLogHandler() })
    do {
      try await withTaskExecutorPreference(LoopExecutor(group.next())) { try await application.run() }
      await end(group)
    } catch {
      await end(group)
      // A server that was told to end may do so with any error.
      if Task.isCancelled { return }
      throw ServingFailure(place: "\(settings.host):\(port)", error)
    }
  }

  private func end(_ group: MultiThreadedEventLoopGroup) async {
    await room.close()
    await marks.close()
    try? await group.shutdownGracefully()
  }
}
