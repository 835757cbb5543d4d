/// Documents that a ``LoopbackServer`` serves as a good publisher would: with validators, 304, and a new version
/// whenever a test puts one in the place of the old.
public final class LoopbackDocuments: Sendable {
  private struct Document {
    var body: [UInt8]
    var headers: [(String, String)]
    var etag: String?
    var lastModified: String?
  }

  private enum Entry {
    case document(Document)
    case responder(LoopbackServer.Responder)
  }

  private let entries = Guarded<[String: Entry]>([:])

  /// No documents yet.
  public init() {}

  /// A server that serves these documents.
  /// - Throws: ``LoopbackError`` if no socket can be had.
  public func serve(address: String = "127.0.0.1") throws -> LoopbackServer {
    try LoopbackServer(address: address) { self.reply(to: $0) }
  }

  /// Puts a document at a path. Without an ETag given it gets one that depends on the body alone; an empty one means
  /// none.
  public func put(
    _ path: String, _ text: String, type: String = "application/rss+xml", etag: String? = nil,
    lastModified: String? = nil, headers: [(String, String)] = []
  ) {
    put(path, bytes: Array(text.utf8), type: type, etag: etag, lastModified: lastModified, headers: headers)
  }

  /// Puts bytes at a path, as ``put(_:_:type:etag:lastModified:headers:)`` does.
  public func put(
    _ path: String, bytes: [UInt8], type: String = "application/rss+xml", etag: String? = nil,
    lastModified: String? = nil, headers: [(String, String)] = []
  ) {
    let tag = etag ?? "\"" + String(Self.checksum(bytes), radix: 16) + "\""
    let document = Document(
      body: bytes, headers: [("Content-Type", type)] + headers, etag: tag.isEmpty ? nil : tag,
      lastModified: lastModified)
    entries.with { $0[path] = .document(document) }
  }

  /// Lets a function answer for a path.
  public func put(_ path: String, respond: @escaping LoopbackServer.Responder) {
    entries.with { $0[path] = .responder(respond) }
  }

  /// Takes away what is at a path; it answers 404 from now on.
  public func remove(_ path: String) {
    entries.with { $0[path] = nil }
  }

  /// The answer to a request.
  public func reply(to request: LoopbackRequest) -> LoopbackReply {
    switch entries.with({ $0[request.path] }) {
    case nil: .status(404, body: Array("not found\n".utf8))
    case .responder(let respond): respond(request)
    case .document(let document): Self.reply(to: request, with: document)
    }
  }

  private static func reply(to request: LoopbackRequest, with document: Document) -> LoopbackReply {
    var headers: [(String, String)] = []
    if let etag = document.etag { headers.append(("ETag", etag)) }
    if let date = document.lastModified { headers.append(("Last-Modified", date)) }
    let isSame: Bool
    if let asked = request["If-None-Match"], document.etag != nil {
      isSame = asked == document.etag
    } else {
      isSame = document.lastModified != nil && request["If-Modified-Since"] == document.lastModified
    }
    if isSame { return .status(304, headers) }
    return .status(200, document.headers + headers, body: document.body)
  }

  /// FNV-1a, 64 bits.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
