import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `Readers of Google's kind` {
  private let article = ArticleID.derived(from: "alpha", "1")

  private func json(_ reply: Reply) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
  }

  @Test func `an article's number leads back to it, in both forms`() throws {
    for name in [ReaderItemID.Name.article(article), .story(7)] {
      let number = try #require(ReaderItemID.number(name))
      let hexadecimal = String(ReaderItemID.text(number).suffix(16))
      let long = "tag:google.com,2005:reader/item/" + String(number, radix: 16)
      for text in [String(number), ReaderItemID.text(number), hexadecimal, long] {
        #expect(ReaderItemID.name(text) == name, "\(text)")
      }
    }
    #expect(ReaderItemID.name("x") == nil && ReaderItemID.name("-1") == nil)
  }

  @Test func `a reader logs in, lists, reads, marks and stars`() async throws {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    let refused = try await served.post("/accounts/ClientLogin", "Email=a&Passwd=wrong")
    #expect(refused.status == .unauthorized)
    let login = try await served.post("/accounts/ClientLogin", "Email=a&Passwd=courant_secret")
    #expect(login.text.contains("Auth=courant_secret\n"))
    let headers = ["authorization": "GoogleLogin auth=courant_secret"]
    let list = try json(try await served.get("/reader/api/0/subscription/list?output=json", headers: headers))
    let ids = try #require(list["subscriptions"] as? [[String: Any]]).map { "\($0["id"] ?? "")" }
    #expect(ids.count == 3 && ids[0] == "feed/stories")
    let stream = try await served.get("/reader/atom/\(PercentText.encoded(ids[1]))?n=20", headers: headers).text
    #expect(stream.contains("Bridge at Ormsby closed"))
    let item = ReaderItemID.text(try #require(ReaderItemID.number(.article(article))))
    #expect(stream.contains("<id>\(item)</id>"))
    let token = try await served.get("/reader/api/0/token", headers: headers).text
    let form = "i=\(item)&a=user/-/state/com.google/read&a=user/-/state/com.google/starred"
    #expect(try await served.post("/reader/api/0/edit-tag", form + "&T=0", headers: headers).status == .unauthorized)
    #expect(try await served.post("/reader/api/0/edit-tag", form + "&T=\(token)", headers: headers).text == "OK")
    let starred = try json(
      try await served.get("/reader/api/0/stream/contents/user/-/state/com.google/starred", headers: headers))
    let items = try #require(starred["items"] as? [[String: Any]])
    #expect(items.count == 1 && items[0]["id"] as? String == item)
    #expect((items[0]["categories"] as? [String])?.contains("user/-/state/com.google/read") == true)
    let unread = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/reading-list&xt=user/-/state/com.google/read"
    #expect((try json(try await served.get(unread, headers: headers))["itemRefs"] as? [Any])?.count == 3)
    let all = try await served.post(
      "/reader/api/0/mark-all-as-read", "s=user/-/state/com.google/reading-list&T=\(token)", headers: headers)
    #expect(all.text == "OK")
    #expect((try json(try await served.get(unread, headers: headers))["itemRefs"] as? [Any])?.isEmpty == true)
    await served.end()
  }

  @Test func `stories of several sources are a stream of their own, and in the lists of all`() async throws {
    let served = try ServedStore()
    let stream = "/reader/api/0/stream/contents/feed/stories"
    let items = try #require(try json(try await served.get(stream))["items"] as? [[String: Any]])
    try #require(items.count == 1)
    #expect(items[0]["title"] as? String == "Bridge at Ormsby closed")
    let html = (items[0]["summary"] as? [String: Any])?["content"] as? String ?? ""
    #expect(html.contains("2 sources") && html.contains("beta.example"))
    let number = try #require(ReaderItemID.number(.story(1)))
    let token = try await served.get("/reader/api/0/token").text
    let form = "i=\(number)&a=user/-/state/com.google/read&a=user/-/state/com.google/starred"
    #expect(try await served.post("/reader/api/0/edit-tag?T=\(token)", form).text == "OK")
    let starred = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/starred"
    let refs = try #require(try json(try await served.get(starred))["itemRefs"] as? [[String: Any]])
    #expect(refs.map { $0["id"] as? String } == [String(number)])
    let counts = try json(try await served.get("/reader/api/0/unread-count"))["unreadcounts"] as? [[String: Any]]
    #expect(counts?.first { $0["id"] as? String == "feed/stories" }?["count"] as? Int == 0)
    await served.end()
  }

  @Test func `the pages of the list of all have every item once, whatever it is`() async throws {
    let served = try ServedStore()
    var seen: [String] = []
    var next: String? = ""
    while let place = next {
      let target = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/reading-list&n=1&c=\(place)"
      let page = try json(try await served.get(target))
      seen += try #require(page["itemRefs"] as? [[String: Any]]).map { "\($0["id"] ?? "")" }
      next = page["continuation"] as? String
      try #require(seen.count < 10)
    }
    #expect(seen.count == 4 && Set(seen).count == 4)
    await served.end()
  }

  @Test func `the oldest come first where a reader asks for that`() async throws {
    let served = try ServedStore()
    func articles(_ order: String) async throws -> [Int64] {
      var ids: [Int64] = []
      var next: String? = ""
      while let place = next {
        let target = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/reading-list&n=1&r=\(order)&c=\(place)"
        let page = try json(try await served.get(target))
        ids += try #require(page["itemRefs"] as? [[String: Any]]).compactMap { Int64($0["id"] as? String ?? "") }
        next = page["continuation"] as? String
        try #require(ids.count < 10)
      }
      return ids.filter { $0 < 1 << 60 }
    }
    let newest = try await articles("n")
    #expect(newest.count > 1)
    #expect(try await articles("o") == newest.reversed())
    await served.end()
  }

  @Test(arguments: [("starred", 1), ("read", 0), ("reading-list", Int.max)])
  func `all of a stream is marked, and nothing else`(stream: String, marked: Int) async throws {
    let served = try ServedStore()
    let all = try served.store.articles().map(\.id)
    try served.store.mark([all[0]], read: nil, starred: true)
    let token = try await served.get("/reader/api/0/token").text
    let form = "s=user/-/state/com.google/\(stream)&T=\(token)"
    #expect(try await served.post("/reader/api/0/mark-all-as-read", form).text == "OK")
    let unread = "/reader/api/0/stream/items/ids?output=json&n=100&s=user/-/state/com.google/reading-list"
    let list = try json(try await served.get(unread + "&xt=user/-/state/com.google/read"))
    let articles = try #require(list["itemRefs"] as? [[String: Any]]).compactMap { Int64($0["id"] as? String ?? "") }
      .filter { $0 < 1 << 60 }
    #expect(articles.count == all.count - min(marked, all.count))
    await served.end()
  }
}
