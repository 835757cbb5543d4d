import Foundation
import News
import Store
import Testing

@testable import Serving

@Suite struct `Corrections on pages` {
  private static let other = "story0000002"
  private static let bridge = ArticleID.derived(from: "alpha", "1")
  private static let shut = ArticleID.derived(from: "beta", "2")
  private static let harvest = ArticleID.derived(from: "alpha", "3")

  private static func update(_ source: String, _ guid: String) -> (Feed, ArticleUpdate) {
    (ServedStore.feed(source), ServedStore.article(source, guid, "", body: ""))
  }

  private static func byHand(_ rule: String, _ action: String, _ number: Int) -> String {
    #"{"rule":"\#(rule)","action":"\#(action)","correction":\#(number),"by":"me"}"#
  }

  private static func event(
    _ story: String, _ kind: StoryEventKind, _ hours: Int64, _ article: ArticleID? = nil, other: String? = nil,
    _ reason: String
  ) -> StoryEvent {
    StoryEvent(
      story: StoryID(story), kind: kind, at: ServedStore.start.adding(seconds: hours * 3600), article: article,
      other: other.map { StoryID($0) }, reason: reason)
  }

  /// A store with a second story, of the harvest alone.
  private func served(tokens: [String] = []) throws -> ServedStore {
    let served = try ServedStore(host: tokens.isEmpty ? "127.0.0.1" : "0.0.0.0", tokens: tokens)
    try served.store.commit(
      ServedStore.pass(Self.other, [Self.update("alpha", "3")]), decided: [], at: ServedStore.start)
    return served
  }

  /// The second story ends in the first, by hand.
  private func merge(_ served: ServedStore) throws -> StoryCorrection {
    let correction = StoryCorrection(
      number: 1, kind: .merge, at: ServedStore.start.adding(seconds: 5 * 3600), by: "me",
      story: StoryID(ServedStore.story), other: StoryID(Self.other), articles: [Self.harvest: StoryID(Self.other)],
      rest: [Self.bridge, Self.shut])
    var pass = ServedStore.pass(
      ServedStore.story, [Self.update("alpha", "1"), Self.update("beta", "2"), Self.update("alpha", "3")])
    pass.aliases = [StoryID(Self.other): StoryID(ServedStore.story)]
    let reason = Self.byHand("byHand", "merge", 1)
    pass.events = [
      Self.event(ServedStore.story, .merged, 5, other: Self.other, reason),
      Self.event(Self.other, .merged, 5, other: ServedStore.story, reason),
      Self.event(ServedStore.story, .corrected, 5, nil, reason),
    ]
    try served.store.commit(pass, recording: correction, at: correction.at)
    return correction
  }

  @Test func `an article is kept at the story of its pin, and nowhere else`() async throws {
    let served = try served()
    let pin = StoryCorrection(
      number: 1, kind: .pin, at: ServedStore.start, by: "me", story: StoryID(ServedStore.story),
      articles: [Self.harvest: StoryID(Self.other), Self.shut: StoryID(ServedStore.story)], rest: [Self.bridge])
    try served.store.commit(StoryPass(), recording: pin, at: pin.at)
    let (own, other) = (
      try await served.get("/stories/" + ServedStore.story).text, try await served.get("/stories/" + Self.other).text
    )
    #expect(own.components(separatedBy: "It is kept here.").count == 2)
    #expect(!other.contains("It is kept here.") && other.contains("Keep it here for good"))
    await served.end()
  }

  private func why(_ article: ArticleID, _ page: String) -> String? {
    guard let start = page.range(of: "<li id=\"a-\(article)\"")?.upperBound else { return nil }
    return page[start...].firstMatch(of: /<summary>Why it is here<\/summary><p>([^<]*)</).map { String($0.output.1) }
  }

