import Deduplication
import News
import Showing
import Store

/// Runs articles through the deduplicator, beside the stories that the store has.
struct StoryRedecision {
  let store: Store
  let settings: DeduplicatorSettings
  let constraints: StoryConstraints
  let claims: PassClaims
  /// Articles whose words are held at once.
  let readsAtOnce: Int
  /// A deduplicator that knows the stories as the store has them; after a decision the one that made it.
  var kept: Deduplicator?

  init(
    store: Store, settings: DeduplicatorSettings, constraints: StoryConstraints, claims: PassClaims = PassClaims(),
    readsAtOnce: Int
  ) {
    self.store = store
    self.claims = claims
    self.readsAtOnce = readsAtOnce
    self.settings = settings
    self.constraints = constraints
  }

  /// Decides articles after everything that is there, as of their own time.
  mutating func append(
    _ candidates: ArraySlice<StoryCandidate>, placed: Set<ArticleID>, at now: Timestamp
  ) throws(StoreError) -> StoryPass {
    guard let first = candidates.first, let last = candidates.last else { return StoryPass() }
    var deduplicator: Deduplicator
    if var kept = take(), kept.goOn(with: candidates) {
      kept.keepAtRest(try asleep(beside: [], [], for: candidates))
      deduplicator = kept
    } else {
      let span = first.time.adding(seconds: -settings.openFor)...last.time.adding(seconds: settings.openFor)
      let stories = try store.storedStories(around: [span])
      deduplicator = Deduplicator(settings, constraints: constraints, tellsDecisions: false)
      deduplicator.restore(
        stories: stories, dormant: try asleep(beside: stories, [], for: candidates), since: span.lowerBound)
    }
    return try finish(candidates, placed, &deduplicator, at: now)
  }

  /// Decides articles in their places: what was decided from the first new one on is decided once more.
  mutating func insert(
    _ candidates: ArraySlice<StoryCandidate>, placed: Set<ArticleID>, at now: Timestamp
  ) throws(StoreError) -> StoryPass {
    guard let place = candidates.firstIndex(where: { !placed.contains($0.id) }) else {
      return try append(candidates, placed: placed, at: now)
    }
    let first = candidates[place]
    let waiting = candidates[place...].count
    guard try store.countArticles(from: first.time, atMost: waiting + 1) > waiting else {
      return try append(candidates, placed: placed, at: now)
    }
    return try decide(from: first.place, with: candidates, placed: placed, at: now)
  }

  /// Decides everything from a place on once more, with these articles among the rest.
  ///
  /// - Parameter forgetsEdits: as if no words had ever been others; what is kept from pass to pass is of no use to it.
  mutating func decide(
    from first: DecisionPlace, with candidates: ArraySlice<StoryCandidate> = [], placed: Set<ArticleID> = [],
    forgetsEdits: Bool = false, at now: Timestamp
  ) throws(StoreError) -> StoryPass {
    var deduplicator: Deduplicator
    let again: [ArticleID]
    if !forgetsEdits, var kept = take(), let leaving = kept.goBack(before: first, for: candidates) {
      again = leaving
      kept.keepAtRest(try asleep(beside: [], again, for: candidates))
      deduplicator = kept
    } else {
      let since = from(first)
      let stories = try store.storedStories(around: [since...Timestamp(milliseconds: .max / 4)])
      deduplicator = Deduplicator(settings, constraints: constraints, tellsDecisions: false)
      again = deduplicator.restore(
        stories: stories, before: first, dormant: try asleep(beside: stories, [], for: candidates), since: since,
        forgetsEdits: forgetsEdits)
    }
    let waiting = Set(candidates.map(\.id))
    let others = again.filter { !waiting.contains($0) }
    let known = try store.candidates(of: others, withWords: others.count + waiting.count <= readsAtOnce)
    let all = StoryDecisions.inOrder(known + candidates).sorted(by: StoryCandidate.precedes)
    return try finish(all[...], placed, &deduplicator, at: now)
  }

  /// The kept deduplicator, which is nobody else's from then on.
  private mutating func take() -> Deduplicator? {
    defer { kept = nil }
    return kept
  }

  /// The time from which on stories are needed to go back before a place: an article that a story lost since was of one
  /// that was open then, and that one's newest article may be as old as the time for which a story stays open, twice.
  private func from(_ first: DecisionPlace) -> Timestamp { first.time.adding(seconds: -2 * settings.openFor) }

  private mutating func finish(
    _ candidates: ArraySlice<StoryCandidate>, _ placed: Set<ArticleID>, _ deduplicator: inout Deduplicator,
    at now: Timestamp
  ) throws(StoreError) -> StoryPass {
    deduplicator.expect(candidates)
    for start in stride(from: candidates.startIndex, to: candidates.endIndex, by: readsAtOnce) {
      for var candidate in try withWords(candidates[start..<min(start + readsAtOnce, candidates.endIndex)]) {
        candidate.evidence = claims.evidence(of: candidate)
        if placed.contains(candidate.id) { deduplicator.revise(candidate) } else { deduplicator.add(candidate) }
      }
    }
    let pass = deduplicator.finishPass(at: now)
    kept = deduplicator
    return pass
  }

  /// Candidates with their words, read where they are not here yet.
  private func withWords(_ candidates: ArraySlice<StoryCandidate>) throws(StoreError) -> [StoryCandidate] {
    let wordless = candidates.filter { !$0.hasWords }.map(\.id)
    if wordless.isEmpty { return Array(candidates) }
    let read = Dictionary(uniqueKeysWithValues: try store.candidates(of: wordless).map { ($0.id, $0) })
    return candidates.compactMap { candidate in
      guard !candidate.hasWords else { return candidate }
      var whole = read[candidate.id]
      whole?.time = candidate.time
      return whole
    }
  }

  /// Stories whose time is over and to which an article may belong all the same: because its address is a member's, or
  /// because a person said so.
  private func asleep(
    beside stories: [StoredStory], _ again: [ArticleID], for candidates: ArraySlice<StoryCandidate>
  ) throws(StoreError) -> [StoredStory] {
    let awake = Set(stories.map(\.id))
    var asleep = try store.storedStories(ofAddresses: Set(candidates.compactMap(\.url)).sorted())
    if !constraints.isEmpty {
      let here = stories.flatMap { $0.members.map(\.id) } + again + candidates.map(\.id)
      asleep += try store.storedStories(of: Set(here.flatMap(constraints.partners)).sorted())
    }
    var seen = awake
    return asleep.filter { seen.insert($0.id).inserted }
  }
}
