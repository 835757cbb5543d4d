import Foundation
import News
import Testing

@testable import Serving
@testable import Store

@Suite struct `Marks beside a held lock` {
  /// Another program that holds the store's write lock.
  private final class Holder: Sendable {
    private let end = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(_ path: String) async throws {
      let store = try Store.open(path, access: .write)
      let (held, tell) = AsyncStream.makeStream(of: Void.self)
      Thread.detachNewThread { [end, ended] in
        try? store.write("hold the lock of") { connection in
          try connection.execute("UPDATE moment SET at = at")
          tell.yield()
          end.wait()
        }
        ended.signal()
      }
      var first = held.makeAsyncIterator()
      await first.next()
    }

    func release() {
      end.signal()
      ended.wait()
    }
  }

  private let list = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/reading-list"

  @Test func `who marks is asked to come again, who reads notices nothing, and later it is done`() async throws {
    let served = try ServedStore(patience: 0.05)
    let token = try await served.get("/reader/api/0/token").text
    let holder = try await Holder(served.path)
    let form = "s=user/-/state/com.google/reading-list&T=\(token)"
    async let first = served.post("/reader/api/0/mark-all-as-read", form)
    async let second = served.post("/reader/api/0/mark-all-as-read", form)
    async let fever = served.post("/fever/?api", "mark=group&as=read&id=0")
    for target in ["/healthz", "/readyz", "/v1/status", "/edits", "/", list] {
      #expect(try await served.get(target).status == .ok, "\(target)")
    }
    for reply in try await [first, second, fever] {
      #expect(reply.status == .unavailable && reply.header("Retry-After") != nil)
    }
    holder.release()
    #expect(try await served.get(list + "&xt=user/-/state/com.google/read").text.contains("\"id\""))
    #expect(try await served.post("/reader/api/0/mark-all-as-read", form).text == "OK")
    #expect(!(try await served.get(list + "&xt=user/-/state/com.google/read").text.contains("\"id\"")))
    await served.end()
  }

  @Test func `who corrects beside a held lock is told so, and it is no alarm`() async throws {
    let served = try ServedStore(patience: 0.05)
    let holder = try await Holder(served.path)
    let form = "action=merge&story=\(ServedStore.story)&other=\(ServedStore.story)&check=\(served.desk.site.formCheck)"
    let reply = try await served.post("/corrections", form)
    #expect(reply.status == .unavailable && reply.isOfLimit && reply.header("Retry-After") != nil)
    #expect(reply.text.contains("/stories/\(ServedStore.story)"))
    #expect(served.corrections.all.isEmpty)
    holder.release()
    #expect(try await served.post("/corrections", form).status == .seeOther)
    await served.end()
  }

  @Test func `what a reader only asks by a form waits for no lock`() async throws {
    let served = try ServedStore(patience: 60)
    let number = try #require(ReaderItemID.number(.article(ArticleID.derived(from: "alpha", "1"))))
    let holder = try await Holder(served.path)
    let contents = try await served.post("/reader/api/0/stream/items/contents", "i=\(number)")
    #expect(contents.status == .ok && contents.text.contains("Bridge at Ormsby closed"))
    #expect(try await served.post("/fever/?api&items", "api_key=0").text.contains("\"items\":[{"))
    holder.release()
    await served.end()
  }

  @Test func `who answers that he lives asks nothing of the store`() async throws {
    let served = try ServedStore()
    await served.desk.room.close()
    #expect(try await served.get("/healthz").text == "alive\n")
    #expect(try await served.get("/style.css").status == .ok)
    await served.end()
  }
}
