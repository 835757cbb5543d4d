/// Every setting, by the name of its environment variable.
enum SettingName: String, CaseIterable {
  case store = "COURANT_STORE"
  case pollFloor = "COURANT_POLL_FLOOR"
  case pollCeiling = "COURANT_POLL_CEILING"
  case pollPrice = "COURANT_POLL_PRICE"
  case maxConcurrent = "COURANT_MAX_CONCURRENT"
  case perHost = "COURANT_PER_HOST"
  case bodyLimit = "COURANT_BODY_LIMIT"
  case connectTimeout = "COURANT_CONNECT_TIMEOUT"
  case totalTimeout = "COURANT_TOTAL_TIMEOUT"
  case certificates = "COURANT_CA_FILE"
  case proxy = "COURANT_PROXY"
  case fullText = "COURANT_FULL_TEXT"
  case pageRechecks = "COURANT_PAGE_RECHECKS"
  case contact = "COURANT_CONTACT_URL"
  case logFormat = "COURANT_LOG_FORMAT"
  case logLevel = "COURANT_LOG_LEVEL"
  case wait = "COURANT_WAIT"
  case listen = "COURANT_LISTEN"
  case publicURL = "COURANT_PUBLIC_URL"
  case hub = "COURANT_WEBSUB_HUB"

  /// ``meaning`` as the object of a sentence.
  var object: String { meaning.hasPrefix("the ") || meaning.hasPrefix("where ") ? meaning : "the " + meaning }

  /// What it sets, in one line.
  var meaning: String {
    switch self {
    case .store: "the SQLite file"
    case .pollFloor: "shortest pause between two polls of a feed"
    case .pollCeiling: "longest pause between two polls of a feed"
    case .pollPrice: "time that one article may wait to be seen, to save its publisher one request"
    case .maxConcurrent: "transfers at once"
    case .perHost: "connections to one host at once"
    case .bodyLimit: "largest body of an answer, after decompression"
    case .connectTimeout: "time to connect"
    case .totalTimeout: "time for one request from start to end"
    case .certificates: "file with the certificate authorities to trust instead of the system's"
    case .proxy: "proxy for every request (http://…, socks5://…)"
    case .fullText: "reading of articles' pages for their full text, where a feed says nothing of it"
    case .pageRechecks: "times after an article's page was first read at which it is read again"
    case .contact: "address in the User-Agent where publishers find who asks"
    case .logFormat: "format of the service's log"
    case .logLevel: "least level of the service's log"
    case .wait: "how long `sync` waits for another process"
    case .listen: "where `run` offers pages, API and feeds: HOST:PORT"
    case .publicURL: "address under which readers reach them, where it is another than they are asked by"
    case .hub: "WebSub hub that the outgoing feeds name, and that is told when they change"
    }
  }

  /// The value where nobody set one, as a person would write it; nil where the setting is then off.
  var fallback: String? {
    switch self {
    case .store, .certificates, .proxy, .contact, .listen, .publicURL, .hub: nil
    case .pollFloor: "1h"
    case .pollCeiling: "24h"
    case .pollPrice: "4m"
    case .maxConcurrent: "256"
    case .perHost: "2"
    case .bodyLimit: "20MB"
    case .connectTimeout: "10s"
    case .totalTimeout: "60s"
    case .fullText: "off"
    case .pageRechecks: "1h,6h,24h"
    case .logFormat: "logfmt"
    case .logLevel: "info"
    case .wait: "600s"
    }
  }
}
