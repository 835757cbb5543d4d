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
    let number = try #require(ReaderItemID.number(article))
    #expect(ReaderItemID.article(String(number)) == article)
    #expect(ReaderItemID.article(ReaderItemID.text(number)) == article)
    #expect(ReaderItemID.article("x") == nil && ReaderItemID.article("-1") == nil)
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
    #expect(ids.count == 2)
    let stream = try await served.get("/reader/atom/\(PercentText.encoded(ids[0]))?n=20", headers: headers).text
    #expect(stream.contains("Bridge at Ormsby closed"))
    let item = ReaderItemID.text(try #require(ReaderItemID.number(article)))
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
    #expect((try json(try await served.get(unread, headers: headers))["itemRefs"] as? [Any])?.count == 2)
    let all = try await served.post(
      "/reader/api/0/mark-all-as-read", "s=user/-/state/com.google/reading-list&T=\(token)", headers: headers)
    #expect(all.text == "OK")
    #expect((try json(try await served.get(unread, headers: headers))["itemRefs"] as? [Any])?.isEmpty == true)
    await served.end()
  }
}
