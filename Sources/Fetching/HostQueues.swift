/// Decides which of many waiting transfers may start: so many in all, so many to one host, and those of one host
/// together, so that they find its connections warm.
public struct HostQueues<Item> {
  private struct Line {
    var active = 0
    var waiting: ArraySlice<Item> = []
    var isListed = false
  }

  private let perHost: Int
  private let total: Int
  private var lines: [String: Line] = [:]
  /// Hosts that may start something: those in use first, then the others in the order they came.
  private var warm: [String] = []
  private var cold: ArraySlice<String> = []
  /// Transfers that have started and not finished.
  private(set) var active = 0

  /// Empty queues; `perHost` and `total` count for at least 1.
  public init(perHost: Int, total: Int) {
    self.perHost = max(1, perHost)
    self.total = max(1, total)
  }

  /// Lines up a transfer to a host; `first` puts it before those that wait (the next hop of a fetch under way).
  public mutating func add(_ item: Item, host: String, first: Bool = false) {
    var line = lines.removeValue(forKey: host) ?? Line()
    if first { line.waiting.insert(item, at: line.waiting.startIndex) } else { line.waiting.append(item) }
    if !line.isListed, line.active < perHost {
      line.isListed = true
      if first { warm.append(host) } else { cold.append(host) }
    }
    lines[host] = line
  }

  /// The next transfer that may start, which counts as started; nil if none may.
  public mutating func next() -> Item? {
    guard active < total, let host = warm.popLast() ?? cold.popFirst(), var line = lines.removeValue(forKey: host),
      let item = line.waiting.popFirst()
    else { return nil }
    line.active += 1
    active += 1
    line.isListed = !line.waiting.isEmpty && line.active < perHost
    if line.isListed { warm.append(host) }
    lines[host] = line
    return item
  }

  /// Takes note that a transfer to a host, which had started, has finished.
  public mutating func finished(host: String) {
    guard var line = lines.removeValue(forKey: host) else { return }
    line.active -= 1
    active -= 1
    if !line.isListed, !line.waiting.isEmpty {
      line.isListed = true
      warm.append(host)
    }
    if line.active > 0 || !line.waiting.isEmpty { lines[host] = line }
  }

  /// Takes out everything that waits.
  mutating func removeWaiting() -> [Item] {
    let items = lines.values.flatMap(\.waiting)
    lines = lines.filter { $0.value.active > 0 }
    for host in lines.keys {
      lines[host]?.waiting = []
      lines[host]?.isListed = false
    }
    warm = []
    cold = []
    return items
  }
}
