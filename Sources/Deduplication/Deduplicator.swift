public import News

/// The streaming deduplicator: articles in, stories out, every decision with its reason.
///
/// A pure value: no clock, no randomness, no order that depends on a hash seed. The same articles in the same order come
/// to the same stories, in one pass or in many, and across a ``restore(stories:before:dormant:since:)`` between any two of them.
/// Its "now" is the highest article time seen.
public struct Deduplicator: Sendable {
  let settings: DeduplicatorSettings
  let constraints: StoryConstraints
  let model: PairModel
  /// Scores pairs of articles in different languages.
  let acrossModel: PairModel
  var state = DeduplicatorState()
  /// What was decided since the last pass; nothing where nobody is to be told.
  var decisions: [StoryDecision] = []
  private let tellsDecisions: Bool
  /// Why each article is where this pass put it.
  var reasons: [ArticleID: MergeReason] = [:]
  var touched = TouchedStories()
  /// Stories that this pass changed and whose time is over.
  var closed: [FinishedStory] = []
  /// Their names.
  var closedNames: Set<StoryID> = []
  var dormant = DormantStories()
  /// Stories that were closed lately, for going back to a moment at which they were open.
  var resting = RestingStories(reach: .max)
  /// Resting stories without an article of this time (milliseconds) or later are of no interest to this pass.
  var restSince = Int64.max
  /// Stories that the store brought up for this pass because an article may wake them.
  var guests: [StoryID] = []
  /// Stories that were at rest and that this pass woke.
  var woken: Set<StoryID> = []
  /// What the store knows of the articles that are to be decided anew.
  var former: [ArticleID: FormerPlace] = [:]
  /// The headlines of the stories that the store has, by the ids that people see.
  var headlines: [StoryID: ArticleID] = [:]
  /// The ordinal of the article whose arrival is being dealt with.
  var cause: Int64 = 0
  var scorer: StoryScorer
  var copies = CopyFinder()
  var nextReview = 0
  private var extractors: [(language: String?, extractor: FeatureExtractor)] = []

  /// A deduplicator that has seen nothing and obeys what people decided.
  ///
  /// - Parameter tellsDecisions: whether ``finishPass()`` hands out decisions. ``finishPass(at:)`` does without, and they
  ///   take memory until the pass ends.
  public init(
    _ settings: DeduplicatorSettings = DeduplicatorSettings(), constraints: StoryConstraints = StoryConstraints(),
    tellsDecisions: Bool = true
  ) {
    self.init(settings, constraints: constraints, parameters: .inForce, tellsDecisions: tellsDecisions)
  }

  /// A deduplicator with pair models of its own, within a language and across languages, for trying them out.
  package init(
    _ settings: DeduplicatorSettings, constraints: StoryConstraints = StoryConstraints(), parameters: PairParameters,
    across: PairParameters = .acrossInForce, tellsDecisions: Bool = true
  ) {
    self.tellsDecisions = tellsDecisions
    self.settings = settings
    self.constraints = constraints
    model = PairModel(parameters)
    acrossModel = PairModel(across)
    scorer = StoryScorer(across: acrossModel)
  }

  /// Decides on an article: a new one, or one that ``restore(stories:before:dormant:since:)`` gave out again. Call it in the
  /// order (time, feed URL, identity).
  public mutating func add(_ candidate: StoryCandidate) {
    if state.slot(of: candidate.id) != nil {
      revise(candidate)
    } else {
      take(candidate, isEdited: former[candidate.id]?.isEdited ?? false)
    }
  }

  /// Looks again at an article whose words changed: it keeps its story unless the score turns clearly negative. An
  /// article whose story is closed stays where it is; nothing is decided.
  public mutating func revise(_ candidate: StoryCandidate) {
    guard state.slot(of: candidate.id) != nil else {
      if former[candidate.id] != nil { take(candidate, isEdited: true) }
      return
    }
    cause = state.nextOrdinal
    advance(to: candidate.time)
    guard let old = state.slot(of: candidate.id) else { return }
    let former = state.slots[old]
    if former.story >= 0 { state.unassign(old, openFor: settings.openTime) }
    state.remove(old)
    let slot = enter(candidate, previous: former.features)
    state.setEdited(slot)
    state.setBefore(former.before, of: slot)
    if let role = former.role { state.setRole(role, of: slot) }
    if former.story >= 0 { revisit(slot, story: former.story) }
  }

