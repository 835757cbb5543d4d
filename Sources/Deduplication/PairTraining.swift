package import News

/// Pairs of articles with their features, for learning the weights of the pair model.
package struct PairTraining {
  /// A pair and whether it reports one event.
  package struct Example {
    /// The values of ``PairFeature``, in their order.
    package var values: [Double]
    /// Whether both are of one gold story.
    package var isSame: Bool
  }

  /// Goes through candidates in their order, puts each into the story that `gold` names, and returns every pair of an
  /// article with those that the deduplicator would have compared it with.
  package static func examples(
    of candidates: [StoryCandidate], gold: [ArticleID: String], settings: DeduplicatorSettings = .init()
  ) -> [Example] {
    var trainer = Deduplicator(settings)
    var stories: [String: StoryID] = [:]
    var examples: [Example] = []
    for candidate in InspectStories.sorted(candidates) {
      guard let label = gold[candidate.id] else { continue }
      let (slot, pairs) = trainer.compare(candidate)
      for (values, other) in pairs { examples.append(Example(values: values, isSame: gold[other] == label)) }
      stories[label] = trainer.put(slot, into: stories[label])
    }
    return examples
  }
}

extension Deduplicator {
  /// Enters an article and measures it against those that are most alike.
  fileprivate mutating func compare(_ candidate: StoryCandidate) -> (slot: Int, pairs: [([Double], ArticleID)]) {
    let slot = enterForTraining(candidate)
    let (list, density) = scorer.nearest(slot, in: state, settings)
    state.setDensity(density, of: slot)
    return (slot, list.map { (scorer.measure(slot, density, $0.slot, state).values, state.slots[$0.slot].id) })
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
