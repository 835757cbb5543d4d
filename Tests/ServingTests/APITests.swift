import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `The API` {
  @Test(arguments: [
    ("/v1/stories", "stories"), ("/v1/stories/story0000001/figures", "figures"),
    ("/v1/stories/story0000001/quotes", "quotes"), ("/v1/stories/story0000001/history", "events"),
    ("/v1/articles", "articles"), ("/v1/edits", "edits"), ("/v1/feeds", "feeds"), ("/v1/changes", "changes"),
    ("/v1/search?q=bridge", "articles"), ("/v1/stories/story0000001", "story"), ("/v1/status", "attention"),
  ])
  func `each address answers with its document`(target: String, key: String) async throws {
    let served = try ServedStore()
    let reply = try await served.get(target)
    #expect(reply.status == .ok && reply.contentType == "application/json")
    let document = try json(reply)
    #expect(document["schema_version"] as? Int == 1)
    #expect(document[key] != nil)
    await served.end()
  }

  @Test(arguments: [
    ("/v1/stories?limit=0", 400), ("/v1/stories?limit=x", 400), ("/v1/stories?since=tomorrow", 400),
    ("/v1/stories?cursor=zz", 400), ("/v1/search?q=a&cursor=2001-1", 400),
    ("/v1/search?q=a*+b*+c*+d*+e*", 400), ("/v1/stories?q=a*+b*+c*+d*+e*", 400),
    ("/v1/search?q=" + (0..<130).map { "w\($0)" }.joined(separator: "+"), 400),
    ("/v1/articles?cursor=zz", 404), ("/v1/articles?cursor=Z-1", 400), ("/v1/search?q=a&cursor=x", 400),
    ("/v1/stories?colour=red", 400), ("/v1/stories/none", 404),
    ("/v1/edits?kind=odd", 400), ("/v1/edits?silent=maybe", 400),
    ("/v1/changes?since=-1", 400), ("/v1/changes?since=1@other", 409), ("/v1/changes?since=1000000", 409),
    ("/v1/stories?topic=", 400), ("/v1/stories?language=-", 400),
    ("/v1/stories?language=_en", 400), ("/v1/feeds?health=good", 400),
    ("/v1/search", 400), ("/v1/nothing", 404), ("/v1/stories/%FF", 400), ("/v1/articles/x/diff", 404),
    ("/v1/stories?feed=%00", 400),
    ("/v1/status?foo=1", 400), ("/v1/stories/story0000001?foo=1", 400), ("/v1/stories/story0000001/figures?foo=1", 400),
    ("/v1/stories/story0000001/quotes?foo=1", 400), ("/v1/stories/story0000001/history?foo=1", 400),
    ("/v1/articles/\(ArticleID.derived(from: "alpha", "1"))?foo=1", 400),
    ("/v1/articles/\(ArticleID.derived(from: "alpha", "1"))/versions?foo=1", 400),
    ("/v1/feeds/\(ServedStore.feed("alpha").id)?foo=1", 400), ("/v1/openapi.json?x=1", 400),
    ("/v1/stories?limit=1&limit=zz", 400), ("/v1/stories?limit=1&limit=1", 400),
  ])
  func `what makes no sense is a problem document, and never a fault of ours`(target: String, status: Int) async throws
  {
    let served = try ServedStore()
    let reply = await served.ask(target)
    #expect(reply.status.rawValue == status, "\(target)")
    #expect(reply.contentType == "application/problem+json")
    #expect(try json(reply, reply.status)["status"] as? Int == status)
    await served.end()
  }

  @Test(arguments: [("stories", "id"), ("edits", "version")])
  func `pages of stories and edits follow each other without a gap or a double`(list: String, key: String) async throws
  {
    let served = try ServedStore()
    let feed = ServedStore.feed("alpha")
    for number in 3...6 {
      let edit = ServedStore.article(
        "alpha", "3", "Harvest begins", body: "Farmers begin the harvest on day \(number).",
        version: .revision(changed: [.body], silent: false, revertsTo: nil), hours: 2)
      try served.store.commit([ServedStore.poll(feed, [edit])], at: edit.observedAt)
      let more = ServedStore.article("alpha", "s\(number)", "Story \(number)", body: "Text \(number).")
      try served.store.commit([ServedStore.poll(feed, [more])], at: more.observedAt)
      try served.store.commit(
        ServedStore.pass("story000001\(number)", [(feed, more)]), decided: [more.id], at: more.observedAt)
    }
    func page(_ query: String) async throws -> (names: [String], next: String?) {
      let document = try json(try await served.get("/v1/\(list)" + query))
      let rows = try #require(document[list] as? [[String: Any]])
      return (rows.map { "\($0["article"] ?? "") \($0[key] ?? "")" }, document["next"] as? String)
    }
    let all = try await page("?limit=100")
    #expect(all.names.count == 5 && Set(all.names).count == 5 && all.next == nil)
    var seen: [String] = []
    var next: String? = ""
    while let place = next {
      let one = try await page("?limit=1" + (place.isEmpty ? "" : "&cursor=\(place)"))
      seen += one.names
      next = one.next
      try #require(seen.count < 10)
    }
    #expect(seen == all.names)
    await served.end()
  }

  @Test(arguments: ["/v1/articles?", "/v1/search?q=bridge&"])
  func `pages of articles follow each other without a gap or a double`(target: String) async throws {
    let served = try ServedStore()
    func page(_ target: String) async throws -> (ids: [String], next: String?) {
      let document = try json(try await served.get(target))
      let articles = try #require(document["articles"] as? [[String: Any]])
      return (articles.compactMap { $0["id"] as? String }, document["next"] as? String)
    }
    let all = try await page(target + "limit=100")
    #expect(all.ids.count > 1 && all.next == nil)
    var seen: [String] = []
    var cursor: String? = ""
    while let place = cursor {
      let one = try await page(target + "limit=1" + (place.isEmpty ? "" : "&cursor=\(place)"))
      seen += one.ids
      cursor = one.next
      try #require(seen.count < 20)
    }
    #expect(seen == all.ids)
    await served.end()
  }

  @Test func `a list of stories comes to its end, also where it goes back behind 1970`() async throws {
    let served = try ServedStore()
    let feed = ServedStore.feed("alpha")
    for (number, years) in [55, 58, 60].enumerated() {
      var old = ServedStore.article("alpha", "old\(number)", "Report \(years)", body: "Ferries run.")
      old.articleTime = ServedStore.start.adding(seconds: Int64(-years) * 31_557_600)
      try served.store.commit([ServedStore.poll(feed, [old])], at: old.observedAt)
      try served.store.commit(ServedStore.pass("old\(number)", [(feed, old)]), decided: [old.id], at: old.observedAt)
    }
    var (seen, next): ([String], String?) = ([], "")
    while let place = next {
      let cursor = place.isEmpty ? "" : "&cursor=\(place)"
      let document = try json(try await served.get("/v1/stories?sources=1&limit=1" + cursor))
      seen += try #require(document["stories"] as? [[String: Any]]).compactMap { $0["id"] as? String }
      next = document["next"] as? String
      try #require(seen.count < 10)
    }
    #expect(seen == [ServedStore.story, "old0", "old1", "old2"])
    await served.end()
  }

  @Test func `who has the answer already is told so, until the store changes`() async throws {
    let served = try ServedStore()
    let first = try await served.get("/v1/stories")
    let etag = try #require(first.header("ETag"))
    let again = try await served.get("/v1/stories", headers: ["if-none-match": "\"x\", \(etag)"])
    #expect(again.status == .notModified && again.body.isEmpty && again.header("ETag") == etag)
    let other = ServedStore.article(
      "beta", "2", "Ormsby bridge open again", body: "It is open.",
      version: .revision(changed: [.title], silent: false, revertsTo: nil), hours: 3)
    var record = FeedRecord(feed: ServedStore.feed("beta"), addedAt: ServedStore.start)
    record.lastPolled = ServedStore.start
    let update = FeedUpdate(record: record, articles: [other])
    try served.store.commit([update], at: ServedStore.start.adding(seconds: 9000))
    let changed = try await served.get("/v1/stories", headers: ["if-none-match": etag])
    #expect(changed.status == .ok && changed.text.contains("open again"))
    await served.end()
  }

  @Test func `every answer is as the description says, and says nothing that it leaves out`() async throws {
    let served = try ServedStore()
    let description = APIDescription(try json(try await served.get("/v1/openapi.json")))
    #expect(description.paths.count > 12)
    for path in description.paths {
      // The feed that fails has more to tell.
      let id =
        path.contains("/articles/")
        ? ArticleID.derived(from: "alpha", "1").text
        : path.contains("/feeds/") ? ServedStore.feed("beta").id.text : ServedStore.story
      let target = path.replacingOccurrences(of: "{id}", with: id) + (path.hasSuffix("search") ? "?q=bridge" : "")
      let reply = try await served.get(target)
      #expect(reply.status == .ok, "\(target)")
      let answer = try JSONSerialization.jsonObject(with: Data(reply.body))
      #expect(description.faults(of: answer, at: path, status: "200") == [])
      #expect(description.statuses(path).isSuperset(of: ["304", "400", "401", "405", "413", "421", "429", "503"]))
      let refusal = await served.ask(target + (target.contains("?") ? "&" : "?") + "foo=1")
      let problem = try JSONSerialization.jsonObject(with: Data(refusal.body))
      #expect(description.faults(of: problem, at: path, status: "400") == [])
    }
    await served.end()
  }
}
