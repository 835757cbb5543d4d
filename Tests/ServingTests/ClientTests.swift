import News
import Store
import Testing

@testable import Serving

/// What readers ask, one request after another as they are known to: NetNewsWire by its source (`ReaderAPICaller.swift`),
/// Reeder by the requests that its users' servers logged (FreshRSS issues 2956 and 2684, stringer 158).
@Suite struct `Readers as they are` {
  private func objects(_ document: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(document[name] as? [[String: Any]])
  }

  @Test func `NetNewsWire: login, folders, feeds, what is new, unread and starred, contents by number, marks`()
    async throws
  {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    let login = try await served.post("/accounts/ClientLogin", "Email=me&Passwd=courant_secret")
    let lines = login.text.split(separator: "\n").map { $0.split(separator: "=") }
    let auth = try #require(lines.first { $0.count == 2 && $0[0] == "Auth" }?[1])
    let headers = ["authorization": "GoogleLogin auth=\(auth)"]
    let root = "/reader/api/0/"
    let tags = try objects(try json(try await served.get(root + "tag/list?output=json", headers: headers)), "tags")
    #expect(tags.contains { $0["id"] as? String == "user/-/label/Region" && $0["type"] as? String == "folder" })
    let subscriptions = try json(try await served.get(root + "subscription/list?output=json", headers: headers))
    let feeds = try objects(subscriptions, "subscriptions").compactMap { $0["id"] as? String }
    #expect(feeds.count == 3)

    // Everything of the last three months: numbers in decimal, a thousand a page.
    let list = root + "stream/items/ids?n=1000&output=json"
    let since = ServedStore.start.seconds - 90 * 86_400
    let reading = "&s=user/-/state/com.google/reading-list"
    let all = try objects(try json(try await served.get(list + "&ot=\(since)" + reading, headers: headers)), "itemRefs")
    let numbers = all.compactMap { Int($0["id"] as? String ?? "") }
    #expect(numbers.count == 4)
    let unread = list + reading + "&xt=user/-/state/com.google/read"
    #expect(try objects(try json(try await served.get(unread, headers: headers)), "itemRefs").count == 4)
    let starred = list + "&s=user/-/state/com.google/starred"
    #expect(try objects(try json(try await served.get(starred, headers: headers)), "itemRefs").isEmpty)

    // Contents by numbers in hexadecimal digits without zeros before them; feeds are told apart by their stream.
    let token = try await served.get(root + "token", headers: headers).text
    let names = numbers.map { "i=tag:google.com,2005:reader/item/" + String($0, radix: 16) }.joined(separator: "&")
    let contents = try json(
      try await served.post(root + "stream/items/contents", "T=\(token)&output=json&\(names)", headers: headers))
    let entries = try objects(contents, "items")
    #expect(entries.count == 4)
    for entry in entries {
      let origin = try #require(entry["origin"] as? [String: Any])
      let stream = try #require(origin["streamId"] as? String)
      #expect(feeds.contains(stream))
      #expect((entry["summary"] as? [String: Any])?["content"] is String && entry["published"] is Int)
      #expect((entry["id"] as? String)?.hasPrefix("tag:google.com,2005:reader/item/") == true)
    }

    // Read, and not read again: sixteen hexadecimal digits.
    let first = String(String(repeating: "0", count: 16) + String(numbers[0], radix: 16)).suffix(16)
    let form = "T=\(token)&i=tag:google.com,2005:reader/item/\(first)&"
    for (change, count) in [("a=user/-/state/com.google/read", 3), ("r=user/-/state/com.google/read", 4)] {
      #expect(try await served.post(root + "edit-tag", form + change, headers: headers).text == "OK")
      #expect(try objects(try json(try await served.get(unread, headers: headers)), "itemRefs").count == count)
    }
    await served.end()
  }

  @Test func `Reeder over the Reader API: contents by bare hexadecimal digits, a hundred at once`() async throws {
    let served = try ServedStore()
    let list = "/reader/api/0/stream/items/ids?output=json&n=10000&s=user/-/state/com.google/reading-list"
    let numbers = try objects(try json(try await served.get(list)), "itemRefs").compactMap {
      Int($0["id"] as? String ?? "")
    }
    #expect(!(try await served.get("/reader/api/0/token").text.isEmpty))
    let digits = numbers.map { String((String(repeating: "0", count: 16) + String($0, radix: 16)).suffix(16)) }
    let unknown = (0..<96).map { "00000000000\(10_000 + $0)" }
    let form = (digits + unknown).map { "i=" + $0 }.joined(separator: "&")
    let items = try objects(try json(try await served.post("/reader/api/0/stream/items/contents", form)), "items")
    #expect(items.count == numbers.count)
    await served.end()
  }

  @Test func `Reeder over Fever: a bare question first, then feeds, numbers, and items after the last that it has`()
    async throws
  {
    let served = try ServedStore()
    #expect(try json(try await served.post("/fever/?api", "api_key=0"))["auth"] as? Int == 1)
    let feeds = try json(try await served.post("/fever/?api&groups&feeds", "api_key=0"))
    #expect(try objects(feeds, "feeds").count == 2 && objects(feeds, "feeds_groups").count == 1)
    let unread = try json(try await served.post("/fever/?api&unread_item_ids", "api_key=0"))
    let saved = try json(try await served.post("/fever/?api&saved_item_ids", "api_key=0"))
    #expect((unread["unread_item_ids"] as? String)?.split(separator: ",").count == 3)
    #expect(saved["saved_item_ids"] as? String == "")
    var known = 0
    var count = 0
    while true {
      let page = try objects(
        try json(try await served.post("/fever/?api&items&since_id=\(known)", "api_key=0")), "items")
      guard let last = page.last?["id"] as? Int else { break }
      #expect(last > known)
      known = last
      count += page.count
    }
    #expect(count == 3)
    await served.end()
  }
}
