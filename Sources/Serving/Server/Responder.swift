import HTTPTypes
import Hummingbird
import HummingbirdCore
import News
import NIOCore

/// Hummingbird's side of the desk.
struct Responder: HTTPResponder {
  let desk: Desk

  /// Headers that answers depend on.
  private static let headers = [
    "accept", "authorization", "if-none-match", "last-event-id", "origin", "sec-fetch-site", "x-forwarded-for",
  ]

  private static let host = HTTPField.Name("Host")

  func respond(to request: Request, context: ServingContext) async throws -> Response {
    let call = Self.call(request, context)
    if ChangeStream.isMeant(by: call) { return await stream(call, request) }
    let form = call.method == .post ? Self.form(of: request) : nil
    return Self.response(await desk.answer(call, form: form), isHead: call.method == .head)
  }

  private static func call(_ request: Request, _ context: ServingContext) -> Call {
    let method = Call.Method(rawValue: request.method.rawValue) ?? .other
    let target = request.head.path ?? "/"
    let host = request.head.authority ?? ""
    var call: Call
    do throws(Refusal) {
      // The first is the authority; there may be no other (RFC 9112, section 3.2).
      if let name = Self.host, request.headers[name] != nil {
        throw Refusal(.badRequest, "there are two headers Host")
      }
      call = try Call(method, target, host: host)
    } catch {
      call = Call(method, target, host: host, fault: error)
    }
    call.peer = context.peer
    for name in headers {
      if let field = HTTPField.Name(name), let value = request.headers[field] { call.headers[name] = value }
    }
    return call
  }

  /// Reads the form of a request when it is asked for; nil where there is none.
  private static func form(of request: Request) -> Desk.FormReading? {
    let type = request.headers[.contentType] ?? ""
    guard FormKind(type) != nil else { return nil }
    return { most in
      let tooLarge = Refusal(.tooLarge, "this request may have \(most) bytes")
      if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most { throw tooLarge }
      do {
        var body = try await request.body.collect(upTo: most)
        return try FormKind(type)?.fields(body.readBytes(length: body.readableBytes) ?? []) ?? Fields()
      } catch is NIOTooManyBytesError {
        throw tooLarge
      } catch let refusal as Refusal {
        throw refusal
      } catch {
        throw Refusal(.timeout, "the form did not arrive")
      }
    }
  }

  private func stream(_ call: Call, _ request: Request) async -> Response {
    let start = desk.surroundings.clock()
    do {
      let (stream, cursor, place) = try await desk.stream(call, at: start)
      let body = ResponseBody { writer in
        defer { place.leave() }
        // Who goes away is noticed at once, whether or not there is something to tell.
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          try await stream.write(after: cursor) { text in try await writer.write(ByteBuffer(string: text)) }
        }
        try await writer.finish(nil)
      }
      var reply = Reply("text/event-stream", [])
      reply.headers = [("Cache-Control", "no-store")]
      var response = Self.response(desk.finished(reply, call, since: start), isHead: false)
      response.headers[.contentLength] = nil
      response.body = body
      return response
    } catch {
      return Self.response(desk.finished(desk.refuse(error, call), call, since: start), isHead: false)
    }
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
  /// Who is at the other end.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = PeerName.text(of: source.channel.remoteAddress)
  }
}
