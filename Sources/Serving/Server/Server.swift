import HTTPTypes
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
  private let desk: Desk

  /// Connections at once.
  private static let mostConnections = 512
  /// Seconds without a byte after which a connection is closed.
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
    let access = AccessGuard(tokens: { try watch.accessTokens() }, isOpen: settings.isOpen)
    desk = try Desk(
      settings: settings, room: room, marks: try open(.write), access: access, surroundings: surroundings)
  }

  /// Answers until its task is cancelled. `ready` is called once with the port, as soon as connections are taken.
  ///
  /// Throws ``ServingFailure`` where it cannot listen.
  public func run(ready: @escaping @Sendable (_ port: Int) -> Void) async throws {
    // One thread takes requests apart and writes answers; the room's threads make them. None of that is done on the
    // runtime's own threads, which a pass keeps busy.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let port = settings.port
    let application = Application(
      responder: Responder(desk: desk),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
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
    try? await group.shutdownGracefully()
  }
}

/// Hummingbird's side of the desk.
struct Responder: HTTPResponder {
  let desk: Desk

  /// The longest body of a request, in bytes.
  private static let longestBody = 256 * 1024
  /// Headers that answers depend on.
  private static let headers = [
    "accept", "authorization", "if-none-match", "if-modified-since", "last-event-id", "origin", "sec-fetch-site",
  ]

  func respond(to request: Request, context: ServingContext) async throws -> Response {
    do {
      let call = try await call(request, context)
      if let stream = try await stream(call) { return stream }
      return Self.response(await desk.answer(call), isHead: call.method == .head)
    } catch {
      var reply = Problem.reply(Refusal(error))
      SafetyHeaders.add(to: &reply)
      return Self.response(reply, isHead: false)
    }
  }

  private func call(_ request: Request, _ context: ServingContext) async throws -> Call {
    let method = Call.Method(rawValue: request.method.rawValue) ?? .other
    var call = try Call(method, request.head.path ?? "/", host: request.head.authority ?? "")
    call.peer = context.peer
    for name in Self.headers {
      if let field = HTTPField.Name(name), let value = request.headers[field] { call.headers[name] = value }
    }
    guard method == .post else { return call }
    let type = request.headers[.contentType]?.lowercased() ?? ""
    guard type.prefix(while: { $0 != ";" }) == "application/x-www-form-urlencoded" else { return call }
    var body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Self.longestBody)
    } catch is NIOTooManyBytesError {
      throw Refusal(.tooLarge, "a request may have \(Self.longestBody) bytes")
    }
    guard let text = String(validating: body.readBytes(length: body.readableBytes) ?? [], as: UTF8.self) else {
      throw Refusal(.badRequest, "the form is no UTF-8")
    }
    call.form = try Fields(Substring(text))
    return call
  }

  private func stream(_ call: Call) async throws -> Response? {
    guard call.method == .get, call.path == ["v1", "changes"],
      call.headers["accept"]?.lowercased().contains("text/event-stream") == true
    else { return nil }
    try desk.check(call, at: desk.surroundings.clock())
    let since = call.headers["last-event-id"] ?? call.query["since"] ?? "0"
    let (start, epoch) = try await desk.room.read { store in
      let epoch = try store.epoch()
      return (try ChangeCursor(since, epoch: epoch).number, epoch)
    }
    guard let place = desk.streams.place() else {
      throw Refusal(.unavailable, "too many streams are open", headers: [("Retry-After", "30")])
    }
    let stream = ChangeStream(
      room: desk.room, epoch: epoch, sleep: desk.surroundings.sleep,
      isWelcome: { [access = desk.access] in
        (try? access.check(call)) != nil
      })
    let body = ResponseBody { writer in
      // The place is given back with the body, also where the reader was gone before a word was written.
      defer { withExtendedLifetime(place) {} }
      try await stream.write(after: start) { text in try await writer.write(ByteBuffer(string: text)) }
      try await writer.finish(nil)
    }
    var reply = Reply("text/event-stream", [])
    SafetyHeaders.add(to: &reply)
    reply.headers.append(("Cache-Control", "no-store"))
    var response = Self.response(reply, isHead: false)
    response.headers[.contentLength] = nil
    response.body = body
    return response
  }

  private static func response(_ reply: Reply, isHead: Bool) -> Response {
    var headers = HTTPFields()
    headers[.contentType] = reply.contentType
    for (name, value) in reply.headers {
      if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
    }
    let status = HTTPResponse.Status(code: reply.status.rawValue, reasonPhrase: reply.status.phrase)
    if reply.status == .notModified { return Response(status: status, headers: headers) }
    let body = ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body))
    let response = Response(status: status, headers: headers, body: body)
    return isHead ? response.createHeadResponse() : response
  }
}

/// What is known of a connection while one of its requests is answered.
struct ServingContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address at the other end, without its port.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
