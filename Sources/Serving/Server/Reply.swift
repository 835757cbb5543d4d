import News
import Showing

/// One answer.
struct Reply: Sendable {
  /// What an answer may be.
  enum Status: Int, Sendable {
    case ok = 200
    case seeOther = 303
    case notModified = 304
    case badRequest = 400
    case unauthorized = 401
    case forbidden = 403
    case notFound = 404
    case notAllowed = 405
    case timeout = 408
    case conflict = 409
    case tooLarge = 413
    case unsupported = 415
    case misdirected = 421
    case tooMany = 429
    case broken = 500
    case unavailable = 503

    /// The phrase of RFC 9110 (429: RFC 6585).
    var phrase: String {
      switch self {
      case .ok: "OK"
      case .seeOther: "See Other"
      case .notModified: "Not Modified"
      case .badRequest: "Bad Request"
      case .unauthorized: "Unauthorized"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .notAllowed: "Method Not Allowed"
      case .timeout: "Request Timeout"
      case .conflict: "Conflict"
      case .tooLarge: "Content Too Large"
      case .unsupported: "Unsupported Media Type"
      case .misdirected: "Misdirected Request"
      case .tooMany: "Too Many Requests"
      case .broken: "Internal Server Error"
      case .unavailable: "Service Unavailable"
      }
    }
  }

  /// The status.
  var status: Status
  /// Media type of the body.
  var contentType: String
  /// The body.
  var body: [UInt8]
  /// More headers.
  var headers: [(name: String, value: String)] = []
  /// It is refused because a limit of ours is reached, and no fault.
  var isOfLimit = false

  /// An answer from its parts.
  init(_ contentType: String, _ body: [UInt8], status: Status = .ok) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// A page.
  static func page(_ html: String, status: Status = .ok) -> Reply {
    Reply("text/html; charset=utf-8", Array(html.utf8), status: status)
  }

  /// A JSON document.
  static func document(_ body: (inout JSONWriter) throws -> Void) rethrows -> Reply {
    Reply("application/json", try JSONWriter.document(body).bytes)
  }

  /// Its strong validator: a hash of what it says.
  var etag: String {
    var hasher = StableHasher()
    hasher.combine(contentType)
    hasher.combine(body)
    return "\"" + String(UInt64(bitPattern: hasher.hash.value), radix: 36) + "\""
  }
}
