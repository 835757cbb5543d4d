/// Scores stories by comparing an article with their members.
struct StoryScorer {
  private var finder = CandidateFinder()
  private var subject = PairSubject()
  private var bridgeSubject = PairSubject()
  private let across: PairModel
  private var features = PairFeatures()
  private var crowd = 0.0
  private var known = KnownHeadline()
  private var members: [Member] = []
  /// What the terms add up to that an article shares with those most like it.
  private var shared: [TermSums] = []
  private var scores: [(score: Double, member: Int)] = []

  /// A member of a story that is compared, and where in ``shared`` its sums are; −1 where they are not.
  private struct Member {
    var slot: Int
    var place = -1
  }

  /// - Parameter across: scores pairs of two languages.
  init(across: PairModel) { self.across = across }

  /// The stories of the most similar articles, best first; ties go to the older story.
  mutating func rank(
    _ slot: Int, in state: borrowing DeduplicatorState, model: borrowing PairModel, _ settings: DeduplicatorSettings
  ) -> StoryRanking {
    crowd = Self.crowd(around: slot, state)
    let (list, surroundings) = nearest(slot, in: state, settings)
    var ranking = StoryRanking(stories: [], surroundings: surroundings)
    var seen: [Int] = []
    for candidate in list where candidate.likeness >= Self.leastLikeness {
      if seen.contains(candidate.story) { continue }
      if seen.count == settings.stories { break }
      if seen.count >= Self.alwaysScored && candidate.likeness * 5 < list[0].likeness * 2 { break }
      seen.append(candidate.story)
      members.removeAll(keepingCapacity: true)
      for other in list where other.story == candidate.story && members.count < settings.compared {
        members.append(Member(slot: other.slot, place: other.place))
      }
      ranking.stories.append(scoreMembers(slot, surroundings, candidate.story, state, model, settings))
      for entry in scores where entry.score > Self.rivalScore && ranking.alike.count < Self.rivals {
        ranking.alike.append(StoryRanking.Rival(slot: entry.member, story: candidate.story))
      }
    }
    rankAcross(slot, surroundings, &seen, &ranking, state, model, settings)
    if ranking.stories.count > 1 {
      ranking.stories.sort { a, b in a.score != b.score ? a.score > b.score : state.isOlder(a.story, b.story) }
    }
    return ranking
  }

  /// Adds the stories of the most similar articles in other languages.
  private mutating func rankAcross(
    _ slot: Int, _ surroundings: Surroundings, _ seen: inout [Int], _ ranking: inout StoryRanking,
    _ state: borrowing DeduplicatorState, _ model: borrowing PairModel, _ settings: DeduplicatorSettings
  ) {
    let list = finder.candidatesAcross(of: slot, in: state, settings)
    let limit = seen.count + settings.storiesAcross
    for candidate in list where candidate.likeness >= Self.leastLikeness && !seen.contains(candidate.story) {
      if seen.count == limit { break }
      seen.append(candidate.story)
      members.removeAll(keepingCapacity: true)
      for other in list where other.story == candidate.story && members.count < settings.compared {
        members.append(Member(slot: other.slot, place: other.place))
      }
      ranking.stories.append(scoreMembers(slot, surroundings, candidate.story, state, model, settings))
      for entry in scores where entry.score > Self.rivalScore && ranking.alike.count < Self.rivals {
        ranking.alike.append(StoryRanking.Rival(slot: entry.member, story: candidate.story))
      }
    }
  }

