import Fetching
import News

/// The feeds of a pass that wait to be asked, in their order; but no more of a host than may be asked at once, since a feed that
/// waits for its host's connections would only take the place of one whose host is idle.
struct AskingLine {
  /// Feeds of one host that are asked at once.
  private let perHost: Int
  private var rest: ArraySlice<FeedRecord>
  private var underway: [String: Int] = [:]
  /// Feeds that were passed over because their host was busy.
  private var parked: [String: ArraySlice<FeedRecord>] = [:]
  /// Hosts of those that have become idle, first to last.
  private var idle: ArraySlice<String> = []

  init(_ records: [FeedRecord], perHost: Int) {
    rest = records[...]
    self.perHost = max(1, perHost)
  }

  /// Whether none waits.
  var isEmpty: Bool { rest.isEmpty && parked.isEmpty }

  /// The next feed to be asked, and its host; nil where none waits or all their hosts are busy.
  mutating func next() -> (record: FeedRecord, host: String)? {
    while let host = idle.popFirst() {
      guard underway[host, default: 0] < perHost, var line = parked[host], let record = line.popFirst() else {
        continue
      }
      parked[host] = line.isEmpty ? nil : line
      underway[host, default: 0] += 1
      return (record, host)
    }
    while let record = rest.popFirst() {
      let host = Fetcher.hostKey(of: record.feed.url) ?? record.feed.url
      guard underway[host, default: 0] < perHost else {
        parked[host, default: []].append(record)
        continue
      }
      underway[host, default: 0] += 1
      return (record, host)
    }
    return nil
  }

  /// A feed of a host was asked.
  mutating func end(_ host: String) {
    let left = underway[host, default: 1] - 1
    underway[host] = left == 0 ? nil : left
    if parked[host] != nil { idle.append(host) }
  }
}
