import Deduplication
import News
import Showing
import Store

/// Decides the stories of every article that waits.
///
/// Articles are decided in the order (article time, feed URL, identity), whatever order their feeds answered in and
/// whichever pass brought them: where one comes late, what came after it is decided once more, with the late one in its
/// place. The deduplicator is the one of the last pass, as long as nobody else changed the stories; else it is rebuilt
/// from the store. On the quiet path nothing is read.
struct StoryDecisions {
  let store: Store
  let settings: SyncSettings
  /// What the articles of this pass claim.
  var claims = PassClaims()
  /// Called after every share of the work.
  var beat: () -> Void = {}
  /// What is kept from pass to pass; nil where this is the only one.
  var memory: StoryMemory?

  func decide(at now: Timestamp, into summary: inout SyncSummary) throws(StoreError) {
    try decideWaiting(at: now, into: &summary)
    // What people decided in another store, of which an import told.
    try StoryCorrecting(store: store).catchUp(at: now)
  }

  /// Decides what waits after an import, and once more what came after the first article to which anything happened since the last
  /// import, as if its words had never been others: what comes of it follows from articles and corrections alone, so stores that
  /// know the same tell the same stories, whatever each read first.
  ///
  /// Returns the article time before which nothing was decided once more though something had happened, since too much came
  /// after it; nil if nothing was left so.
  func decideAlike(at now: Timestamp, into summary: inout SyncSummary) throws(StoreError) -> Timestamp? {
    let boundary = try store.timeOfArticle(beforeNewest: settings.deduplication.decidedAnew).map {
      Self.hour(of: $0).adding(seconds: 3600)
    }
    var touched = try firstTouched()
    let isLate = boundary.map { boundary in touched.map { $0 < boundary } ?? false } ?? false
    let hasCorrections = try store.hasCorrectionsWaiting()
    if isLate || hasCorrections {
      try decide(at: now, into: &summary)
      touched = try firstTouched()
    }
    guard !summary.interrupted, let start = touched else { return nil }
    let place = boundary.map { max($0, start) } ?? start
    let withWords = try store.countPending() <= settings.articlesReadAtOnce
    let waiting = try store.pendingCandidates(withWords: withWords).candidates
    var redecision = redecision(StoryConstraints(try store.corrections()))
    let pass = try redecision.decide(
      from: DecisionPlace(time: place, feedURL: "", article: ArticleID("")), with: waiting[...], forgetsEdits: true,
      at: now)
    try store.commit(pass, decided: waiting.map(\.id), at: now)
    summary.count(pass)
    try store.noteAlike()
    return isLate ? boundary : nil
  }

  /// The hour of the first article that waits, or to which anything happened since the last import; nil if there is none.
  private func firstTouched() throws(StoreError) -> Timestamp? {
    let waiting = try store.pendingPlaces().map(\.place.time).min()
    return [try store.firstTimeChanged(), waiting].compactMap(\.self).min().map(Self.hour)
  }

  private func decideWaiting(at now: Timestamp, into summary: inout SyncSummary) throws(StoreError) {
    if let shares = try shares() {
      var next = self
      next.memory = memory ?? StoryMemory()
      for share in shares {
        let withWords = share.count <= settings.articlesReadAtOnce
        let candidates = Self.inOrder(try store.candidates(of: share, withWords: withWords))
        next.claims = PassClaims()
        try next.decide(recent: candidates[...], comesLast: true, at: now, into: &summary)
        // Nor are all that they claim held to the end.
        try FigureTelling(store: store, known: next.claims, most: .max).tell()
        if rests(&summary) { return }
      }
      return
    }
    let withWords = try store.countPending() <= settings.articlesReadAtOnce
    let pending = try store.pendingCandidates(withWords: withWords)
    guard !pending.candidates.isEmpty else { return }
    let candidates = Self.inOrder(pending.candidates)
    let limit = try boundary(candidates, placed: pending.placed)
    let old = candidates.prefix { candidate in limit.map { candidate.time < $0 } ?? false }
    if !old.isEmpty {
      let constraints = StoryConstraints(try store.corrections())
      for stretch in stretches(of: old) {
        var redecision = redecision(constraints)
        let pass = try redecision.append(stretch, placed: pending.placed, at: now)
        try store.commit(pass, decided: stretch.map(\.id), at: now)
        summary.count(pass)
        if rests(&summary) { return }
      }
    }
    let recent = candidates[old.endIndex...]
    if !recent.isEmpty { try decide(recent: recent, placed: pending.placed, at: now, into: &summary) }
  }

