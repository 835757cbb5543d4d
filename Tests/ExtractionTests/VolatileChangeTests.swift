import Extraction
import News
import Testing

/// What changes in a feed's words without the article makes no version.
@Suite struct `Volatile words of feeds` {
  private static let words = "The council voted to rebuild the bridge. Engineers had found cracks."

  private func isVolatile(_ before: String, _ after: String, isMarkup: Bool = false) -> Bool {
    let known = KnownArticle(id: ArticleID("a"), guid: nil, link: nil, entryHash: ContentHash(value: 0), aliases: [])
    let old = StandingArticle(
      article: known, title: "T", summary: before, body: "", published: nil, stated: nil,
      markup: isMarkup ? before : nil)
    let new = ExtractedArticle(
      title: "T", summary: after, body: "", byline: "", url: nil, canonicalURL: nil, source: "s", language: nil,
      published: nil, updated: nil)
    return VolatileChange.isAll(of: [.summary], from: old, to: new, markup: isMarkup ? after : nil)
  }

  @Test(arguments: [
    ("Visited 899 times", "Visited 900 times"), ("12 comments", "13 comments"),
    ("Posted 3 hours ago", "Posted 5 hours ago"),
    ("Related: Ferry opens", "Related: Bridge closes"), ("1,204 views", "1,377 views"),
    ("vor 5 Minuten", "vor 6 Minuten"),
    ("Posted by Ida Brandt 3 hours ago", "Posted by Ida Brandt 2 days ago"),
    ("12 comments | 899 views", "14 comments | 912 views"),
    ("Read more: Ferry opens", "Read more: Bridge closes"), ("Lea también: Otra", "Lea también: Esta"),
  ])
  func `counters, ages and links to other articles at an end`(_ before: String, _ after: String) {
    let words = Self.words
    #expect(isVolatile("\(words) \(before)", "\(words) \(after)"))
    #expect(isVolatile("<p>\(words)</p><p>\(before)</p>", "<p>\(words)</p><p>\(after)</p>", isMarkup: true))
    #expect(isVolatile("<p>\(before)</p><p>\(words)</p>", "<p>\(after)</p><p>\(words)</p>", isMarkup: true))
    if !after.contains("Ida Brandt") {
      #expect(isVolatile("<p>\(words)</p>", "<p>\(words)</p><p>\(after)</p>", isMarkup: true))
    }
    // with a change of the article, everything counts
    #expect(!isVolatile("\(words) \(before)", "\(words) Nobody was hurt. \(after)"))
  }

  @Test(arguments: [
    ("12 people died.", "15 people died."), ("The mayor commented 12 times.", "The mayor commented 15 times."),
    ("Related claims were rejected in 12 cases.", "Related claims were rejected in 14 cases."),
    ("Published figures show 41 dead.", "Published figures show 43 dead."),
    ("It cost 12 million.", "It cost 15 million."),
    ("The bridge closed 3 hours ago.", "The bridge closed 5 hours ago."), ("A", "B"),
  ])
  func `sentences count`(_ before: String, _ after: String) {
    #expect(!isVolatile("\(Self.words) \(before)", "\(Self.words) \(after)"))
    #expect(!isVolatile("<p>\(Self.words)</p><p>\(before)</p>", "<p>\(Self.words)</p><p>\(after)</p>", isMarkup: true))
  }

  @Test func `titles and authors are never volatile`() {
    #expect(!VolatileChange.isPossible([.title, .summary]) && !VolatileChange.isPossible([.byline]))
    #expect(!VolatileChange.isPossible([]) && VolatileChange.isPossible([.summary, .body]))
  }
}

@Suite struct `Going to and fro` {
  /// Plays looks at an article, one an hour, each in one of its states; the versions that come of it.
  private func versions(_ states: [Int], hours: Int64 = 1) -> [Int] {
    var history: [Int] = []
    var newest = Timestamp(seconds: 0)
    for (look, state) in states.enumerated() {
      let now = Timestamp(seconds: Int64(look) * hours * 3600)
      guard let last = history.last else {
        history = [state]
        continue
      }
      var known = KnownRevision(
        version: history.count,
        hashes: TextHashes(title: hash(last), summary: hash(0), body: hash(0), byline: hash(0)), statedTime: nil,
        history: history.map { TextHashes(title: hash($0), summary: hash(0), body: hash(0), byline: hash(0)).all })
      known.observedAt = newest
      let verdict = RevisionDecision.decide(
        known: known, hashes: TextHashes(title: hash(state), summary: hash(0), body: hash(0), byline: hash(0)),
        statedTime: nil)
      if case .revision = verdict, !FlipFlop.isHeld(verdict, known: known, now: now) {
        history.append(state)
        newest = now
      }
    }
    return history
  }

  private func hash(_ value: Int) -> ContentHash { ContentHash(value: Int64(value)) }

  @Test(arguments: [2, 3])
  func `a text that changes at every look makes few versions, among them every state`(_ count: Int) {
    let found = versions((0..<1000).map { $0 % count })
    #expect(Set(found).count == count && found.count <= count + 3 + 10)
    #expect(versions([0, 1, 0, 1, 0]) == [0, 1, 0, 1, 0])
  }

  @Test func `the state in which it comes to rest is the newest version in the end, and new words are one at once`() {
    let toAndFro = (0..<100).map { $0 % 2 }
    for rest in [0, 1] { #expect(versions(toAndFro + Array(repeating: rest, count: 200)).last == rest) }
    #expect(versions(toAndFro + [7]).last == 7)
  }
}