  /// The most similar articles in other languages.
  mutating func nearestAcross(
    _ slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> [Candidate] {
    finder.candidatesAcross(of: slot, in: state, settings)
  }

  /// The most similar articles by the cosine of their terms, then the newer first; and what they make of its
  /// surroundings.
  mutating func nearest(
    _ slot: Int, in state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) -> (list: [Candidate], surroundings: Surroundings) {
    var list = finder.candidates(of: slot, in: state, settings)
    shared.removeAll(keepingCapacity: true)
    state.slots.withUnsafeBufferPointer { slots in subject.load(slots[slot].features) }
    state.bearings.withUnsafeBufferPointer { bearings in
      for candidate in list { Memory.fetch(bearings[candidate.slot].terms) }
      for index in list.indices {
        let sums = sums(bearings[slot].prefix, bearings[list[index].slot])
        list[index].likeness = Int32(PairMeasure.cosine(sums) * 1000)
        list[index].place = index
        shared.append(sums)
      }
    }
    list.sort { a, b in a.likeness != b.likeness ? a.likeness > b.likeness : a.slot > b.slot }
    if list.count > settings.candidates { list.removeLast(list.count - settings.candidates) }
    var sum = 0
    for candidate in list.prefix(12) { sum += Int(candidate.likeness) }
    let nearest = list.first.map { max(0, min(1000, Int($0.likeness))) } ?? 0
    return (list, Surroundings(density: UInt16(max(0, min(1000, sum / 12))), nearest: UInt16(nearest)))
  }

  /// The score of one story: the mean over the best of its newest members.
  mutating func score(
    _ slot: Int, _ surroundings: Surroundings, _ story: Int, _ state: borrowing DeduplicatorState,
    _ model: borrowing PairModel,
    _ settings: DeduplicatorSettings
  ) -> StoryScore {
    crowd = Self.crowd(around: slot, state)
    members.removeAll(keepingCapacity: true)
    return scoreMembers(slot, surroundings, story, state, model, settings)
  }

  /// The score of one story: the mean over the best of the members that are compared, those in `members` first, then
  /// the newest.
  private mutating func scoreMembers(
    _ slot: Int, _ surroundings: Surroundings, _ story: Int, _ state: borrowing DeduplicatorState,
    _ model: borrowing PairModel,
    _ settings: DeduplicatorSettings
  ) -> StoryScore {
    addMembers(of: story, but: slot, state, settings)
    scores.removeAll(keepingCapacity: true)
    known = KnownHeadline()
    for member in members {
      if scores.count == Self.firstLook, scores[0].score < Self.farOff { break }
      let entry = (score: pair(slot, surroundings, member, state, model), member: member.slot)
      var place = scores.count
      while place > 0, Self.precedes(entry, scores[place - 1]) { place -= 1 }
      scores.insert(entry, at: place)
    }
    let count = min(scores.count, settings.counted)
    var sum = 0.0
    for index in 0..<count { sum += scores[index].score }
    let size = Double(max(settings.counted, state.stories[story].members.count)) / Double(settings.counted)
    let mean =
      sum / Double(max(1, count)) + settings.togetherBonus * known.gain(subject)
      - settings.sizeMalus * Logarithm.ln(size)
    let nearest = scores.first?.member ?? -1
    if let sibling = recurrence(slot, story, state) {
      return StoryScore(story: story, score: min(mean, Self.recurrenceScore), nearest: sibling)
    }
    return StoryScore(story: story, score: mean, nearest: nearest)
  }

  /// Adds the newest members of a story to those that are compared. Round-ups and live pages do not speak for a story in
  /// which there are reports.
  private mutating func addMembers(
    of story: Int, but slot: Int, _ state: borrowing DeduplicatorState, _ settings: DeduplicatorSettings
  ) {
    let hasReport = state.stories[story].members.contains { $0 != slot && !state.isLoose[$0] }
    if hasReport { members.removeAll { state.isLoose[$0.slot] } }
    var next = state.stories[story].members.count - 1
    while next >= 0 && members.count < settings.compared {
      let member = state.stories[story].members[next]
      next -= 1
      if member == slot || (hasReport && state.isLoose[member]) { continue }
      if !members.contains(where: { $0.slot == member }) { members.append(Member(slot: member)) }
    }
  }

  private static func precedes(_ a: (score: Double, member: Int), _ b: (score: Double, member: Int)) -> Bool {
    a.score != b.score ? a.score > b.score : a.member < b.member
  }

  /// Articles that are less alike than this (units of 1/1000) bring their story into question for nobody.
  private static let leastLikeness: Int32 = 40

  /// The pair score above which an article calls another one, of another story, up for a second look; and how many.
  private static let rivalScore = -1.0
  private static let rivals = 16

  /// Stories that are scored in any case; of others only those whose nearest article is two fifths as like as the nearest.
  private static let alwaysScored = 4

  /// Members that are compared before the rest of a story is given up as too far off, and the score of the best of
  /// them below which it is.
  private static let firstLook = 3
  private static let farOff = -2.0

  /// The score of a story in which the same publisher's regular piece of another day stands.
  private static let recurrenceScore = -2.0

  /// A member by the same publisher that is the same regular piece for another day: alike in headline or label, sixteen
  /// hours or more apart, and naming other days of the week.
  private mutating func recurrence(_ slot: Int, _ story: Int, _ state: borrowing DeduplicatorState) -> Int? {
    let weekdays = state.slots[slot].features.weekdays
    guard weekdays != 0 else { return nil }
    return state.slots.withUnsafeBufferPointer { slots in
      let own = PairSide(slots, slot).slot
      for member in state.stories[story].members where member != slot {
        let other = PairSide(slots, member).slot
        guard other.pointee.features.source == own.pointee.features.source,
          other.pointee.features.weekdays != 0, other.pointee.features.weekdays & weekdays == 0,
          abs(own.pointee.features.time - other.pointee.features.time) >= 16 * 3_600_000
        else { continue }
        let prefix = own.pointee.features.prefix
        if prefix != 0 && prefix == other.pointee.features.prefix { return member }
        subject.load(own.pointee.features)
        let sums = subject.sums(with: other.pointee.features.terms)
        let norms = (own.pointee.norms.headline * other.pointee.norms.headline).squareRoot()
        if Double(sums.headline) >= 0.3 * norms { return member }
      }
      return nil
    }
  }

  /// What the terms add up to that the article which is laid out shares with another one.
  private func sums(_ own: PairSide, _ other: PairSide) -> TermSums {
    let prefix = own.slot.pointee.features.prefix
    let isSameLabel = prefix != 0 && prefix == other.slot.pointee.features.prefix
    return subject.sums(with: other.slot.pointee.features.terms, isSameLabel: isSameLabel)
  }

  /// The same, by what lies beside the slots.
  private func sums(_ prefix: UInt32, _ other: borrowing Bearing) -> TermSums {
    subject.sums(with: other.terms, isSameLabel: prefix != 0 && prefix == other.prefix)
  }

  /// The score of a pair. What is dear to measure is left out where it cannot change the decision.
  private mutating func pair(
    _ slot: Int, _ surroundings: Surroundings, _ member: Member, _ state: borrowing DeduplicatorState,
    _ model: borrowing PairModel
  ) -> Double {
    state.slots.withUnsafeBufferPointer { slots in
      let own = PairSide(slots, slot)
      let other = PairSide(slots, member.slot)
      if own.slot.pointee.features.language != other.slot.pointee.features.language {
        measureAcross(slots, slot, surroundings, member.slot)
        return across.score(features, linear: across.linear(features), trees: 0)
          + ClaimSignals.adjustment(own.slot.pointee.features, other.slot.pointee.features)
      }
      subject.load(own.slot.pointee.features)
      let sums = member.place < 0 ? sums(own, other) : shared[member.place]
      known.add(sums.sharedHeadline, subject)
      guard PairMeasure.cosine(sums) >= PairModel.leastTerms else { return PairModel.leastScore }
      PairMeasure.measure(sums, own, surroundings, other, into: &features)
      features[.crowd] = crowd
      features[.wordPairs] = 0
      features[.sharedPassages] = 0
      let sum = model.linear(features)
      guard sum > PairModel.hopeless else { return model.score(features, linear: sum, trees: 0) }
      PairMeasure.measureRest(subject, own, other, into: &features)
      return model.score(features, linear: model.linear(features), trees: model.trees(features))
        + ClaimSignals.adjustment(own.slot.pointee.features, other.slot.pointee.features)
    }
  }

  /// Fills in the features of two articles in different languages, by the English words of both. Word pairs, passages and
  /// what is no instance of an event do not carry over from one language to another.
  private mutating func measureAcross(
    _ slots: UnsafeBufferPointer<Slot>, _ slot: Int, _ surroundings: Surroundings, _ member: Int
  ) {
    let own = PairSide(slots, slot, isBridged: true)
    let other = PairSide(slots, member, isBridged: true)
    bridgeSubject.load(own.slot.pointee.features.bridged, ordinal: own.slot.pointee.features.ordinal)
    PairMeasure.measure(
      bridgeSubject.sums(with: other.slot.pointee.features.bridged), own, surroundings, other, into: &features)
    features[.crowd] = crowd
    features[.wordPairs] = 0
    features[.sharedPassages] = 0
    features[.otherInstance] = 0
  }

  /// Where there are fewer open articles it is no less crowded: at the beginning of a stream an article's partner is not
  /// the more likely among those few.
  private static let leastCrowd = 150

  /// How many open articles of its language an article is chosen from, as ``PairFeature/crowd``.
  private static func crowd(around slot: Int, _ state: borrowing DeduplicatorState) -> Double {
    let articles = state.articles(inLanguage: state.slots[slot].features.language)
    return Logarithm.ln(1 + Double(max(articles, Self.leastCrowd)) / 50) / 5
  }

  /// All features of a pair.
  mutating func measure(
    _ slot: Int, _ surroundings: Surroundings, _ member: Int, _ state: borrowing DeduplicatorState
  ) -> PairFeatures {
    var features = PairFeatures()
    crowd = Self.crowd(around: slot, state)
    features[.crowd] = crowd
    state.slots.withUnsafeBufferPointer { slots in
      if slots[slot].features.language != slots[member].features.language {
        measureAcross(slots, slot, surroundings, member)
        features = self.features
        return
      }
      let own = PairSide(slots, slot)
      let other = PairSide(slots, member)
      subject.load(own.slot.pointee.features)
      let sums = sums(own, other)
      PairMeasure.measure(sums, own, surroundings, other, into: &features)
      PairMeasure.measureRest(subject, own, other, into: &features)
    }
    return features
  }
}
