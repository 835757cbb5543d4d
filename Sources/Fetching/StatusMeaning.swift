import News

/// What an HTTP status means to a feed reader (RFC 9110 section 15).
enum StatusMeaning: Sendable, Hashable {
  /// The answer is in the body.
  case body
  /// Nothing new since the validators.
  case notModified
  /// The answer is elsewhere; `permanent` for 301 and 308 only.
  case redirect(permanent: Bool)
  /// No answer.
  case failure(FetchFailure.Kind)

  /// The meaning of a status. A 304 to a question that was not conditional is a fault of the server, and so is a 407 where no
  /// proxy can have said it.
  init(status: Int, wasConditional: Bool, mayBeOfProxy: Bool) {
    switch status {
    case 204, 205: self = .failure(.emptyBody)
    case 206: self = .failure(.incomplete)
    case 200...299: self = .body
    case 301, 308: self = .redirect(permanent: true)
    case 300, 302, 303, 307: self = .redirect(permanent: false)
    case 304: self = wasConditional ? .notModified : .failure(.server)
    case 305...399: self = .failure(.redirect)
    case 401, 402, 403, 451: self = .failure(.refused)
    case 404: self = .failure(.notFound)
    case 407 where mayBeOfProxy: self = .failure(.proxy)
    case 408: self = .failure(.timeout)
    case 410: self = .failure(.gone)
    case 429, 503: self = .failure(.throttled)
    case 400...499: self = .failure(.rejected)
    default: self = .failure(.server)
    }
  }

  /// One line for people about a status that is a failure.
  static func detail(status: Int, kind: FetchFailure.Kind) -> String {
    switch kind {
    case .emptyBody: "the server answered \(status), which has no content"
    case .incomplete: "the server answered \(status) with a part that nobody asked for"
    case .redirect: "the server answered \(status), which leads nowhere"
    case .refused: "the server refused with \(status)"
    case .timeout: "the server gave up waiting for the request (\(status))"
    case .gone: "the publisher removed the feed for good (410)"
    case .throttled: "the publisher asked to come back later (\(status))"
    case .notFound: "there is no such feed (\(status))"
    case .rejected: "the server does not take the request (\(status))"
    case .proxy: "a proxy asks who we are (\(status))"
    case .server where status == 304: "the server answered 304 to a request without validators"
    default: "the server failed with \(status)"
    }
  }
}