  /// Ends a pass: settles roles and headlines of the stories that changed, and hands out all decisions since the last.
  public mutating func finishPass() -> [StoryDecision] {
    for id in touched.inOrder { settle(id) }
    touched = TouchedStories()
    closed = []
    closedNames = []
    reasons = [:]
    defer { decisions = [] }
    return decisions
  }

  /// Notes a decision for whom it is told to.
  mutating func tell(_ decision: StoryDecision) {
    if tellsDecisions { decisions.append(decision) }
  }

  /// Enters an article without a decision, for the trainer.
  mutating func enterForTraining(_ candidate: StoryCandidate) -> Int {
    state.advance(to: candidate.time.milliseconds)
    while let story = state.nextExpired(openFor: settings.openTime) { state.close(story) }
    return enter(candidate, previous: nil)
  }

  private mutating func take(_ candidate: StoryCandidate, isEdited: Bool) {
    cause = state.nextOrdinal
    advance(to: candidate.time)
    let slot = enter(candidate, previous: nil)
    let former = former.removeValue(forKey: candidate.id)
    state.setBefore(former?.story, of: slot)
    if isEdited { state.setEdited(slot) }
    let home = isEdited ? former.flatMap { state.number(of: $0.home) } : nil
    if !(home.map { keeps(slot, $0) } ?? false) { place(slot) }
    welcomeFollowers(of: slot)
  }

  /// Reads an article and enters it into the indexes, without a story yet.
  private mutating func enter(_ candidate: StoryCandidate, previous: ArticleFeatures?) -> Int {
    let place = extractor(for: candidate.language)
    let statistics = state.statistics(FeatureExtractor.language(candidate))
    var features = extractors[place].extractor.features(
      of: candidate, statistics: statistics, english: state.statistics(Self.english), prefixes: state.prefixes)
    features.ordinal = state.nextOrdinal
    features.firstOrdinal = previous?.firstOrdinal ?? features.ordinal
    features.foundings = previous?.foundings ?? 0
    features.rivals = previous?.rivals ?? []
    features.isCopy = previous?.isCopy ?? false
    features.standing = previous?.standing ?? Standing()
    features.decidedAt = state.now
    let origin = Origin(feedURL: candidate.feedURL, source: candidate.source, url: candidate.url)
    let slot = state.insert(candidate.id, features, from: origin)
    bind(slot)
    return slot
  }

  private mutating func extractor(for language: String?) -> Int {
    if let place = extractors.firstIndex(where: { $0.language == language }) { return place }
    extractors.append((language, FeatureExtractor(language: language)))
    return extractors.count - 1
  }

  private static let english = TermHash.of("en")

  // MARK: Time

  /// Moves the clock, closes what is over, and takes the second looks that are due.
  private mutating func advance(to time: Timestamp) {
    state.advance(to: time.milliseconds)
    while let story = state.nextExpired(openFor: settings.openTime) { close(story) }
    if state.needsRebuild {
      state = state.rebuilt(openFor: settings.openTime)
      resting = RestingStories(reach: .max)
      findNextReview()
    }
    while nextReview < state.slots.count {
      if state.alive[nextReview] {
        if state.slots[nextReview].features.reviewTime(settings) > state.now { break }
        if state.contested[nextReview] && !state.slots[nextReview].features.isCopy { review(nextReview) }
      }
      nextReview += 1
    }
  }

  /// Ends a story whose time is over; what this pass did to it is settled and handed out like the rest.
  private mutating func close(_ story: Int) {
    let id = state.stories[story].id
    if touched.contains(id) {
      settle(id)
      closed.append(export(story))
      closedNames.insert(id)
      touched.remove(id)
    }
    tell(.closed(id))
    dormant.keep(story, of: state, constraints)
    if resting.keep(story, of: state) { trimRest() }
    state.close(story)
  }

  /// Second looks up to now were taken by the run that was.
  mutating func findNextReview() {
    nextReview = state.slots.firstIndex { $0.features.reviewTime(settings) > state.now } ?? state.slots.count
  }
}
