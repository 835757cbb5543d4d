public import News

/// The streaming deduplicator: articles in, stories out, every decision with its reason.
///
/// A pure value: no clock, no randomness, no order that depends on a hash seed. The same articles in the same order come
/// to the same stories, in one pass or in many, and across a ``restore(stories:)`` between any two of them. Its "now" is
/// the highest article time seen.
public struct Deduplicator: Sendable {
  let settings: DeduplicatorSettings
  let model: PairModel
  var state = DeduplicatorState()
  var decisions: [StoryDecision] = []
  var touched = TouchedStories()
  var closed: [StoredStory] = []
  private var extractors: [(language: String?, extractor: FeatureExtractor)] = []
  var scorer = StoryScorer()
  private var copies = CopyFinder()
  private var nextReview = 0

  /// A deduplicator that has seen nothing.
  public init(_ settings: DeduplicatorSettings = DeduplicatorSettings()) {
    self.init(settings, parameters: .inForce)
  }

  /// A deduplicator with a pair model of its own, for trying one out.
  package init(_ settings: DeduplicatorSettings, parameters: PairParameters) {
    self.settings = settings
    model = PairModel(parameters)
  }

  /// Takes up where an earlier run stopped, from what the store keeps of the stories that may be open. More than is open
  /// does no harm; members whose features cannot be read are left out.
  public mutating func restore(stories: [StoredStory]) {
    state = DeduplicatorState()
    scorer = StoryScorer()
    var members: [(member: StoredMember, features: ArticleFeatures, story: Int)] = []
    for story in stories {
      let number = state.makeStory(story.id, headline: story.headlineArticle, rule: story.headlineRule)
      for member in story.members {
        guard let features = ArticleFeatures(encoded: member.features) else { continue }
        members.append((member, features, number))
      }
    }
    members.sort { $0.features.ordinal < $1.features.ordinal }
    for (member, features, story) in members {
      let origin = Origin(feedURL: member.feedURL, source: member.source, url: member.url)
      let slot = state.insert(member.id, features, from: origin, role: member.role)
      state.assign(slot, to: story, openFor: settings.openTime)
      state.advance(to: features.time)
    }
    while let story = state.nextExpired(openFor: settings.openTime) { state.close(story) }
    findNextReview()
  }

  /// Decides on a new article. Call it in the order (time, feed URL, identity).
  public mutating func add(_ candidate: StoryCandidate) {
    if state.slot(of: candidate.id) != nil {
      revise(candidate)
      return
    }
    advance(to: candidate.time)
    let slot = enter(candidate, previous: nil)
    place(slot, edited: false)
  }

  /// Looks again at an article whose words changed: it keeps its story unless the score turns clearly negative. An
  /// article whose story is closed stays where it is; nothing is decided.
  public mutating func revise(_ candidate: StoryCandidate) {
    guard state.slot(of: candidate.id) != nil else { return }
    advance(to: candidate.time)
    guard let old = state.slot(of: candidate.id) else { return }
    let story = state.slots[old].story
    let previous = state.slots[old].features
    let role = state.slots[old].role
    state.unassign(old, openFor: settings.openTime)
    state.remove(old)
    let slot = enter(candidate, previous: previous)
    if let role { state.setRole(role, of: slot) }
    revisit(slot, story: story)
  }

  /// Ends a pass: settles roles and headlines of the stories that changed, and hands out all decisions since the last.
  public mutating func finishPass() -> [StoryDecision] {
    for id in touched.inOrder { settle(id) }
    touched = TouchedStories()
    closed = []
    defer { decisions = [] }
    return decisions
  }

  /// Enters an article without a decision, for the trainer.
  mutating func enterForTraining(_ candidate: StoryCandidate) -> Int {
    state.advance(to: candidate.time.milliseconds)
    while let story = state.nextExpired(openFor: settings.openTime) { state.close(story) }
    return enter(candidate, previous: nil)
  }

  /// Reads an article and enters it into the indexes, without a story yet.
  private mutating func enter(_ candidate: StoryCandidate, previous: ArticleFeatures?) -> Int {
    let place = extractor(for: candidate.language)
    let statistics = state.statistics(FeatureExtractor.language(candidate))
    var features = extractors[place].extractor.features(
      of: candidate, statistics: statistics, prefixes: state.prefixes)
    features.ordinal = state.nextOrdinal
    features.firstOrdinal = previous?.firstOrdinal ?? features.ordinal
    features.foundings = previous?.foundings ?? 0
    features.rivals = previous?.rivals ?? []
    features.decidedAt = state.now
    let origin = Origin(feedURL: candidate.feedURL, source: candidate.source, url: candidate.url)
    return state.insert(candidate.id, features, from: origin)
  }

