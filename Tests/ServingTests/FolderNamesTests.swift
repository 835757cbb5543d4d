import GRDB
import News
import Showing
import Store
import Testing

@testable import Serving

@Suite struct `Folders` {
  @Test func `a folder is offered with all that it lies in, as a filter on topics understands them`() async throws {
    let served = try ServedStore()
    var feed = ServedStore.feed("gamma")
    feed.folder = "World/Asia/East"
    _ = try served.store.addFeeds([feed], at: ServedStore.start)
    let names = FolderNames.all(of: try served.store.feeds())
    #expect(names == ["Region", "World", "World/Asia", "World/Asia/East"])
    let page = try await served.get("/").text
    #expect(page.contains(">World</option>"))
    await served.end()
  }

  private let composed = "\u{c9}conomie"
  private let decomposed = "E\u{301}conomie"

  /// A store whose two feeds lie in folders of equal letters and other bytes, as earlier versions kept them.
  private func served() throws -> ServedStore {
    let served = try ServedStore()
    let queue = try DatabaseQueue(path: served.path)
    try queue.write { database in
      for (folder, name) in [(composed, "alpha"), (decomposed, "beta")] {
        try database.execute(
          sql: "UPDATE feed SET folder = ? WHERE id = ?", arguments: [folder, ServedStore.feed(name).id.text])
      }
    }
    try queue.close()
    return served
  }

  @Test func `two spellings of one folder that are there already are two labels, each with its own articles`()
    async throws
  {
    let served = try served()
    func names(_ document: [String: Any], _ list: String) throws -> [[UInt8]] {
      try #require(document[list] as? [[String: Any]]).compactMap { $0["id"] as? String }
        .filter { $0.hasPrefix("user/-/label/") }.map { Array($0.utf8.dropFirst("user/-/label/".utf8.count)) }
    }
    let both = [Array(decomposed.utf8), Array(composed.utf8)]
    #expect(try names(json(try await served.get("/reader/api/0/tag/list")), "tags") == both)
    let counts = try json(try await served.get("/reader/api/0/unread-count"))
    #expect(Set(try names(counts, "unreadcounts")) == Set(both))
    for (folder, count) in [(composed, 2), (decomposed, 1)] {
      let label = PercentText.encoded("user/-/label/" + folder)
      #expect(try await served.ids("/reader/api/0/stream/items/ids?s=" + label).count == count)
    }
    let fever = try json(try await served.get("/fever/?api&groups&feeds"))
    let groups = try #require(fever["groups"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
    let links = try #require(fever["feeds_groups"] as? [[String: Any]]).compactMap { $0["group_id"] as? Int }
    #expect(groups.count == 2 && Set(groups) == Set(links))
    #expect(FolderNames.all(of: try served.store.feeds()).map { Array($0.utf8) } == both)
    await served.end()
  }

  @Test func `a folder is found by its letters, in labels and in topics`() async throws {
    let served = try ServedStore()
    var feed = ServedStore.feed("gamma")
    feed.folder = composed + "/Bourse"
    _ = try served.store.addFeeds([feed], at: ServedStore.start)
    let one = ServedStore.article("gamma", "7", "Ferry late", body: "The ferry is late.")
    try served.store.commit([ServedStore.poll(feed, [one])], at: ServedStore.start.adding(seconds: 7200))
    try served.store.commit(
      ServedStore.pass("story0000007", [(feed, one)]), decided: [one.id], at: ServedStore.start.adding(seconds: 7200))
    let label = PercentText.encoded("user/-/label/" + decomposed + "/Bourse")
    #expect(try await served.ids("/reader/api/0/stream/items/ids?s=" + label).count == 1)
    for topic in [composed, decomposed, decomposed + "/Bourse"] {
      let stories = try await served.get("/v1/stories?sources=1&topic=" + PercentText.encoded(topic)).text
      #expect(stories.contains("story0000007"), "\(Array(topic.utf8))")
    }
    await served.end()
  }
}
