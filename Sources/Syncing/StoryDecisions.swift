import Claims
import Deduplication
import News
import Store

/// Decides the stories of every article that waits.
///
/// Articles are decided in the order (article time, feed URL, identity), whatever order their feeds answered in and
/// whichever pass brought them: where one comes late, what came after it is decided once more, with the late one in its
/// place. The deduplicator is the one of the last pass, as long as nobody else changed the stories; else it is rebuilt
/// from the store. On the quiet path nothing is read.
struct StoryDecisions {
  let store: Store
  let settings: DeduplicatorSettings
  /// What is kept from pass to pass; nil where this is the only one.
  var memory: StoryMemory?
  /// What texts claim that were read before.
  var claims = ClaimMemory()

  func decide(at now: Timestamp, into summary: inout SyncSummary) throws(StoreError) {
    try decideWaiting(at: now, into: &summary)
    // What people decided in another store, of which an import told.
    try StoryCorrecting(store: store).catchUp(at: now)
  }

  private func decideWaiting(at now: Timestamp, into summary: inout SyncSummary) throws(StoreError) {
    let pending = try store.pendingCandidates()
    guard !pending.candidates.isEmpty else { return }
    let constraints = StoryConstraints(try store.corrections())
    let candidates = Self.inOrder(pending.candidates)
    let limit = try boundary(candidates, placed: pending.placed)
    let old = candidates.prefix { candidate in limit.map { candidate.time < $0 } ?? false }
    for stretch in stretches(of: old) {
      var redecision = StoryRedecision(
        store: store, settings: settings, constraints: constraints, claims: claims)
      let pass = try redecision.append(stretch, placed: pending.placed, at: now)
      try store.commit(pass, decided: stretch.map(\.id), at: now)
      summary.count(pass)
    }
    let recent = candidates[old.endIndex...]
    guard !recent.isEmpty else { return }
    let mark = try store.storyMark()
    var redecision = StoryRedecision(
      store: store, settings: settings, constraints: constraints, claims: claims)
    redecision.kept = memory?.take(at: mark, constraints)
    let pass = try redecision.insert(recent, placed: pending.placed, at: now)
    if memory == nil { redecision.kept = nil }
    try store.commit(pass, decided: recent.map(\.id), at: now)
    summary.count(pass)
    let after = mark.afterOneWrite
    if let memory, let deduplicator = redecision.kept, try store.storyMark() == after {
      memory.keep(deduplicator, at: after, constraints)
    }
  }

  /// The article time before which late arrivals are decided where they stand, without another look at what came after
  /// them; nil if there are none so old. It follows from how many articles may be decided once more.
  private func boundary(
    _ candidates: [StoryCandidate], placed: Set<ArticleID>
  ) throws(StoreError) -> Timestamp? {
    guard let first = candidates.first(where: { !placed.contains($0.id) }) else { return nil }
    let most = settings.decidedAnew + candidates.count
    guard try store.countArticles(from: first.time, atMost: most + 1) > most else { return nil }
    guard let time = try store.timeOfArticle(beforeNewest: most) else { return nil }
    return Timestamp(seconds: time.seconds - time.seconds % 3600 + 3600)
  }

  /// The order of decisions. Articles without a stated time count as of the hour in which they were seen first: which
  /// second of a pass brought them says nothing, and an interrupted pass brings them at another one.
  static func inOrder(_ candidates: [StoryCandidate]) -> [StoryCandidate] {
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
  private func stretches(of candidates: ArraySlice<StoryCandidate>) -> [ArraySlice<StoryCandidate>] {
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
}

extension SyncSummary {
  /// Counts what a pass of the deduplicator came to; articles that only changed their story are not new.
  mutating func count(_ pass: StoryPass) {
    storiesNew += pass.events.count { $0.kind == .created && $0.other == nil }
    storiesJoined += pass.events.count { $0.kind == .joined && $0.other == nil }
    storiesMerged += pass.aliases.count
  }
}