  @Test func `an article that came with another story says by which merger`() async throws {
    let served = try served()
    _ = try merge(served)
    let page = try await served.get("/stories/\(ServedStore.story)").text
    let reason = try #require(why(Self.harvest, page))
    #expect(
      reason.hasPrefix("came with another story 2023-11-15 03:13: a person said so; action: merge; correction: 1"))
    #expect(reason.contains(". There: created 2023-11-14 22:13: like a member of the story"))
    #expect(why(Self.bridge, page)?.hasPrefix("created 2023-11-14") == true)
    await served.end()
  }

  @Test func `an article that was taken out and put back says that, and why it was there before`() async throws {
    let served = try ServedStore()
    let split = Self.byHand("byHand", "split", 1)
    var pass = ServedStore.pass(ServedStore.story, [Self.update("alpha", "1")])
    pass.stories += ServedStore.pass(Self.other, [Self.update("beta", "2")]).stories
    pass.events = [
      Self.event(ServedStore.story, .split, 5, Self.shut, other: Self.other, split),
      Self.event(Self.other, .created, 5, Self.shut, other: ServedStore.story, split),
    ]
    try served.store.commit(pass, decided: [], at: ServedStore.start.adding(seconds: 5 * 3600))
    let apart = try await served.get("/stories/\(Self.other)").text
    #expect(why(Self.shut, apart)?.hasPrefix("created 2023-11-15 03:13: a person said so; action: split") == true)

    let undone = Self.byHand("undone", "split", 1)
    pass = ServedStore.pass(ServedStore.story, [Self.update("alpha", "1"), Self.update("beta", "2")])
    pass.aliases = [StoryID(Self.other): StoryID(ServedStore.story)]
    pass.events = [
      Self.event(ServedStore.story, .merged, 6, other: Self.other, undone),
      Self.event(Self.other, .merged, 6, other: ServedStore.story, undone),
    ]
    try served.store.commit(pass, decided: [], at: ServedStore.start.adding(seconds: 6 * 3600))
    let page = try await served.get("/stories/\(ServedStore.story)").text
    let reason = try #require(why(Self.shut, page))
    #expect(reason.hasPrefix("came back 2023-11-15 04:13: a person&#39;s correction was taken back; action: split"))
    #expect(reason.contains(". Before: joined 2023-11-14 22:13: like a member of the story"))
    await served.end()
  }

  @Test func `what a correction did is told with links to both sides, and that it was taken back`() async throws {
    let served = try served()
    func notice() async throws -> String? {
      let page = try await served.get("/stories/\(ServedStore.story)?done=1").text
      return page.firstMatch(of: /role="status">(.*?)<\/p>/).map { String($0.output.1) }
    }
    #expect(try await notice() == nil)
    var correction = StoryCorrection(
      number: 1, kind: .split, at: ServedStore.start, by: "me", story: StoryID(ServedStore.story),
      other: StoryID(Self.other), articles: [Self.harvest: StoryID(ServedStore.story)], rest: [Self.bridge, Self.shut])
    try served.store.commit(StoryPass(), recording: correction, at: ServedStore.start)
    let done = try #require(try await notice())
    #expect(done.contains("Correction 1:"))
    #expect(done.contains("<a href=\"/articles/\(Self.harvest)\" dir=\"auto\">alpha.example: Harvest begins</a>"))
    #expect(done.contains("<a href=\"/stories/\(Self.other)\" dir=\"auto\">“Harvest begins”</a>"))
    correction.undoneAt = ServedStore.start
    try served.store.commit(StoryPass(), recording: correction, at: ServedStore.start)
    #expect(try #require(try await notice()).contains("Correction 1 is taken back:"))
    await served.end()
  }

  @Test func `a merger is told once, in words and not in ids, and what was corrected is told`() async throws {
    let served = try served()
    _ = try merge(served)
    let page = try await served.get("/stories/\(ServedStore.story)").text
    let history = try #require(page.firstMatch(of: /<ol class="history">(.*?)<\/ol>/)).output.1
    #expect(history.components(separatedBy: "<b>merged</b>").count == 2)
    #expect(
      history.contains("took in</span> <span dir=\"auto\">the story that began with “Harvest begins” (alpha.example)"))
    #expect(history.contains("<b>corrected</b> <span dir=\"auto\">Correction 1:"))
    #expect(!history.contains("story \(Self.other)"))
    await served.end()
  }

  @Test(arguments: [
    "story0000002", "%20story0000002%20", "http://localhost:8420/stories/story0000002",
    "%20https://news.example/stories/story0000002?done=3%0A", "http://localhost:8420/stories/story0000002%23a-1",
  ])
  func `the second story of a merger is named by its id or by its address`(other: String) async throws {
    let served = try served()
    let form = "action=merge&story=story0000001&other=\(other)&check=\(served.desk.site.formCheck)"
    #expect(try await served.post("/corrections", form).status == .seeOther)
    #expect(served.corrections.all.map(\.other) == [Self.other])
    #expect(served.corrections.all.map(\.by) == ["web"])
    await served.end()
  }

  @Test func `a story that there is not is not found, in words for a browser`() async throws {
    let served = try served()
    let form = "action=merge&story=story0000001&other=nowhere&check=\(served.desk.site.formCheck)"
    let reply = try await served.post("/corrections", form)
    #expect(reply.status == .notFound)
    #expect(reply.text.contains("nowhere") && !reply.text.contains("courant stories"))
    await served.end()
  }

  @Test func `whoever shows a token corrects under its name`() async throws {
    let served = try served(tokens: ["courant_secret"])
    let form = "action=pin&story=story0000001&article=x&check=\(served.desk.site.formCheck)"
    let reply = try await served.post("/corrections", form, headers: ["authorization": "Bearer courant_secret"])
    #expect(reply.status == .seeOther)
    #expect(served.corrections.all.map(\.by) == ["me"])
    await served.end()
  }

  @Test func `the stories that came nearest are offered to merge with`() async throws {
    let served = try served()
    var pass = StoryPass()
    let near = #"{"rule":"nothingNear","score":-1.5,"threshold":0,"nearestStory":"story0000002"}"#
    pass.events = [Self.event(ServedStore.story, .headline, 3, Self.bridge, near)]
    try served.store.commit(pass, decided: [], at: ServedStore.start)
    let page = try await served.get("/stories/\(ServedStore.story)").text
    #expect(page.contains("name=\"other\" value=\"\(Self.other)\""))
    #expect(page.contains("<a href=\"/stories/\(Self.other)\" dir=\"auto\" lang=\"en\">Harvest begins</a>"))
    await served.end()
  }
}
