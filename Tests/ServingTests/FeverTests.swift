import News
import Sealing
import Store
import Testing

@testable import Serving

@Suite struct `Readers of Fever's kind` {
  private func numbers(_ document: [String: Any], _ name: String) -> [Int] {
    (document[name] as? String ?? "").split(separator: ",").compactMap { Int($0) }
  }

  @Test func `only the key of a token opens, and who has none is told auth 0`() async throws {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    let key = Digest.text(Digest.md5(Array("me:courant_secret".utf8)))
    for form in ["", "api_key=", "api_key=courant_secret", "api_key=" + key.dropLast()] {
      let document = try json(try await served.post("/fever/?api&feeds", form))
      #expect(document["auth"] as? Int == 0 && document["feeds"] == nil, "\(form)")
    }
    let document = try json(try await served.post("/fever/?api&feeds", "api_key=" + key.uppercased()))
    #expect(document["auth"] as? Int == 1 && document["api_version"] as? Int == 3)
    #expect((document["feeds"] as? [Any])?.count == 2)
    await served.end()
  }

  @Test func `feeds, groups and items hang together by their numbers`() async throws {
    let served = try ServedStore()
    let document = try json(try await served.get("/fever/?api&groups&feeds&favicons&links&items&since_id=0"))
    let feeds = try #require(document["feeds"] as? [[String: Any]])
    let groups = try #require(document["groups"] as? [[String: Any]])
    #expect(groups.map { $0["title"] as? String } == ["Region"])
    let links = try #require(document["feeds_groups"] as? [[String: Any]])
    #expect(links.map { $0["group_id"] as? Int } == [groups[0]["id"] as? Int])
    #expect(numbers(links[0], "feed_ids").sorted() == feeds.compactMap { $0["id"] as? Int }.sorted())
    let items = try #require(document["items"] as? [[String: Any]])
    #expect(items.count == 3 && document["total_items"] as? Int == 3)
    let ids = items.compactMap { $0["id"] as? Int }
    #expect(ids == ids.sorted())
    #expect(items.allSatisfy { item in feeds.contains { $0["id"] as? Int == item["feed_id"] as? Int } })
    #expect(items[0]["html"] as? String == "<p>The bridge is shut after 14 people were hurt.</p>")
    await served.end()
  }

  @Test func `items are asked for after a number, before one, or by their numbers`() async throws {
    let served = try ServedStore()
    func ids(_ rest: String) async throws -> [Int] {
      let document = try json(try await served.get("/fever/?api&items&\(rest)"))
      return try #require(document["items"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
    }
    let all = try await ids("since_id=0")
    #expect(try await ids("since_id=\(all[0])") == Array(all.dropFirst()))
    #expect(try await ids("since_id=\(all[2])") == [])
    #expect(try await ids("max_id=\(all[2])") == [all[1], all[0]])
    #expect(try await ids("max_id=0") == all.reversed())
    #expect(Set(try await ids("with_ids=\(all[2]),%20\(all[0])")) == [all[0], all[2]])
    #expect(try await ids("with_ids=") == [])
    #expect(try await ids("since_id=") == all)
    for rest in ["since_id=x", "max_id=x", "with_ids=1,x"] {
      #expect(try await served.get("/fever/?api&items&\(rest)").status == .badRequest, "\(rest)")
    }
    await served.end()
  }

  @Test(arguments: ["/fever/", "/fever/stories/"])
  func `an item is marked, and a feed or a group up to a time`(place: String) async throws {
    let served = try ServedStore()
    let count = place == "/fever/" ? 3 : 1
    let start = try json(try await served.get(place + "?api&feeds&unread_item_ids&saved_item_ids"))
    let unread = numbers(start, "unread_item_ids")
    #expect(unread.count == count && numbers(start, "saved_item_ids").isEmpty)
    let saved = try json(try await served.post(place + "?api", "mark=item&as=saved&id=\(unread[0])"))
    #expect(numbers(saved, "saved_item_ids") == [unread[0]])
    let read = try json(try await served.post(place + "?api", "mark=item&as=read&id=\(unread[0])"))
    #expect(numbers(read, "unread_item_ids") == Array(unread.dropFirst()))
    _ = try await served.post(place + "?api", "mark=item&as=unread&id=\(unread[0])")
    _ = try await served.post(place + "?api", "mark=item&as=unsaved&id=\(unread[0])")
    let early = "mark=group&as=read&id=0&before=\(ServedStore.start.seconds - 9)"
    #expect(numbers(try json(try await served.post(place + "?api", early)), "unread_item_ids").count == count)
    for feed in try #require(start["feeds"] as? [[String: Any]]).compactMap({ $0["id"] as? Int }) {
      _ = try await served.post(place + "?api", "mark=feed&as=read&id=\(feed)")
    }
    let end = try json(try await served.get(place + "?api&unread_item_ids&saved_item_ids"))
    #expect(numbers(end, "unread_item_ids").isEmpty && numbers(end, "saved_item_ids").isEmpty)
    #expect(try await served.post(place + "?api", "mark=item&as=eaten&id=1").status == .badRequest)
    await served.end()
  }

  @Test func `a page of another site marks nothing, and nobody marks by an address alone`() async throws {
    let served = try ServedStore()
    let form = "mark=group&as=read&id=0"
    let foreign = try await served.post("/fever/?api", form, headers: ["origin": "https://evil.example"])
    #expect(foreign.status == .forbidden)
    #expect(try await served.post("/fever/?api", form, headers: ["sec-fetch-site": "cross-site"]).status == .forbidden)
    let document = try json(try await served.get("/fever/?api&unread_item_ids&" + form))
    #expect(numbers(document, "unread_item_ids").count == 3)
    await served.end()
  }

  @Test func `stories are items with their sources`() async throws {
    let served = try ServedStore()
    let document = try json(try await served.get("/fever/stories/?api&groups&feeds&items"))
    let items = try #require(document["items"] as? [[String: Any]])
    #expect(items.count == 1 && items[0]["title"] as? String == "Bridge at Ormsby closed")
    #expect(items[0]["url"] as? String == "http://localhost:8420/stories/story0000001")
    #expect((items[0]["html"] as? String)?.contains("beta.example") == true)
    await served.end()
  }
}
