import News

/// What one fetch brought over the wire, before anyone has looked into the body.
struct WireAnswer: Sendable {
  /// How the transfer of the body ended.
  enum Ending: Sendable, Hashable {
    /// As the protocol promised.
    case complete
    /// Before the promised length, or without the end mark; for people why.
    case cut(String)
  }

  /// HTTP status.
  var status: Int
  /// The headers that anybody reads.
  var headers: WireHeaders
  /// The body, still compressed; empty for a status other than 2xx.
  var body: [UInt8]
  /// How it ended.
  var ending: Ending
  /// Whether validators were sent.
  var wasConditional: Bool
  /// Whether a proxy that speaks HTTP stands between, which may answer in the server's place.
  var mayBeOfProxy = false
  /// The URL that answered.
  var finalURL: String
  /// Where an unbroken chain of permanent redirects from the start led.
  var permanentURL: String?
  /// How the request went.
  var trace: FetchTrace?
  /// Bytes of the body that the budget of all bodies counts until somebody has looked into it.
  var countedBytes = 0

  /// What the answer comes to; decompresses the body.
  /// - Parameters:
  ///   - bodyLimit: most bytes after decompression.
  ///   - now: for a `Retry-After` date without a `Date` beside it.
  consuming func outcome(bodyLimit: Int, now: @Sendable () -> Timestamp) -> FetchOutcome {
    switch StatusMeaning(status: status, wasConditional: wasConditional, mayBeOfProxy: mayBeOfProxy) {
    case .body: return bodyOutcome(bodyLimit: bodyLimit)
    case .notModified: return .notModified(fetchedHeaders)
    case .redirect: return .failed(failure(.redirect, "a redirect without a Location"))
    case .failure(let kind):
      var failure = failure(kind, StatusMeaning.detail(status: status, kind: kind))
      if kind == .throttled, let wait = retryAfter(now: now) {
        failure.retryAfter = wait.seconds
        failure.detail += ", in \(wait.seconds) s"
        if let asked = wait.clampedFrom {
          failure.detail += " (it said \(asked == .max ? "far more" : "\(asked) s"); we wait 31 days at most)"
        }
      }
      return .failed(failure)
    }
  }

  /// The wait that a 429 or 503 asks for; nil for any other status or without the header.
  func retryAfter(now: () -> Timestamp) -> RetryAfter? {
    guard status == 429 || status == 503, let value = headers.retryAfter else { return nil }
    return RetryAfter(value, date: headers.date, now: now())
  }

  private consuming func bodyOutcome(bodyLimit: Int) -> FetchOutcome {
    let answer = self
    let decoded = ContentDecoding.decode(answer.body, encoding: answer.headers.contentEncoding, limit: bodyLimit)
    switch (decoded, answer.ending) {
    case (.plain(let body), .complete), (.complete(let body), .complete):
      guard !body.isEmpty else { return .failed(answer.failure(.emptyBody, "the server answered with an empty body")) }
      return .fetched(answer.fetchedHeaders, body: body)
    case (.complete(let body), .cut(let why)):
      // A compressed stream that reaches its end is complete whatever Content-Length claimed.
      guard !body.isEmpty else { return .failed(answer.incomplete(body, why)) }
      return .fetched(answer.fetchedHeaders, body: body)
    case (.plain(let body), .cut(let why)): return .failed(answer.incomplete(body, why))
    case (.incomplete(let body), .complete):
      return .failed(answer.incomplete(body, "the compressed body ends in the middle"))
    case (.incomplete(let body), .cut(let why)): return .failed(answer.incomplete(body, why))
    case (.tooLarge, _): return .failed(answer.failure(.tooLarge, "the body is larger than \(bodyLimit) bytes"))
    case (.bad(let why), .complete): return .failed(answer.failure(.badEncoding, why))
    case (.bad, .cut(let why)): return .failed(answer.incomplete([], why))
    }
  }

  private func incomplete(_ body: [UInt8], _ why: String) -> FetchFailure {
    var failure = failure(.incomplete, "the body was cut: " + why)
    var headers = fetchedHeaders
    headers.validators = Validators()
    failure.partial = FetchFailure.PartialBody(headers: headers, body: body)
    return failure
  }

  private func failure(_ kind: FetchFailure.Kind, _ detail: String) -> FetchFailure {
    var failure = FetchFailure(kind, detail, status: status, finalURL: finalURL)
    failure.maxAge = headers.cacheControl.flatMap(CacheControl.maxAge)
    failure.trace = trace
    return failure
  }

  private var fetchedHeaders: FetchedHeaders {
    var fetched = FetchedHeaders(
      status: status, contentType: headers.contentType,
      validators: Validators(
        etag: HeaderText.entityTag(headers.etag), lastModified: HeaderText.sendable(headers.lastModified)),
      maxAge: headers.cacheControl.flatMap(CacheControl.maxAge), finalURL: finalURL, permanentURL: permanentURL,
      wireBytes: body.count)
    fetched.hub = headers.link.flatMap { LinkHeader.target("hub", in: $0) }
      .map { URLReference.resolve($0, base: finalURL) }
    fetched.trace = trace
    return fetched
  }
}
