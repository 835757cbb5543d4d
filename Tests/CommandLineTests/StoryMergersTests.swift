import News
import Showing
import Testing

@testable import courant

@Suite("Mergers in a story's history")
struct StoryMergersTests {
  private let now = Timestamp(seconds: 1_772_400_000)
  private let reason = #"{"rule":"storiesAgree","score":1.5,"threshold":0.2,"sharedTerms":["dam"]}"#

  /// Story c went into b, and b into a.
  private var events: [StoryEvent] {
    [
      event("a", .created, article: "1"), event("b", .created, article: "2"), event("c", .created, article: "3"),
      event("b", .merged, other: "c"), event("c", .merged, other: "b"), event("a", .merged, other: "b"),
      event("b", .merged, other: "a"),
    ]
  }

  @Test("The members of a story that ended went the way of all that took it in")
  func path() {
    let mergers = StoryMergers(events)
    #expect(mergers.path(from: StoryID("c")).map(\.survivor.text) == ["b", "a"])
    #expect(mergers.path(from: StoryID("c")).map(\.ended.text) == ["c", "b"])
    #expect(mergers.path(from: StoryID("b")).map(\.reason) == [reason])
    #expect(mergers.path(from: StoryID("a")).isEmpty)
  }

  @Test("A story that lives again is in none that took it in before")
  func revived() {
    let mergers = StoryMergers(events + [event("b", .created, article: "2", other: "a")])
    #expect(mergers.path(from: StoryID("b")).isEmpty)
    #expect(mergers.path(from: StoryID("c")).map(\.survivor.text) == ["b"])
  }

  @Test("A story that lives again was taken in, and took nobody in")
  func ended() {
    let own = [event("b", .created), event("b", .merged, other: "a"), event("b", .created, other: "a")]
    let mergers = StoryMergers(own)
    #expect(!mergers.isTakingIn(own[1]))
    #expect(mergers.path(from: StoryID("a")).isEmpty)
  }

  @Test("Each side of a merger is told in its own words")
  func words() {
    let story = StorySummary(
      id: StoryID("a"), headline: "", headlineRule: "", state: .quiet, firstSeen: now, lastUpdated: now,
      sourceCount: 1, version: 1, articles: [])
    let screen = Screen(isTerminal: true, hasColour: false, width: 100)
    let text = StoryEventLines(story: story, now: now).text(events, on: screen)
    let steps = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { String($0.dropFirst(22)) }
    #expect(
      steps == [
        "article 1", "in story b: article 2", "in story c: article 3", "story b took in story c",
        "story c was merged into story b", "took in story b", "story b was merged into this story",
      ])
    #expect(text.contains("two stories turned out to be one; score 1.5 above 0.2; shares dam"))
  }

  @Test("Through a pipe the last field is the story whose step it is")
  func pipe() {
    #expect(StoryEventLines.fields(events[4]) == [now.iso8601, "merged", "", "b", reason, "c"])
  }

  private func event(
    _ story: String, _ kind: StoryEventKind, article: String? = nil, other: String? = nil
  ) -> StoryEvent {
    StoryEvent(
      story: StoryID(story), kind: kind, at: now, article: article.map(ArticleID.init), other: other.map(StoryID.init),
      reason: kind == .merged ? reason : "{}")
  }
}
