import Deduplication
import News
import Store

/// Decides the stories of every article that waits.
///
/// Articles are decided in the order (article time, feed URL, identity), whatever order their feeds answered in, so that
/// an interrupted pass and the one after it come to what one pass would have come to. The deduplicator is rebuilt from
/// the store each time; on the quiet path nothing is read.
struct StoryDecisions {
  let store: Store
  let settings: DeduplicatorSettings

  func decide(at now: Timestamp, into summary: inout SyncSummary) throws(StoreError) {
    let pending = try store.pendingCandidates()
    for stretch in stretches(of: Self.inOrder(pending.candidates)) {
      let pass = try decide(stretch, placed: pending.placed, at: now)
      try store.commit(pass, decided: stretch.map(\.id), at: now)
      summary.count(pass)
    }
  }

  /// The order of decisions. Articles without a stated time count as of the hour in which they were seen first: which
  /// second of a pass brought them says nothing, and an interrupted pass brings them at another one.
  private static func inOrder(_ candidates: [StoryCandidate]) -> [StoryCandidate] {
    guard candidates.contains(where: \.isTimeObserved) else { return candidates }
    return candidates.map { candidate in
      guard candidate.isTimeObserved else { return candidate }
      var candidate = candidate
      candidate.time = Timestamp(seconds: candidate.time.seconds - candidate.time.seconds % 3600)
      return candidate
    }.sorted(by: StoryCandidate.precedes)
  }

  /// Candidates in order, cut where nothing on one side can be of one story with anything on the other: a batch may hold
  /// articles of this morning and of years ago, and each stretch is decided with its own time as "now".
  ///
  /// - Parameter candidates: in the order of decisions, as the store gives them.
  private func stretches(of candidates: [StoryCandidate]) -> [ArraySlice<StoryCandidate>] {
    var stretches: [ArraySlice<StoryCandidate>] = []
    var start = candidates.startIndex
    for index in candidates.indices.dropFirst() {
      let gap = candidates[index].time.seconds - candidates[index - 1].time.seconds
      guard gap > 2 * settings.openFor else { continue }
      stretches.append(candidates[start..<index])
      start = index
    }
    if start < candidates.endIndex { stretches.append(candidates[start...]) }
    return stretches
  }

  private func decide(
    _ stretch: ArraySlice<StoryCandidate>, placed: Set<ArticleID>, at now: Timestamp
  ) throws(StoreError) -> StoryPass {
    guard let first = stretch.first, let last = stretch.last else { return StoryPass() }
    let span = first.time.adding(seconds: -settings.openFor)...last.time.adding(seconds: settings.openFor)
    var deduplicator = Deduplicator(settings)
    deduplicator.restore(stories: try store.storedStories(around: [span]))
    for candidate in stretch {
      if placed.contains(candidate.id) { deduplicator.revise(candidate) } else { deduplicator.add(candidate) }
    }
    return deduplicator.finishPass(at: now)
  }
}

extension SyncSummary {
  /// Counts what a pass of the deduplicator came to.
  mutating func count(_ pass: StoryPass) {
    storiesNew += pass.events.count { $0.kind == .created }
    storiesJoined += pass.events.count { $0.kind == .joined }
    storiesMerged += pass.aliases.count
  }
}
