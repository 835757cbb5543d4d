import CCurl
import News

/// What one hop came to.
enum HopResult {
  /// Go on there.
  case redirect(location: String?, isPermanent: Bool, setCookies: [String])
  /// An answer, its body still to be handed over.
  case answer(WireAnswer)
  /// None.
  case failure(FetchFailure)

  /// Judges a finished hop. Once there is a status other than 2xx, it counts whatever became of its body.
  init(_ handle: EasyHandle, _ transfer: Transfer, _ code: CURLcode) {
    let wasConditional = !transfer.request.validators.isEmpty
    let url = transfer.currentURL
    if handle.metForbiddenAddress, handle.status == 0 {
      self = .failure(.forbiddenAddress(transfer))
    } else if handle.abort == .headerLimit || CurlFailure.isLongLine(code) && handle.bodyBytes == 0 {
      self = .failure(
        FetchFailure(.headersTooLarge, "the headers are larger than \(handle.headerLimit / 1024) KB", finalURL: url))
    } else if handle.abort == .bodyLimit {
      self = .failure(
        FetchFailure(
          .tooLarge, "the body is larger than \(handle.bodyLimit) bytes", status: handle.status, finalURL: url))
    } else if handle.abort == .unwantedType {
      self = .failure(
        FetchFailure(
          .notAPage, "the answer is \(handle.headers.contentType ?? "something else"), no web page",
          status: handle.status, finalURL: url))
    } else if handle.status < 200 {
      self = .failure(CurlFailure.failure(code, handle, finalURL: url))
    } else if handle.status == 401, !transfer.chain.isHome {
      self = .failure(
        FetchFailure(
          .refusedElsewhere, "another site than the feed's own asks who we are (401)", status: 401, finalURL: url))
    } else if case .redirect(let isPermanent) = StatusMeaning(
      status: handle.status, wasConditional: wasConditional, mayBeOfProxy: handle.mayBeOfProxy)
    {
      self = .redirect(
        location: handle.headers.location, isPermanent: isPermanent, setCookies: handle.headers.setCookies)
    } else {
      let hasBody = (200...299).contains(handle.status)
      if code != CURLE_OK, hasBody, !CurlFailure.isCut(code) {
        self = .failure(CurlFailure.failure(code, handle, finalURL: url))
        return
      }
      let isCut = code != CURLE_OK && hasBody
      self = .answer(
        WireAnswer(
          status: handle.status, headers: handle.headers, body: [],
          ending: isCut ? .cut(handle.errorDetail(code)) : .complete, wasConditional: wasConditional,
          mayBeOfProxy: handle.mayBeOfProxy, finalURL: url, permanentURL: transfer.chain.permanentURL))
    }
  }
}

extension FetchFailure {
  /// The caller gave up.
  static let cancelled = FetchFailure(.cancelled, "the run was interrupted")

  /// The hop led to an address that is not public; told where, if that was a redirect.
  static func forbiddenAddress(_ transfer: Transfer) -> FetchFailure {
    FetchFailure(
      .forbiddenAddress,
      "\(transfer.chain.current.host) is a private, loopback, link-local or reserved address",
      finalURL: transfer.chain.hops > 0 ? transfer.currentURL : nil)
  }
}

extension RedirectChain.Fault {
  /// One line for people.
  var detail: String {
    switch self {
    case .tooMany(let limit): "more than \(limit) redirects"
    case .loop(let url): "the redirects lead in a circle, back to \(url)"
    case .notAllowed(let what): what
    }
  }
}
