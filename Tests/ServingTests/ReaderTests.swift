import News
import Showing
import Store
import Testing

@testable import Serving

@Suite struct `Readers of Google's kind` {
  private let article = ArticleID.derived(from: "alpha", "1")

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

  @Test func `what is starred stays so where its feed is left`() async throws {
    let served = try ServedStore()
    let article = ArticleID.derived(from: "beta", "2")
    let key = try #require(
      try served.store.articleNumbers(.unread, limit: 9).first { number in
        try served.store.articleItems(.these([number]), limit: 1).first?.item.article.id == article
      })
    try served.store.mark([article], read: nil, starred: true)
    try served.store.removeFeed(ServedStore.feed("beta").id, at: ServedStore.start.adding(seconds: 7300))
    #expect(try served.store.articleNumbers(.starred, limit: 9) == [key])
    #expect(try served.store.articleItems(.these([key]), limit: 1).map(\.item.article.id) == [article])
    let contents = "/reader/api/0/stream/contents/user/-/state/com.google/starred"
    let items = try #require(try json(try await served.get(contents))["items"] as? [[String: Any]])
    #expect(items.count == 1)
    #expect((items[0]["origin"] as? [String: Any])?["title"] as? String == "beta.example")
    let fever = try json(try await served.get("/fever/?api&feeds&unread_item_ids&items&with_ids=\(key)"))
    let feeds = try #require(fever["feeds"] as? [[String: Any]])
    let starred = try #require(fever["items"] as? [[String: Any]])
    #expect(feeds.map { $0["title"] as? String } == ["alpha", "beta"])
    #expect(starred.map { $0["feed_id"] as? Int } == [feeds[1]["id"] as? Int])
    // What it says of one item is one thing, in every list: unread, and counted.
    #expect(starred.map { $0["is_read"] as? Int } == [0])
    let unread = fever["unread_item_ids"] as? String ?? ""
    #expect(unread.split(separator: ",").contains("\(key)"))
    #expect(fever["total_items"] as? Int == unread.split(separator: ",").count)
    let left = try #require(feeds[1]["id"] as? Int)
    let time = ServedStore.start.seconds + 9000
    _ = try await served.post("/fever/?api", "mark=feed&as=read&id=\(left)&before=\(time)")
    let after = try json(try await served.get("/fever/?api&unread_item_ids&items&with_ids=\(key)"))
    #expect((after["items"] as? [[String: Any]])?.first?["is_read"] as? Int == 1)
    #expect((after["unread_item_ids"] as? String)?.split(separator: ",").contains("\(key)") == false)
    // Its page leads to no feed's page, which is not there.
    #expect(try await !served.get("/articles/\(article)").text.contains("Its feed"))
    let list = "/reader/api/0/stream/contents/feed/\(ServedStore.feed("beta").id)"
    #expect(try await !served.get(list).text.contains("Ormsby bridge shut"))
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

  private let list = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/reading-list"

  @Test(arguments: ["n", "o"])
  func `who marks each page as read before the next leaves none out`(order: String) async throws {
    let served = try ServedStore()
    var seen: [String] = []
    var next: String? = ""
    while let place = next {
      let target = list + "&n=1&r=\(order)&xt=user/-/state/com.google/read&c=\(place)"
      let page = try json(try await served.get(target))
      let here = try #require(page["itemRefs"] as? [[String: Any]]).map { "\($0["id"] ?? "")" }
      for id in here { #expect(try await served.edit("i=\(id)&a=user/-/state/com.google/read").text == "OK") }
      seen += here
      next = page["continuation"] as? String
      try #require(seen.count < 10)
    }
    #expect(seen.count == 4 && Set(seen).count == 4)
    for place in ["zz", "3-1", "1-x-2", "99999999999999999999-1-"] {
      #expect(try await served.get(list + "&c=\(place)").status == .badRequest, "\(place)")
    }
    await served.end()
  }

  @Test func `streams that are not wanted are left out`() async throws {
    let served = try ServedStore()
    let all = try await served.ids(list)
    let stories = try await served.ids("/reader/api/0/stream/items/ids?s=feed/stories")
    let alpha = try await served.ids("/reader/api/0/stream/items/ids?s=feed/\(ServedStore.feed("alpha").id)")
    #expect(all.count == 4 && stories.count == 1 && alpha.count == 2)
    _ = try await served.edit("i=\(alpha[0])&a=user/-/state/com.google/starred")
    for (excluded, gone) in [
      ("user/-/state/com.google/starred", [alpha[0]]), ("feed/\(ServedStore.feed("alpha").id)", alpha),
      ("feed/stories", stories), ("user/-/label/Region", all.filter { !stories.contains($0) }), ("feed/nowhere", []),
    ] {
      #expect(try await served.ids(list + "&xt=" + excluded) == all.filter { !gone.contains($0) }, "\(excluded)")
    }
    await served.end()
  }

  @Test func `what is kept unread is unread, and labels are refused`() async throws {
    let served = try ServedStore()
    let first = try #require(try await served.ids(list).first)
    let unread = list + "&xt=user/-/state/com.google/read"
    _ = try await served.edit("i=\(first)&a=user/-/state/com.google/read")
    #expect(try await served.ids(unread).count == 3)
    #expect(try await served.edit("i=\(first)&a=user/-/state/com.google/kept-unread").text == "OK")
    #expect(try await served.ids(unread).count == 4)
    let label = try await served.edit("i=\(first)&a=user/-/label/foo&a=user/-/state/com.google/read")
    #expect(label.status == .forbidden && label.contentType.hasPrefix("text/plain"))
    #expect(try await served.ids(unread).count == 4)
    await served.end()
  }

  @Test func `unread articles are counted for each feed, each folder and all, with the time of the newest`()
    async throws
  {
    let served = try ServedStore()
    let counts = try #require(
      try json(try await served.get("/reader/api/0/unread-count"))["unreadcounts"] as? [[String: Any]])
    func count(_ id: String) -> Int? { counts.first { $0["id"] as? String == id }?["count"] as? Int }
    #expect(count("user/-/state/com.google/reading-list") == 4 && count("user/-/label/Region") == 3)
    #expect(count("feed/stories") == 1 && count("feed/\(ServedStore.feed("alpha").id)") == 2)
    let newest = counts.first { $0["id"] as? String == "feed/stories" }?["newestItemTimestampUsec"] as? String
    #expect(newest.flatMap { Int64($0) } ?? 0 > ServedStore.start.milliseconds * 1000)
    await served.end()
  }