  /// A share is done; whether the pass is to end here. What still waits is decided by the next one.
  private func rests(_ summary: inout SyncSummary) -> Bool {
    beat()
    summary.interrupted = summary.interrupted || Task.isCancelled
    return summary.interrupted
  }

  private func redecision(_ constraints: StoryConstraints) -> StoryRedecision {
    StoryRedecision(
      store: store, settings: settings.deduplication, constraints: constraints, claims: claims,
      readsAtOnce: settings.articlesReadAtOnce)
  }

  /// Decides articles and, where that is needed, what came after them once more.
  ///
  /// - Parameter comesLast: everything that has been decided came before them.
  private func decide(
    recent: consuming ArraySlice<StoryCandidate>, placed: Set<ArticleID> = [], comesLast: Bool = false,
    at now: Timestamp, into summary: inout SyncSummary
  ) throws(StoreError) {
    let constraints = StoryConstraints(try store.corrections())
    let mark = try store.storyMark()
    let decided = recent.map(\.id)
    var redecision = redecision(constraints)
    redecision.kept = memory?.take(at: mark, constraints)
    let pass =
      comesLast
      ? try redecision.append(recent, placed: placed, at: now) : try redecision.insert(recent, placed: placed, at: now)
    if memory == nil { redecision.kept = nil }
    try store.commit(pass, decided: decided, at: now)
    summary.count(pass)
    let after = mark.afterOneWrite
    if let memory, let deduplicator = redecision.kept, try store.storyMark() == after {
      memory.keep(deduplicator, at: after, constraints)
    }
  }

  /// What waits, cut into shares in the order of decisions; nil if that is one, or if it is not all new and of times after
  /// everything that has been decided.
  private func shares() throws(StoreError) -> [[ArticleID]]? {
    let share = settings.articlesDecidedAtOnce
    guard try store.countPending() > share else { return nil }
    var waiting = try store.pendingPlaces()
    guard !waiting.contains(where: \.isPlaced) else { return nil }
    for index in waiting.indices where waiting[index].isTimeObserved {
      waiting[index].place.time = Self.hour(of: waiting[index].place.time)
    }
    waiting.sort { $0.place < $1.place }
    guard let first = waiting.first,
      try store.countArticles(from: first.place.time, atMost: waiting.count + 1) <= waiting.count
    else { return nil }
    return stride(from: 0, to: waiting.count, by: share).map { start in
      waiting[start..<min(start + share, waiting.count)].map(\.place.article)
    }
  }

  /// The article time before which late arrivals are decided where they stand, without another look at what came after
  /// them; nil if there are none so old. It follows from how many articles may be decided once more.
  private func boundary(
    _ candidates: [StoryCandidate], placed: Set<ArticleID>
  ) throws(StoreError) -> Timestamp? {
    guard let first = candidates.first(where: { !placed.contains($0.id) }) else { return nil }
    let most = settings.deduplication.decidedAnew + candidates.count
    guard try store.countArticles(from: first.time, atMost: most + 1) > most else { return nil }
    guard let time = try store.timeOfArticle(beforeNewest: most) else { return nil }
    return Self.hour(of: time).adding(seconds: 3600)
  }

  /// The order of decisions. Articles without a stated time count as of the hour in which they were seen first: which
  /// second of a pass brought them says nothing, and an interrupted pass brings them at another one.
  static func inOrder(_ candidates: [StoryCandidate]) -> [StoryCandidate] {
    guard candidates.contains(where: \.isTimeObserved) else { return candidates }
    return candidates.map { candidate in
      guard candidate.isTimeObserved else { return candidate }
      var candidate = candidate
      candidate.time = hour(of: candidate.time)
      return candidate
    }.sorted(by: StoryCandidate.precedes)
  }

  private static func hour(of time: Timestamp) -> Timestamp {
    Timestamp(seconds: time.seconds - time.seconds % 3600)
  }

  /// Candidates in order, cut where nothing on one side can be of one story with anything on the other: a batch may hold
  /// articles of this morning and of years ago, and each stretch is decided with its own time as "now".
  private func stretches(of candidates: ArraySlice<StoryCandidate>) -> [ArraySlice<StoryCandidate>] {
    var stretches: [ArraySlice<StoryCandidate>] = []
    var start = candidates.startIndex
    for index in candidates.indices.dropFirst() {
      let gap = candidates[index].time.seconds - candidates[index - 1].time.seconds
      guard gap > 2 * settings.deduplication.openFor else { continue }
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
