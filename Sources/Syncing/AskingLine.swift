import Fetching
import News

/// The feeds of a pass that wait to be asked, in their order; but no more of a host than may be asked at once, since a feed that
/// waits for its host's connections would only take the place of one whose host is idle.
///
/// A host that lets one request after another time out is given up for the pass, or for the order whose passes these are.
struct AskingLine {
  /// Time-outs of a host in a row after which none of its feeds is asked any more in a pass.
  static let patience = 2

  /// A feed and its host.
  private typealias Place = (record: FeedRecord, host: String)

  /// Feeds of one host that are asked at once.
  private let perHost: Int
  /// Those that nobody has looked at, last to first: what was taken out is not held to the end of the pass.
  private var rest: [Place]
  private var underway: [String: Int]
  /// Time-outs of hosts in a row.
  private(set) var timeOuts: [String: Int]
  /// Feeds that were passed over because their host was busy.
  private var parked: [String: ArraySlice<FeedRecord>] = [:]
  /// Hosts of those that have become idle, first to last.
  private var idle: ArraySlice<String> = []

  /// Feeds of a host that wait at first, where they are more than two.
  let crowds: [String: Int]

  /// - Parameters:
  ///   - underway: requests by host that earlier passes have left behind.
  ///   - timeOuts: time-outs of hosts in a row in earlier passes that count.
  init(_ records: [FeedRecord], perHost: Int, underway: [String: Int] = [:], timeOuts: [String: Int] = [:]) {
    let places: [Place] = records.map { ($0, Fetcher.hostKey(of: $0.feed.url) ?? $0.feed.url) }
    rest = places.reversed()
    self.perHost = max(1, perHost)
    self.underway = underway
    self.timeOuts = timeOuts
    crowds = places.reduce(into: [:]) { $0[$1.host, default: 0] += 1 }.filter { $0.value > 2 }
  }

  /// Whether none waits.
  var isEmpty: Bool { rest.isEmpty && parked.isEmpty }

  /// Those that wait.
  var feeds: Set<FeedID> { Set((rest.map(\.record) + parked.values.joined()).map(\.feed.id)) }

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
    while let (record, host) = rest.popLast() {
      guard underway[host, default: 0] < perHost else {
        parked[host, default: []].append(record)
        continue
      }
      underway[host, default: 0] += 1
      return (record, host)
    }
    return nil
  }

  /// A feed of a host was asked, in this pass or in one before. Returns the feeds of the host that are not asked any more,
  /// because it has let too many requests time out.
  @discardableResult
  mutating func end(_ host: String, timedOut: Bool = false) -> [FeedRecord] {
    let left = underway[host, default: 1] - 1
    underway[host] = left <= 0 ? nil : left
    if timedOut { timeOuts[host, default: 0] += 1 } else { timeOuts[host] = nil }
    guard timeOuts[host, default: 0] < Self.patience else { return giveUp(host) }
    if parked[host] != nil { idle.append(host) }
    return []
  }

  private mutating func giveUp(_ host: String) -> [FeedRecord] {
    let unseen = rest.filter { $0.host == host }.map(\.record).reversed()
    rest.removeAll { $0.host == host }
    return Array(parked.removeValue(forKey: host) ?? []) + unseen
  }
}