  @Test func `what cannot be done is said, and nothing is done instead`() async throws {
    let served = try ServedStore()
    let token = try await served.get("/reader/api/0/token").text
    for time in ["x", "-1", "1e9"] {
      let form = "s=user/-/state/com.google/reading-list&ts=\(time)&T=\(token)"
      #expect(try await served.post("/reader/api/0/mark-all-as-read", form).status == .badRequest)
      #expect(try await served.post("/fever/?api", "mark=group&as=read&id=0&before=\(time)").status == .badRequest)
    }
    #expect(try await served.ids(list + "&xt=user/-/state/com.google/read").count == 4)
    for place in ["subscription/edit", "subscription/quickadd", "rename-tag", "disable-tag"] {
      let reply = try await served.post("/reader/api/0/" + place, "s=feed/x&ac=unsubscribe&T=\(token)")
      #expect(reply.status == .forbidden && reply.text.contains("courant feeds add") && !reply.text.contains("<"))
    }
    let nothing = try await served.get("/reader/api/0/nothing")
    #expect(nothing.status == .notFound && nothing.contentType.hasPrefix("text/plain"))
    let first = try #require(try await served.ids(list).first)
    let items = try json(try await served.get("/reader/api/0/stream/items/contents?i=\(first)"))["items"] as? [Any]
    #expect(items?.count == 1)
    await served.end()
  }

  @Test func `readers that show text as HTML are given no markup, and no address that runs a script`() async throws {
    let served = try ServedStore(headline: "<i>Bridge</i> & road")
    var feed = ServedStore.feed("alpha")
    (feed.title, feed.siteURL) = ("<i>Alpha</i>", "javascript:alert(1)")
    var article = ServedStore.article("alpha", "8", "<i>Title</i>", body: "Text.")
    article.article.byline = "<i>Somebody</i>"
    try served.store.commit([ServedStore.poll(feed, [article])], at: ServedStore.start.adding(seconds: 7200))
    for target in [
      "/reader/api/0/subscription/list", "/reader/api/0/stream/contents", "/fever/?api&feeds&items", "/v1/feeds",
      "/fever/stories/?api&items",
    ] {
      let reply = try await served.get(target)
      #expect(reply.status == .ok && !reply.text.contains("javascript:"), "\(target)")
      if target != "/v1/feeds" { #expect(!reply.text.contains("<i>") && reply.text.contains("\u{FF1C}i\u{FF1E}")) }
    }
    #expect(try await served.get("/reader/api/0/stream/contents").text.contains("\u{FF1C}i\u{FF1E}Somebody"))
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
  func `all of a stream is marked, stories and articles, and nothing else`(stream: String, marked: Int) async throws {
    let served = try ServedStore()
    let all = try served.store.articles().map(\.id)
    let unreadStories = try served.store.storyNumbers(.unread, limit: 100)
    #expect(!unreadStories.isEmpty)
    try served.store.mark([all[0]], read: nil, starred: true)
    let token = try await served.get("/reader/api/0/token").text
    let form = "s=user/-/state/com.google/\(stream)&T=\(token)"
    #expect(try await served.post("/reader/api/0/mark-all-as-read", form).text == "OK")
    let unread = "/reader/api/0/stream/items/ids?output=json&n=100&s=user/-/state/com.google/reading-list"
    let list = try json(try await served.get(unread + "&xt=user/-/state/com.google/read"))
    let articles = try #require(list["itemRefs"] as? [[String: Any]]).compactMap { Int64($0["id"] as? String ?? "") }
      .filter { $0 < 1 << 60 }
    #expect(articles.count == all.count - min(marked, all.count))
    // None of the stories has a star.
    #expect(try served.store.storyNumbers(.unread, limit: 100) == (marked == .max ? [] : unreadStories))
    await served.end()
  }
}
