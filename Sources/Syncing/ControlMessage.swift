import FoundationEssentials
import News
import Store

/// What a command asks of the running service, one JSON line.
struct ControlRequest: Codable, Sendable {
  /// `sync`, `status`, `correct` or `recluster`.
  var verb: String
  /// `due`, `all` or `named`, for `sync`.
  var selection: String?
  /// Feed ids, for `named`.
  var feeds: [String]?
  /// For `correct`.
  var correction: CorrectionRequest?
  /// For `recluster`: milliseconds since the epoch.
  var since: Int64?
}

/// What the service answers, a JSON line each: any number of `progress`, then one of the others (`reclustered` in parts).
struct ControlReply: Codable, Sendable {
  struct Progress: Codable, Sendable {
    var total: Int
    var done: Int
    var articlesNew: Int
  }

  struct Failure: Codable, Sendable {
    var feed: String
    var reason: String
    var advice: String
  }

  struct Summary: Codable, Sendable {
    var startedAt: Int64
    var seconds: Double
    var counts: [String: Int]
    var interrupted: Bool
    var failures: [Failure]
  }

  struct Status: Codable, Sendable {
    var pid: Int32
    var since: Int64
    var nextPass: Int64?
    var passRunning: Bool
  }

  var progress: Progress?
  var summary: Summary?
  var status: Status?
  var corrected: CorrectionOutcome?
  var reclustered: ReclusterPart?
  var error: String?
  /// Of a fault of the store what it is, so that a command ends as it would have without the service.
  var fault: Fault?

  struct Fault: Codable, Sendable {
    var kind: String
    var what: String
    var subject: String
    var why: String
    var advice: String
  }
}

extension ControlReply {
  /// Says why something was not done.
  init(_ error: any Error) {
    self.init(error: "\(error)")
    guard let error = error as? StoreError else { return }
    fault = Fault(
      kind: error.kind.rawValue, what: error.what, subject: error.subject, why: error.why, advice: error.advice)
  }
}

extension ControlReply.Fault {
  /// The fault that came over the wire; nil for a kind that is not known.
  var value: StoreError? {
    StoreError.Kind(rawValue: kind).map { StoreError($0, what: what, subject: subject, why: why, advice: advice) }
  }
}

/// Messages as bytes and back; a line that is none reads as nil.
enum ControlCoding {
  static func encode(_ message: some Encodable) -> [UInt8] {
    guard let data = try? JSONEncoder().encode(message) else { return Array(#"{"error":"cannot encode"}"#.utf8) }
    return Array(data)
  }

  static func decode<Message: Decodable>(_ type: Message.Type, _ line: [UInt8]) -> Message? {
    try? JSONDecoder().decode(type, from: Data(line))
  }
}

extension ControlReply.Summary {
  /// A summary as it goes over the wire.
  init(_ summary: SyncSummary) {
    startedAt = summary.startedAt.milliseconds
    seconds = summary.seconds
    counts = Dictionary(uniqueKeysWithValues: SyncSummary.counts.map { ($0.name, summary[keyPath: $0.path]) })
    interrupted = summary.interrupted
    failures = summary.failures.map { .init(feed: $0.feed, reason: $0.reason, advice: $0.advice) }
  }

  /// The summary that came over the wire.
  var value: SyncSummary {
    var summary = SyncSummary(startedAt: Timestamp(milliseconds: startedAt))
    summary.seconds = seconds
    for (name, path) in SyncSummary.counts { summary[keyPath: path] = counts[name] ?? 0 }
    summary.interrupted = interrupted
    summary.failures = failures.map { .init(feed: $0.feed, reason: $0.reason, advice: $0.advice) }
    return summary
  }
}
