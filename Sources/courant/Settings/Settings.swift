import News
import Showing

/// Every setting in force, checked: what the rest of the program may rely on.
struct Settings {
  /// A setting as `courant config` shows it.
  struct Entry {
    var name: SettingName
    var value: String
    var origin: String
  }

  /// Formats of the service's log.
  enum LogFormat: String, CaseIterable {
    case logfmt, json
  }

  /// Levels of the service's log, the least first.
  enum LogLevel: String, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
  }

  /// Path of the SQLite file.
  let store: String
  /// Seconds.
  let pollFloor: Int64
  /// Seconds, at least ``pollFloor``.
  let pollCeiling: Int64
  /// Seconds that one article may wait, to save one request.
  let pollPrice: Int64
  /// Transfers at once.
  let maxConcurrent: Int
  /// Connections to one host at once.
  let perHost: Int
  /// Bytes after decompression.
  let bodyLimit: Int
  /// Seconds.
  let connectTimeout: Int64
  /// Seconds.
  let totalTimeout: Int64
  /// Path of the certificate authorities; nil for the system's.
  let certificates: String?
  /// Proxy; nil for none.
  let proxy: String?
  /// Reading of articles' pages, for feeds that say nothing of it.
  let fullText: FullTextMode
  /// Seconds after the first look at a page, ascending.
  let pageRechecks: [Int64]
  /// Address in the User-Agent; nil: none is named.
  let contact: String?
  /// Format of the service's log.
  let logFormat: LogFormat
  /// Least level of the service's log.
  let logLevel: LogLevel
  /// Seconds that `sync` waits for another process.
  let wait: Int64
  /// Where `run` offers pages, API and feeds; nil where it does not.
  let listen: ListenAddress?
  /// Address under which readers reach them, without a slash at its end; nil: the one that they ask by.
  let publicURL: String?
  /// WebSub hub that the outgoing feeds name; nil for none.
  let hub: String?
  /// All of them, in order, with where each came from.
  let entries: [Entry]

  /// Reads and checks every setting; the first wrong one is a configuration failure that says what is allowed.
  init(from sources: SettingSources, defaultStore: String) throws {
    var reader = SettingReader(sources: sources)
    store = reader.text(.store) ?? reader.standIn(.store, defaultStore)
    pollFloor = try reader.duration(.pollFloor, 900...604_800)
    pollCeiling = try reader.duration(.pollCeiling, 900...2_592_000)
    pollPrice = try reader.duration(.pollPrice, 1...604_800)
    maxConcurrent = try reader.number(.maxConcurrent, 1...4096)
    perHost = try reader.number(.perHost, 1...64)
    bodyLimit = try reader.bytes(.bodyLimit, 1000...1_000_000_000)
    connectTimeout = try reader.duration(.connectTimeout, 1...600)
    totalTimeout = try reader.duration(.totalTimeout, 1...3600)
    certificates = try reader.file(.certificates)
    proxy = try reader.proxy(.proxy)
    fullText = try reader.choice(.fullText)
    pageRechecks = try reader.durations(.pageRechecks, 1...31_536_000, atMost: 24)
    contact = try reader.contact(.contact)
    logFormat = try reader.choice(.logFormat)
    logLevel = try reader.choice(.logLevel)
    wait = try reader.duration(.wait, 0...86_400)
    listen = try reader.listenAddress(.listen)
    publicURL = try reader.webAddress(.publicURL, mayHavePath: false)
    hub = try reader.webAddress(.hub)
    entries = reader.entries
    if pollCeiling < pollFloor {
      throw CommandFailure(
        .configuration,
        "COURANT_POLL_CEILING (\(DurationText.text(seconds: pollCeiling))) is less than COURANT_POLL_FLOOR "
          + "(\(DurationText.text(seconds: pollFloor)))",
        advice: "Raise the ceiling or lower the floor.")
    }
  }
}
