/// How well a story fits an article.
struct StoryScore {
  /// The story's number.
  var story: Int
  /// Mean of the best members' pair scores.
  var score: Double
  /// The member that is most alike.
  var nearest: Int
}

/// The stories that come into question for an article, best first.
struct StoryRanking {
  var stories: [StoryScore] = []
  var density: UInt16 = 0
}

/// Scores stories by comparing an article with their members.
struct StoryScorer {
  private var finder = CandidateFinder()
  private var features = PairFeatures()

  init() {}

  /// The stories of the most similar articles, best first; ties go to the older story.
  mutating func rank(
    _ slot: Int, in state: DeduplicatorState, model: PairModel, _ settings: DeduplicatorSettings
  ) -> StoryRanking {
    let (list, density) = finder.candidates(of: state.slots[slot].features, except: slot, in: state, settings)
    var ranking = StoryRanking(stories: [], density: density)
    var seen: [Int] = []
    for candidate in list where candidate.likeness >= Self.leastLikeness {
      let story = state.slots[candidate.slot].story
      if seen.contains(story) { continue }
      if seen.count == settings.stories { break }
      seen.append(story)
      let known = list.filter { state.slots[$0.slot].story == story }.map(\.slot)
      ranking.stories.append(score(slot, density, story, known, state, model, settings))
    }
    ranking.stories.sort { a, b in a.score != b.score ? a.score > b.score : state.isOlder(a.story, b.story) }
    return ranking
  }

  /// The most similar articles, and how crowded the surroundings are.
  mutating func nearest(
    _ slot: Int, in state: DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> (list: [CandidateFinder.Candidate], density: UInt16) {
    finder.candidates(of: state.slots[slot].features, except: slot, in: state, settings)
  }

  /// The score of one story: the mean over the best of the members that are compared, the known ones first, then the
  /// newest.
  mutating func score(
    _ slot: Int, _ density: UInt16, _ story: Int, _ known: [Int], _ state: DeduplicatorState, _ model: PairModel,
    _ settings: DeduplicatorSettings
  ) -> StoryScore {
    var members = Array(known.prefix(settings.compared))
    for member in state.stories[story].members.reversed() {
      if members.count >= settings.compared { break }
      if member != slot && !members.contains(member) { members.append(member) }
    }
    var scores: [(score: Double, member: Int)] = []
    for member in members {
      scores.append((pair(slot, density, member, state, model), member))
    }
    scores.sort { a, b in a.score != b.score ? a.score > b.score : a.member < b.member }
    let counted = scores.prefix(settings.counted)
    let mean = counted.reduce(0) { $0 + $1.score } / Double(max(1, counted.count))
    let nearest = scores.first?.member ?? -1
    if let sibling = recurrence(slot, story, state) {
      return StoryScore(story: story, score: min(mean, Self.recurrenceScore), nearest: sibling)
    }
    return StoryScore(story: story, score: mean, nearest: nearest)
  }

  /// Articles that are less alike than this (units of 1/1000) bring their story into question for nobody.
  private static let leastLikeness: Int32 = 40

  /// The score of a story in which the same publisher's regular piece of another day stands.
  private static let recurrenceScore = -2.0

  /// A member by the same publisher that is the same regular piece for another day: alike in headline or label, sixteen
  /// hours or more apart, and naming other days of the week.
  private func recurrence(_ slot: Int, _ story: Int, _ state: DeduplicatorState) -> Int? {
    guard state.slots[slot].features.weekdays != 0 else { return nil }
    let own = state.slots[slot].features
    return state.stories[story].members.first { member in
      guard member != slot, state.slots[member].features.source == own.source,
        state.slots[member].features.weekdays & own.weekdays == 0
      else { return false }
      let other = state.slots[member].features
      guard other.weekdays != 0, abs(own.time - other.time) >= 16 * 3_600_000
      else { return false }
      if own.prefix != 0 && own.prefix == other.prefix { return true }
      let sums = TermSums(own.terms, other.terms)
      let norms = (state.slots[slot].norms.headline * state.slots[member].norms.headline).squareRoot()
      return Double(sums.headline) >= 0.3 * norms
    }
  }

  private mutating func pair(
    _ slot: Int, _ density: UInt16, _ member: Int, _ state: DeduplicatorState, _ model: PairModel
  ) -> Double {
    measure(slot, density, member, state)
    return model.score(features)
  }

  /// The features of a pair.
  @discardableResult
  mutating func measure(_ slot: Int, _ density: UInt16, _ member: Int, _ state: DeduplicatorState) -> PairFeatures {
    PairMeasure.measure(
      state.slots[slot].features, state.slots[slot].norms, density, state.slots[member].features,
      state.slots[member].norms, into: &features)
    return features
  }
}
