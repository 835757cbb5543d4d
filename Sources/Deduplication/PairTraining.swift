package import News

/// Pairs of articles with their features, for learning the figures of the pair model.
package struct PairTraining {
  /// Pairs, and whether both are of one gold story.
  package struct Examples: Sendable {
    /// The values of ``PairFeature``, in their order, pair after pair.
    package var values: [Float] = []
    /// Whether each pair is of one gold story.
    package var isSame: [Bool] = []
  }

  /// Goes through candidates in their order, puts each into the story that `gold` names, and returns every pair of an
  /// article of a story that is used with those that the deduplicator would have compared it with, in its own language or
  /// `across` languages. Those of stories that are not used are there as other articles always are: without them a pair
  /// would be of one event more often than it is.
  package static func examples(
    of candidates: [StoryCandidate], gold: [ArticleID: String], across: Bool = false,
    settings: DeduplicatorSettings = .init(), where isUsed: (String) -> Bool = { _ in true }
  ) -> Examples {
    var trainer = Deduplicator(settings)
    var stories: [String: StoryID] = [:]
    var examples = Examples()
    for candidate in InspectStories.sorted(candidates) {
      guard let label = gold[candidate.id] else { continue }
      let (slot, pairs) = trainer.compare(candidate, across: across)
      for (values, other) in pairs where isUsed(label) {
        for value in values { examples.values.append(Float(value)) }
        examples.isSame.append(gold[other] == label)
      }
      stories[label] = trainer.put(slot, into: stories[label])
    }
    return examples
  }
}

extension Deduplicator {
  /// Enters an article and measures it against those that are most alike.
  fileprivate mutating func compare(
    _ candidate: StoryCandidate, across: Bool
  ) -> (slot: Int, pairs: [([Double], ArticleID)]) {
    let slot = enterForTraining(candidate)
    var (list, surroundings) = scorer.nearest(slot, in: state, settings)
    if across { list = scorer.nearestAcross(slot, in: state, settings) }
    state.setSurroundings(surroundings, of: slot)
    return (slot, list.map { (scorer.measure(slot, surroundings, $0.slot, state).values, state.slots[$0.slot].id) })
  }

  /// Puts an article into a story that is still open, or a new one.
  fileprivate mutating func put(_ slot: Int, into story: StoryID?) -> StoryID {
    if let story, let number = state.number(of: story) {
      state.assign(slot, to: number, openFor: settings.openTime)
      return story
    }
    return makeStory(for: slot)
  }
}
