import Fetching
import FoundationEssentials
import News
import Scheduling
import Syncing
import TestSupport

@testable import Store

/// A time that moves only when a test or a virtual sleep moves it.
final class VirtualClock: @unchecked Sendable {
  private let lock = Guarded(Timestamp(seconds: 1_745_900_000))

  var now: Timestamp { lock.with { $0 } }

  func advance(milliseconds: Int64) {
    lock.with { $0.milliseconds += milliseconds }
  }

  func advance(hours: Int64) {
    advance(milliseconds: hours * 3_600_000)
  }
}

/// A store, a loopback publisher and a clock: everything that a pass needs.
final class World {
  let documents = LoopbackDocuments()
  let server: LoopbackServer
  let clock = VirtualClock()
  let faults = FaultPlan()
  let base: String
  let folder: String
  let store: Store
  let fetcher: Fetcher

  /// - Parameters:
  ///   - address: where the publisher lives, in 127.0.0.0/8.
  ///   - host: the name by which its feeds are asked; nil for the address.
  init(
    address: String = "127.0.0.1", host: String? = nil, configure: (inout FetchConfiguration) -> Void = { _ in }
  ) throws {
    server = try documents.serve(address: address)
    base = host.map { [server] in "http://\($0):\(server.port)" } ?? server.base
    folder = FileManager.default.temporaryDirectory.path + "/courant-sync-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store.open(folder + "/store.sqlite", access: .write, faults: faults)
    faults.fail(atWrite: 0)
    let clock = clock
    var configuration = FetchConfiguration(userAgent: "Courant/test (+https://courant.example)") { clock.now }
    configure(&configuration)
    fetcher = Fetcher(configuration: configuration)
  }

  deinit {
    fetcher.shutdown()
    server.stop()
    store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The pass under test, one feed a transaction unless told otherwise.
  func pass(group: Int = 8) -> SyncRun {
    SyncRun(
      store: store, fetcher: fetcher, settings: SyncSettings(window: 4, feedsPerTransaction: group),
      clock: { [clock] in clock.now }, sleep: { _ in await Wait.untilCancelled() })
  }

  @discardableResult
  func sync(_ selection: SyncSelection = .all) async throws -> SyncSummary {
    try await pass().run(selection) { _ in }
  }

  func url(_ path: String) -> String { base + path }

  /// Subscribes to paths of the publisher, in this order. The ids do not depend on the port, so that two worlds compare.
  func subscribe(_ paths: [String], allowsPrivateAddress: Bool = true) throws {
    _ = try store.addFeeds(
      paths.map { Feed(id: .derived(from: $0), url: url($0), allowsPrivateAddress: allowsPrivateAddress) },
      at: clock.now)
  }

  /// The stories as sets of article ids.
  func stories() throws -> Set<Set<ArticleID>> {
    Set(try store.stories(StoryQuery()).map { Set($0.articles.map(\.id)) })
  }
}

/// One item of an invented feed.
struct Item {
  var guid: String
  var title: String
  var text: String
  var date = "Tue, 29 Apr 2025 02:10:00 GMT"
}

/// An RSS document of an invented outlet.
func rss(_ site: String, _ items: [Item]) -> String {
  let rows = items.map { item in
    "<item><title>\(item.title)</title><link>https://\(site)/\(item.guid)</link><guid>\(item.guid)</guid>"
      + "<description>\(item.text)</description><pubDate>\(item.date)</pubDate></item>"
  }
  return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(site)</title><link>https://\(site)/</link>"
    + rows.joined() + "</channel></rss>"
}

let dam = Item(
  guid: "dam", title: "Dam breaks above the town of Merrow, 12 dead",
  text: "Rescuers search the valley below the Merrow dam after it broke at dawn; 12 people are dead.")
let damElsewhere = Item(
  guid: "d7", title: "Twelve people die as Merrow dam breaks",
  text: "The Merrow dam broke at dawn, killing twelve; rescuers are searching the valley below.",
  date: "Tue, 29 Apr 2025 03:00:00 GMT")
let budget = Item(
  guid: "budget", title: "Parliament of Estland passes the budget",
  text: "After a night of talks the budget passed by two votes.", date: "Tue, 29 Apr 2025 01:00:00 GMT")

/// Three outlets with three events among them.
func threeOutlets(_ world: World) throws {
  world.documents.put("/a.xml", rss("a.example", [dam, budget]))
  world.documents.put("/b.xml", rss("b.example", [damElsewhere]))
  world.documents.put(
    "/c.xml",
    rss(
      "c.example",
      [
        Item(
          guid: "ferry", title: "Ferry runs aground off Skarholm",
          text: "No one was hurt when the ferry ran aground in fog.", date: "Tue, 29 Apr 2025 04:00:00 GMT")
      ]))
  try world.subscribe(["/a.xml", "/b.xml", "/c.xml"])
}
