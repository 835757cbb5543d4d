import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `The feed of stories` {
  private static let other = StoryID("story0000002")
  private static let hand = #"{"rule":"byHand","action":"merge","correction":1,"by":"me"}"#
  private static let undone = #"{"rule":"undone","action":"merge","correction":1,"by":"me"}"#

  private static func at(_ hours: Int64) -> Timestamp { ServedStore.start.adding(seconds: hours * 3600) }

  /// An article that states a time and came at another.
  private func article(_ source: String, _ guid: String, stated: Int64, came: Int64) -> (Feed, ArticleUpdate) {
    var update = ServedStore.article(source, guid, "Report \(guid)", body: "Ferries run.", hours: came)
    update.article.published = Self.at(stated)
    update.articleTime = Self.at(stated)
    return (ServedStore.feed(source), update)
  }

  private func commit(_ articles: [(Feed, ArticleUpdate)], in served: ServedStore) throws {
    for (feed, update) in articles {
      try served.store.commit([ServedStore.poll(feed, [update])], at: update.observedAt)
    }
  }

  private func entries(_ served: ServedStore, _ query: String = "") async throws -> [(id: String, updated: String)] {
    let text = try await served.get("/feeds/stories.atom" + query).text
    return text.matches(of: /<entry>\s*<id>[^<]*story:([^<]*)<\/id>[\s\S]*?<updated>([^<]*)</).map {
      (String($0.output.1), String($0.output.2))
    }
  }

  @Test
  func `has the stories that moved last, newest first, also where the report that moved one states an early time`()
    async throws
  {
    let served = try ServedStore(hours: 12)
    let young = [article("alpha", "y1", stated: 3, came: 3), article("beta", "y2", stated: 3, came: 3)]
    try commit(young, in: served)
    try served.store.commit(
      ServedStore.pass(Self.other.text, young, hours: 3), decided: young.map(\.1.id), at: Self.at(3))
    #expect(try await entries(served).map(\.id) == [Self.other.text, ServedStore.story])
    #expect(try await entries(served, "?limit=1").map(\.id) == [Self.other.text])

    let late = article("gamma", "l", stated: 0, came: 6)
    _ = try served.store.addFeeds([late.0], at: ServedStore.start)
    try commit([late], in: served)
    let members = [
      (ServedStore.feed("alpha"), ServedStore.article("alpha", "1", "", body: "")),
      (ServedStore.feed("beta"), ServedStore.article("beta", "2", "", body: "")), late,
    ]
    try served.store.commit(
      ServedStore.pass(ServedStore.story, members, new: 1, hours: 6), decided: [late.1.id], at: Self.at(6))
    let all = try await entries(served)
    #expect(all.map(\.id) == [ServedStore.story, Self.other.text])
    #expect(all.map(\.updated) == ["2023-11-15T04:13:20Z", "2023-11-15T01:13:20Z"])
    #expect(try await entries(served, "?limit=1").map(\.id) == [ServedStore.story])
    #expect(try await entries(served, "?limit=1&q=nothing").isEmpty)
    await served.end()
  }

  @Test func `has every story that moved within the last day, however many a pass brings`() async throws {
    let served = try ServedStore(hours: 30)
    for number in 0..<70 {
      let came = Int64(number < 60 ? 10 : 1)
      let pair = [
        article("alpha", "a\(number)", stated: came, came: came),
        article("beta", "b\(number)", stated: came, came: came),
      ]
      try commit(pair, in: served)
      try served.store.commit(
        ServedStore.pass("many\(number)", pair, hours: came), decided: pair.map(\.1.id), at: Self.at(came))
    }
    let all = try await entries(served).map(\.id)
    #expect(Set(all) == Set((0..<60).map { "many\($0)" }))
    #expect(try await entries(served, "?limit=65").count == 65)
    await served.end()
    let late = try ServedStore(hours: 100)
    #expect(try await entries(late).map(\.id) == [ServedStore.story])
    await late.end()
  }

  @Test func `with a limit has those that moved last, however many others changed since`() async throws {
    let served = try ServedStore(hours: 30)
    func story(_ name: String, came: Int64, stated: Int64) throws -> ArticleID {
      let pair = [
        article("alpha", "a\(name)", stated: stated, came: came),
        article("beta", "b\(name)", stated: stated, came: came),
      ]
      try commit(pair, in: served)
      try served.store.commit(ServedStore.pass(name, pair, hours: came), decided: pair.map(\.1.id), at: Self.at(came))
      return pair[0].1.id
    }
    for number in 0..<20 { _ = try story("early\(number)", came: 2, stated: 2) }
    _ = try story("last", came: 4, stated: 1)
    for number in 0..<20 {
      var edited = ServedStore.article(
        "alpha", "aearly\(number)", "Report other words", body: "Ferries run.",
        version: .revision(changed: [.title], silent: true, revertsTo: nil), hours: 6)
      edited.article.published = Self.at(2)
      edited.articleTime = Self.at(2)
      try served.store.commit([ServedStore.poll(ServedStore.feed("alpha"), [edited])], at: Self.at(6))
    }
    #expect(try await entries(served, "?limit=1").map(\.id) == ["last"])
    #expect(try await entries(served, "?limit=3").map(\.id).first == "last")
    await served.end()
  }

  @Test func `finds stories by their newest changes, with the time after which nothing came to them`() async throws {
    let served = try ServedStore(hours: 12)
    let store = served.store
    let pair = [article("alpha", "y1", stated: 3, came: 3), article("beta", "y2", stated: 3, came: 3)]
    try commit(pair, in: served)
    // Told of two hours later than its articles came.
    try store.commit(ServedStore.pass(Self.other.text, pair, hours: 3), decided: pair.map(\.1.id), at: Self.at(5))
    let all = try store.changedStories(StoryQuery(), within: 1000)
    #expect(all.stories.map(\.id) == [Self.other, StoryID(ServedStore.story)])
    #expect(all.stories.first?.at == Self.at(3) && all.since == ServedStore.start)
    let one = try store.changedStories(StoryQuery(limit: 1), within: 1000)
    #expect(one.stories.map(\.id) == [Self.other] && one.since == Self.at(5))
    #expect(try store.changedStories(StoryQuery(), within: 1).stories.map(\.id) == [Self.other])

    // An article that went keeps its story as new as its going: what came with it counts for ever.
    var without = ServedStore.pass(Self.other.text, [pair[0]])
    without.events = [
      StoryEvent(story: Self.other, kind: .left, at: Self.at(6), article: pair[1].1.id, reason: Self.hand)
    ]
    try store.commit(without, decided: [], at: Self.at(7))
    #expect(try store.changedStories(StoryQuery(), within: 1000).stories.first?.at == Self.at(7))
    await served.end()
  }

  @Test func `a correction and its undoing are no news, and nothing runs backwards`() async throws {
    let served = try ServedStore(hours: 12)
    func updated() async throws -> String? { try await entries(served).first { $0.id == ServedStore.story }?.updated }
    let own = [
      (ServedStore.feed("alpha"), ServedStore.article("alpha", "1", "", body: "")),
      (ServedStore.feed("beta"), ServedStore.article("beta", "2", "", body: "")),
    ]
    let theirs = [article("alpha", "t1", stated: 1, came: 4), article("beta", "t2", stated: 1, came: 4)]
    try commit(theirs, in: served)
    try served.store.commit(
      ServedStore.pass(Self.other.text, theirs, hours: 4), decided: theirs.map(\.1.id), at: Self.at(4))
    #expect(try await updated() == "2023-11-15T00:13:20Z")

    let story = StoryID(ServedStore.story)
    var merged = ServedStore.pass(ServedStore.story, own + theirs)
    merged.aliases = [Self.other: story]
    merged.events = [
      StoryEvent(story: story, kind: .merged, at: Self.at(6), other: Self.other, reason: Self.hand),
      StoryEvent(story: Self.other, kind: .merged, at: Self.at(6), other: story, reason: Self.hand),
    ]
    try served.store.commit(merged, decided: [], at: Self.at(6))
    // What the other story brought came to us after four hours.
    #expect(try await updated() == "2023-11-15T02:13:20Z")

    var apart = ServedStore.pass(ServedStore.story, own)
    apart.stories += ServedStore.pass(Self.other.text, theirs).stories
    apart.events = theirs.map(\.1.id).flatMap { article in
      [
        StoryEvent(
          story: story, kind: .left, at: Self.at(7), article: article, other: Self.other, reason: Self.undone),
        StoryEvent(
          story: Self.other, kind: .joined, at: Self.at(7), article: article, other: story, reason: Self.undone),
      ]
    }
    try served.store.commit(apart, decided: [], at: Self.at(7))
    #expect(try await updated() == "2023-11-15T02:13:20Z")
    #expect(try await entries(served).first { $0.id == Self.other.text }?.updated == "2023-11-15T02:13:20Z")
    await served.end()
  }

  @Test func `taking an article out by hand, and putting it back, moves nothing`() async throws {
    let served = try ServedStore(hours: 12)
    let story = StoryID(ServedStore.story)
    let own = ServedStore.article("alpha", "1", "", body: "")
    let late = article("beta", "l", stated: 1, came: 5)
    let members = [
      (ServedStore.feed("alpha"), own), (ServedStore.feed("beta"), ServedStore.article("beta", "2", "", body: "")),
    ]
    try commit([late], in: served)
    try served.store.commit(
      ServedStore.pass(ServedStore.story, members + [late], new: 1, hours: 5), decided: [late.1.id], at: Self.at(5))
    func updated() async throws -> String? { try await entries(served).first { $0.id == ServedStore.story }?.updated }
    #expect(try await updated() == "2023-11-15T03:13:20Z")

    var split = ServedStore.pass(ServedStore.story, members)
    split.stories += ServedStore.pass(Self.other.text, [late]).stories
    split.events = [
      StoryEvent(story: story, kind: .split, at: Self.at(6), article: late.1.id, other: Self.other, reason: Self.hand),
      StoryEvent(
        story: Self.other, kind: .created, at: Self.at(6), article: late.1.id, other: story, reason: Self.hand),
    ]
    try served.store.commit(split, decided: [], at: Self.at(6))
    #expect(try await updated() == "2023-11-15T03:13:20Z")

    var back = ServedStore.pass(ServedStore.story, members + [late])
    back.aliases = [Self.other: story]
    back.events = [
      StoryEvent(story: story, kind: .merged, at: Self.at(7), other: Self.other, reason: Self.undone),
      StoryEvent(story: Self.other, kind: .merged, at: Self.at(7), other: story, reason: Self.undone),
    ]
    try served.store.commit(back, decided: [], at: Self.at(7))
    #expect(try await updated() == "2023-11-15T03:13:20Z")
    await served.end()
  }
}

