import Deduplication
import News
import TestSupport
import Testing

@Suite struct `A deduplicator that is kept between passes` {
  /// When an article is seen: most within hours, some after a day, a few after days.
  private func lateness(_ random: inout SeededNumbers) -> Int64 {
    switch random.below(40) {
    case 0: Int64(random.below(6 * 86_400))
    case 1...3: Int64(random.below(86_400))
    default: Int64(random.below(4 * 3600))
    }
  }

  /// A pass as it is compared: ordinals count on in a deduplicator that is kept, and mean nothing.
  private func plain(_ pass: StoryPass) -> StoryPass {
    var pass = pass
    for story in pass.stories.indices {
      for member in pass.stories[story].members.indices { pass.stories[story].members[member].features = [] }
    }
    return pass
  }

  /// The articles of every story, and which of them stands for it.
  private func members(_ desk: PassDesk) -> [StoryID: [ArticleID]] {
    desk.stories.mapValues { [$0.headlineArticle] + $0.members.map(\.id) }
  }

  private func edited(_ candidate: StoryCandidate) -> StoryCandidate {
    var candidate = candidate
    candidate.title += " again"
    candidate.version += 1
    return candidate
  }

  @Test(arguments: UInt64(1)...8, [0, 12])
  func `comes to what one restored from the store comes to, late articles, edits, pauses and pins included`(
    seed: UInt64, pins: Int
  ) {
    var random = SeededNumbers(state: seed &* 7919)
    var stream = StoryFixtures.stream(events: 150, seed: seed)
    for index in stream.indices {
      // A pause of more than the time for which stories stay open, and pages that come once more under another id.
      if index > stream.count / 2 { stream[index].time = stream[index].time.adding(seconds: 5 * 86_400) }
      stream[index].url = "https://\(stream[index].source)/\(index % 5 == 0 ? index / 10 : index)"
      if index % 7 == 0 { stream[index].guid = "g\(index / 14)" }
    }
    let seen = stream.map { (at: $0.time.adding(seconds: lateness(&random)), $0) }.sorted { $0.at < $1.at }
    let constraints = StoryConstraints(pins == 0 ? [] : StoryFixtures.pins(in: stream, count: pins, &random))
    var kept = PassDesk(keeps: true, constraints: constraints)
    var restored = PassDesk(keeps: false, constraints: constraints)
    var start = 0
    var passes = 0
    while start < seen.count {
      let end = min(seen.count, start + 1 + random.below(12))
      let new = seen[start..<end].map(\.1)
      var edits: [StoryCandidate] = []
      if start > 20, random.below(4) == 0 { edits.append(edited(seen[start - 1 - random.below(20)].1)) }
      let (pass, other) = (plain(kept.take(new, edited: edits)), plain(restored.take(new, edited: edits)))
      if pins == 0 {
        #expect(pass == other, "pass \(passes) of seed \(seed)")
      } else {
        // A story that was woken for what is pinned elsewhere may be handed out once more as it was.
        #expect(pass.events == other.events && pass.aliases == other.aliases, "pass \(passes) of seed \(seed)")
        #expect(members(kept) == members(restored), "pass \(passes) of seed \(seed)")
      }
      if random.below(6) == 0, start > 0 {
        let edit = edited(seen[start - 1].1)
        #expect(plain(kept.take([], edited: [edit])) == plain(restored.take([], edited: [edit])))
      }
      start = end
      passes += 1
    }
    #expect(kept.wentBack > passes / 2, "went back \(kept.wentBack) times in \(passes) passes")
    #expect(kept.restored < passes / 3)
  }
}
