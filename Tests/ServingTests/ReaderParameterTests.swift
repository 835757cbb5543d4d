import News
import Showing
import Store
import Testing

@testable import Serving

@Suite struct `What readers of Google's kind ask for` {
  private let list = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/reading-list"

  @Test(arguments: [
    "ot=zz", "ot=99999999999999", "ot=-1", "nt=zz", "n=abc", "n=0", "n=-5", "xt=nonsense", "it=nonsense",
    "it=feed/stories", "it=user/-/state/com.google/broadcast",
  ])
  func `what cannot be understood is refused, and nothing is given instead`(parameter: String) async throws {
    let served = try ServedStore()
    #expect(try await served.get(list + "&" + parameter).status == .badRequest)
    await served.end()
  }

  @Test func `states may be asked for and left out, and who asks for both asks for nothing`() async throws {
    let served = try ServedStore()
    let all = try await served.ids(list)
    let state = "user/-/state/com.google/"
    _ = try await served.edit("i=\(all[0])&a=\(state)read")
    for (parameters, expected) in [
      ("xt=\(state)reading-list", []), ("it=\(state)reading-list", all), ("it=\(state)read", [all[0]]),
      ("it=\(state)unread", Array(all.dropFirst())), ("it=\(state)kept-unread", Array(all.dropFirst())),
      ("xt=\(state)unread", [all[0]]), ("it=\(state)read&xt=\(state)read", []),
      ("it=\(state)read&it=\(state)unread", []),
      ("n=99999999999999999999", all), ("nt=0", []),
    ] {
      #expect(try await served.ids(list + "&" + parameters) == expected, "\(parameters)")
    }
    let read = "/reader/api/0/stream/items/ids?s=\(state)read"
    #expect(try await served.ids(read + "&xt=\(state)read") == [])
    await served.end()
  }

  @Test func `a stream is marked up to the item that the reader names, in whatever unit`() async throws {
    let newest = ServedStore.start.adding(seconds: 3600).milliseconds
    for (time, isMarked) in [
      ("\(newest * 1000)", true), ("\(newest)", true), ("\(newest / 1000)", true), ("0", true),
      ("\(newest * 1000 - 1000)", false), ("\(newest - 1)", false), ("\(newest / 1000 - 1)", false),
    ] {
      let served = try ServedStore()
      let feed = "feed/\(ServedStore.feed("beta").id)"
      let unread = "/reader/api/0/stream/items/ids?s=\(feed)&xt=user/-/state/com.google/read"
      let token = try await served.get("/reader/api/0/token").text
      #expect(try await served.ids(unread).count == 1)
      #expect(try await served.post("/reader/api/0/mark-all-as-read", "s=\(feed)&ts=\(time)&T=\(token)").text == "OK")
      #expect(try await served.ids(unread).isEmpty == isMarked, "\(time)")
      let nowhere = "s=user/-/label/none&ts=\(time)&T=\(token)"
      #expect(try await served.post("/reader/api/0/mark-all-as-read", nowhere).status == .notFound)
      await served.end()
    }
  }

  @Test(arguments: [
    "a=user/-/state/com.google/read&r=user/-/state/com.google/read",
    "a=user/-/state/com.google/read&a=user/-/state/com.google/kept-unread",
    "a=user/-/state/com.google/starred&r=user/-/state/com.google/starred", "",
  ])
  func `a form that contradicts itself or asks for nothing changes nothing and is refused`(change: String) async throws
  {
    let served = try ServedStore()
    let first = try #require(try await served.ids(list).first)
    #expect(try await served.edit("i=\(first)&\(change)").status == .badRequest)
    #expect(try await served.edit("a=user/-/state/com.google/read").status == .badRequest)
    #expect(try await served.ids(list + "&it=user/-/state/com.google/unread").count == 4)
    await served.end()
  }

  @Test func `names of folders reach readers without markup, and lead back to their folder`() async throws {
    let served = try ServedStore()
    var feed = ServedStore.feed("gamma")
    feed.folder = "<b>World</b>/Asia"
    _ = try served.store.addFeeds([feed], at: ServedStore.start)
    let one = ServedStore.article("gamma", "1", "Ferry late", body: "The ferry is late.")
    try served.store.commit([ServedStore.poll(feed, [one])], at: ServedStore.start.adding(seconds: 7200))
    let root = "/reader/api/0/"
    for target in [root + "subscription/list", root + "tag/list", root + "unread-count", "/fever/?api&groups"] {
      let text = try await served.get(target).text
      #expect(!text.contains("<b>") && text.contains("\u{FF1C}b\u{FF1E}World"), "\(target)")
    }
    for name in ["<b>World</b>/Asia", "\u{FF1C}b\u{FF1E}World\u{FF1C}/b\u{FF1E}/Asia"] {
      let label = PercentText.encoded("user/-/label/" + name)
      #expect(try await served.ids(root + "stream/items/ids?s=" + label).count == 1)
      #expect(try await served.ids(list + "&xt=" + label).count == 4)
    }
    #expect(try await served.get(root + "stream/items/ids?s=user/-/label/none").status == .notFound)
    await served.end()
  }

  @Test func `an answer with items says how new they are, and what is not offered says so`() async throws {
    let served = try ServedStore()
    let contents = try json(try await served.get("/reader/api/0/stream/contents"))
    #expect((contents["updated"] as? Int ?? 0) > ServedStore.start.seconds)
    let export = try await served.get("/reader/api/0/subscription/export")
    #expect(export.status == .forbidden && export.text.contains("courant feeds export"))
    #expect(try json(try await served.get("/reader/api/0/preference/stream/list"))["streamprefs"] is [String: Any])
    await served.end()
  }

  @Test func `a feed may be named by its address within an address`() async throws {
    let served = try ServedStore()
    let reply = try await served.get("/reader/api/0/stream/contents/feed/https://alpha.example/feed.xml?n=9")
    #expect((try json(reply)["items"] as? [Any])?.count == 2)
    await served.end()
  }
}
