import CCurl
import News

/// What a libcurl error means to a feed reader.
enum CurlFailure {
  /// The failure for an error that came before there was an answer.
  static func failure(_ code: CURLcode, detail: String, finalURL: String) -> FetchFailure {
    FetchFailure(kind(code), detail, finalURL: finalURL)
  }

  /// Whether an error says that a body ended before its time, rather than that it was too slow or unwanted.
  static func isCut(_ code: CURLcode) -> Bool {
    switch code {
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_HTTP3,
      CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
      true
    default: false
    }
  }

  private static func kind(_ code: CURLcode) -> FetchFailure.Kind {
    switch code {
    case CURLE_URL_MALFORMAT: .badURL
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameResolution
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED, CURLE_SSL_CLIENTCERT:
      .tls
    case CURLE_FILESIZE_EXCEEDED: .tooLarge
    case CURLE_BAD_CONTENT_ENCODING: .badEncoding
    default: .connection
    }
  }
}