  private mutating func extractor(for language: String?) -> Int {
    if let place = extractors.firstIndex(where: { $0.language == language }) { return place }
    extractors.append((language, FeatureExtractor(language: LanguageTools(language: language))))
    return extractors.count - 1
  }

  /// Copies first, then the best story by score, else a new one.
  private mutating func place(_ slot: Int, edited: Bool) {
    if let (original, reason) = original(of: slot) {
      state.setCopy(true, of: slot)
      join(slot, state.slots[original].story, reason)
      return
    }
    let ranking = scorer.rank(slot, in: state, model: model, settings)
    state.setDensity(ranking.density, of: slot)
    let best = ranking.stories.first.flatMap { $0.score > settings.threshold ? $0 : nil }
    noteRivals(of: slot, ranking, in: best?.story)
    if let best {
      join(slot, best.story, reason(edited ? .edited : .score, slot, ranking))
      mergeNeighbour(of: best.story, ranking)
    } else {
      found(slot, reason(edited ? .edited : .nothingNear, slot, ranking))
    }
  }

  /// Calls up for a second look what resembles an article but is not of the story to which it goes.
  mutating func noteRivals(of slot: Int, _ ranking: StoryRanking, in story: Int?) {
    var rivals = state.slots[slot].features.rivals
    for rival in ranking.alike where rival.story != story {
      let ordinal = UInt32(truncatingIfNeeded: state.slots[rival.slot].ordinal)
      if !rivals.contains(ordinal) { rivals.append(ordinal) }
    }
    if !rivals.isEmpty { state.setRivals(rivals, of: slot) }
  }

  /// The article that this one is a copy of, and why.
  private mutating func original(of slot: Int) -> (slot: Int, reason: MergeReason)? {
    let address = state.slot(ofAddress: state.slots[slot].features.url, before: slot)
    if let address, state.slots[address].story >= 0 {
      return (address, copyReason(.sameAddress, slot, address, share: 1))
    }
    if let copy = copies.copy(of: slot, in: state, share: settings.copyShare), state.slots[copy.slot].story >= 0 {
      return (copy.slot, copyReason(.nearCopy, slot, copy.slot, share: copy.share))
    }
    return nil
  }

  private mutating func join(_ slot: Int, _ story: Int, _ reason: MergeReason) {
    state.assign(slot, to: story, openFor: settings.openTime)
    let id = state.stories[story].id
    touched.insert(id)
    decisions.append(
      .joined(id, article: state.slots[slot].id, features: state.slots[slot].features, reason: reason))
  }

  private mutating func found(_ slot: Int, _ reason: MergeReason) {
    let id = makeStory(for: slot)
    decisions.append(
      .created(id, article: state.slots[slot].id, features: state.slots[slot].features, reason: reason))
  }

  /// Opens a story for an article; its id follows from the article's id and from how often it has founded one.
  mutating func makeStory(for slot: Int) -> StoryID {
    let article = state.slots[slot].id.text
    let foundings = state.slots[slot].features.foundings
    let id = foundings == 0 ? StoryID.derived(from: "story", article) : .derived(from: "story", article, "\(foundings)")
    state.countFounding(of: slot)
    let story = state.makeStory(id)
    state.assign(slot, to: story, openFor: settings.openTime)
    touched.insert(id)
    return id
  }

  // MARK: Time

  /// Moves the clock, closes what is over, and takes the second looks that are due.
  private mutating func advance(to time: Timestamp) {
    state.advance(to: time.milliseconds)
    while let story = state.nextExpired(openFor: settings.openTime) { close(story) }
    if state.needsRebuild {
      state = state.rebuilt(openFor: settings.openTime)
      findNextReview()
    }
    while nextReview < state.slots.count {
      if state.alive[nextReview] {
        if state.slots[nextReview].features.reviewTime(settings) > state.now { break }
        if state.slots[nextReview].isContested && !state.slots[nextReview].features.isCopy { review(nextReview) }
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
      touched.remove(id)
    }
    decisions.append(.closed(id))
    state.close(story)
  }

  /// Second looks up to now were taken by the run that was.
  private mutating func findNextReview() {
    nextReview = state.slots.firstIndex { $0.features.reviewTime(settings) > state.now } ?? state.slots.count
  }
}
