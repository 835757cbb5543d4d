public import News

/// Why an article is not in a story: a comparison made now, with all that is known.
public struct StoryComparison: Sendable {
  /// The score against the story, its nearest member, and what spoke for and against; the other story is the article's own.
  public var reason: MergeReason
  /// Similarities of which the pair with the nearest member has next to nothing.
  public var missing: [String] = []
  /// Hours between the article and the nearest member.
  public var hoursApart: Double = 0

  /// What the score lacked; nil where nothing was compared.
  public var margin: Double? { reason.score.map { reason.threshold - $0 } }

  /// Compares an article with a story in which it is not; nil where either is not among `stories`.
  ///
  /// - Parameter stories: the article's own story, the other one, and what else was open then: how crowded it was counts.
  public init?(of article: ArticleID, with story: StoryID, among stories: [StoredStory]) {
    var settings = DeduplicatorSettings()
    settings.openFor = 100 * 365 * 86_400
    var deduplicator = Deduplicator(settings)
    deduplicator.restore(stories: stories)
    guard let slot = deduplicator.state.slot(of: article),
      let member = stories.first(where: { $0.id == story })?.members.first,
      let other = deduplicator.state.slot(of: member.id)
    else { return nil }
    self.init(slot, deduplicator.state.slots[other].story, &deduplicator)
  }

  private init(_ slot: Int, _ story: Int, _ deduplicator: inout Deduplicator) {
    let settings = deduplicator.settings
    let own = deduplicator.state.slots[slot].story
    let surroundings = deduplicator.state.slots[slot].features.surroundings
    var reason = MergeReason(rule: .elsewhere, threshold: settings.threshold)
    let score = deduplicator.scorer.score(
      slot, surroundings, story, deduplicator.state, deduplicator.model, settings)
    reason.score = score.score
    deduplicator.explain(&reason, slot, score)
    if deduplicator.state.stories[own].members.count > 1 {
      reason.otherStory = deduplicator.state.slots[slot].before
      reason.otherScore =
        deduplicator.scorer.score(slot, surroundings, own, deduplicator.state, deduplicator.model, settings).score
    }
    reason.nearestStory = deduplicator.state.slots[score.nearest].before
    self.reason = reason
    let times = [slot, score.nearest].map { deduplicator.state.slots[$0].features.time }
    hoursApart = Double(abs(times[0] - times[1])) / 3_600_000
    let features = deduplicator.scorer.measure(slot, surroundings, score.nearest, deduplicator.state)
    missing = Self.similarities.filter { features[$0] < 0.1 }.map { "\($0)" }
  }

  /// The features that say how alike two articles are, each in its own way.
  private static let similarities: [PairFeature] = [
    .terms, .headline, .names, .wordPairs, .coverHigh, .rarestTerm, .numbers, .sharedPassages,
  ]
}
