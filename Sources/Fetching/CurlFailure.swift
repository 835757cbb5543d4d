import CCurl
import News

/// What a libcurl error means to a feed reader.
enum CurlFailure {
  /// The failure that a finished hop comes to.
  static func failure(_ code: CURLcode, _ handle: EasyHandle, finalURL: String) -> FetchFailure {
    let kind = kind(code, handle)
    return FetchFailure(
      kind, detail(kind, code, handle), status: handle.status >= 200 ? handle.status : nil, finalURL: finalURL)
  }

  /// Whether an error says that a body ended before its time, rather than that it was too slow or unwanted.
  static func isCut(_ code: CURLcode) -> Bool {
    switch code {
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_HTTP3,
      CURLE_SEND_ERROR, CURLE_BAD_CONTENT_ENCODING:
      true
    default: false
    }
  }

  /// Whether an error may say that one line of the headers is longer than libcurl's own limit of 100 KB, which it tells as a lack of
  /// memory up to release 8.5, and later as too much of something.
  static func isLongLine(_ code: CURLcode) -> Bool { code == CURLE_OUT_OF_MEMORY || code.rawValue == tooLarge }

  /// `CURLE_TOO_LARGE` (libcurl 8.6).
  private static let tooLarge: UInt32 = 100

  private static func kind(_ code: CURLcode, _ handle: EasyHandle) -> FetchFailure.Kind {
    switch code {
    case CURLE_URL_MALFORMAT: .badURL
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy
    case CURLE_COULDNT_CONNECT where handle.proxy != nil: .proxy
    case CURLE_RECV_ERROR where handle.proxyStatus >= 300: .proxy
    case CURLE_COULDNT_RESOLVE_HOST: .nameResolution
    case CURLE_OPERATION_TIMEDOUT where !handle.hasConnected && handle.isConnectionBound:
      handle.proxy == nil ? .connectTimeout : .proxy
    // libcurl has one code for every time-out; these are its words for the least speed.
    case CURLE_OPERATION_TIMEDOUT where handle.errorDetail(code).hasPrefix("Operation too slow"): .tooSlow
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH: .pin
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED, CURLE_SSL_CLIENTCERT:
      .tls
    case CURLE_FILESIZE_EXCEEDED: .tooLarge
    case CURLE_BAD_CONTENT_ENCODING: .badEncoding
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: .badAnswer
    default: .connection
    }
  }

  /// What happened, in our words where libcurl's tell of nothing that a person can set.
  private static func detail(_ kind: FetchFailure.Kind, _ code: CURLcode, _ handle: EasyHandle) -> String {
    switch kind {
    case .proxy where handle.proxyStatus >= 300:
      "the proxy \(handle.proxy?.shown ?? "") answered \(handle.proxyStatus) and did not connect"
    case .proxy where code == CURLE_OPERATION_TIMEDOUT:
      "no connection came about through the proxy \(handle.proxy?.shown ?? "") within \(seconds(handle.connectMilliseconds)) s"
    case .proxy where code == CURLE_PROXY && handle.proxyAsksWhoWeAre:
      "the proxy \(handle.proxy?.shown ?? "") asks who we are"
    case .proxy where code == CURLE_PROXY:
      "the proxy \(handle.proxy?.shown ?? "") did not connect: \(handle.errorDetail(code))"
    case .proxy: "the proxy \(handle.proxy?.shown ?? "") cannot be reached"
    case .connectTimeout: "no connection came about within \(seconds(handle.connectMilliseconds)) s"
    case .tooSlow: "less than \(handle.minimumSpeed) bytes a second came over \(handle.minimumSpeedSeconds) s"
    case .timeout where handle.status == 0: "no answer came within \(seconds(handle.totalMilliseconds)) s"
    case .timeout: "the answer was not complete after \(seconds(handle.totalMilliseconds)) s"
    case .tls where code == CURLE_SSL_CACERT_BADFILE:
      "the file of certificates that was set for it cannot be read (\(handle.errorDetail(code))); it was not asked"
    case .badAnswer: "the server does not speak HTTP as it should: \(handle.errorDetail(code))"
    default: handle.errorDetail(code)
    }
  }

  private static func seconds(_ milliseconds: Int) -> String {
    milliseconds % 1000 == 0 ? String(milliseconds / 1000) : String(Double(milliseconds) / 1000)
  }
}
