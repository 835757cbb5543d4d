import News
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
}