@Suite struct `The feed of edits` {
  private func edit(_ served: ServedStore, _ count: Int, days: Int64) throws {
    let feed = ServedStore.feed("alpha")
    let names = (0..<count).map { "d\(days)-\($0)" }
    try served.store.commit(
      [ServedStore.poll(feed, names.map { ServedStore.article("alpha", $0, "Old", body: "") })], at: ServedStore.start)
    let edits = names.map { name in
      ServedStore.article(
        "alpha", name, "New \(name)", body: "",
        version: .revision(changed: [.title], silent: true, revertsTo: nil), hours: 24 * days)
    }
    try served.store.commit([ServedStore.poll(feed, edits)], at: edits[0].observedAt)
  }

  private func ids(_ text: String) -> [String] {
    text.matches(of: /<entry>\s*<id>([^<]*)</).map { String($0.output.1) }
  }

  @Test func `has every edit of the last day, and leads on to all that are older`() async throws {
    let served = try ServedStore(hours: 24 * 9 + 1)
    try edit(served, 130, days: 7)
    try edit(served, 140, days: 9)
    let first = try await served.get("/feeds/edits.atom").text
    #expect(ids(first).count == 140)
    var (found, text) = (ids(first), first)
    while let next = text.firstMatch(of: /<link rel="next"[^>]*href="http:\/\/localhost:8420([^"]*)"/)?.output.1 {
      text = try await served.get(String(next).replacing("&amp;", with: "&")).text
      #expect(text.firstMatch(of: /<id>([^<]*)</)?.output.1 == first.firstMatch(of: /<id>([^<]*)</)?.output.1)
      #expect(ids(text).count <= 100)
      found += ids(text)
    }
    #expect(found.count == 271 && Set(found).count == 271)
    #expect(try await served.get("/feeds/edits.json").text.contains("\"next_url\":\"http"))
    #expect(try await served.get("/feeds/edits.rss").text.contains("<atom:link rel=\"next\""))
    #expect(ids(try await served.get("/feeds/edits.atom?limit=10").text).count == 10)
    await served.end()
  }

  @Test(arguments: ["stories", "edits", "health"])
  func `that is empty tells of a time of its own, the same at every look`(name: String) async throws {
    let served = try ServedStore(hours: 3)
    try served.store.commit(
      [ServedStore.poll(ServedStore.feed("beta"), [])], at: ServedStore.start.adding(seconds: 7200))
    let query = name == "health" ? "" : "?until=2020-01-01"
    let reply = try await served.get("/feeds/\(name).atom\(query)")
    #expect(!reply.text.contains("<entry>"))
    #expect(reply.text.contains("<updated>2023-11-15T00:13:20Z</updated>"))
    #expect(try await served.get("/feeds/\(name).rss\(query)").text.contains("Wed, 15 Nov 2023 00:13:20 GMT"))
    await served.end()
  }
}
