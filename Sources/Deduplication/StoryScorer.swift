/// Scores stories by comparing an article with their members.
struct StoryScorer {
  private var finder = CandidateFinder()
  private var subject = PairSubject()
  private var bridgeSubject = PairSubject()
  private let across: PairModel
  private var crowd = 0.0
  private var known = KnownHeadline()
  /// The stories that were scored.
  private var seen: [Int] = []
  private var members: [Int] = []
  private var scores: [(score: Double, member: Int)] = []

  /// - Parameter across: scores pairs of two languages.
  init(across: PairModel) { self.across = across }

  /// The stories of the most similar articles, best first; ties go to the older story.
  mutating func rank(
    _ slot: Int, in state: borrowing DeduplicatorState, model: borrowing PairModel, _ settings: DeduplicatorSettings
  ) -> StoryRanking {
    crowd = Self.crowd(around: slot, state)
    let (list, surroundings) = nearest(slot, in: state, settings)
    var ranking = StoryRanking(stories: [], surroundings: surroundings)
    ranking.stories.reserveCapacity(settings.stories + settings.storiesAcross)
    seen.removeAll(keepingCapacity: true)
    for candidate in list where candidate.likeness >= Self.leastLikeness {
      if seen.contains(candidate.story) { continue }
      if seen.count == settings.stories { break }
      if seen.count >= Self.alwaysScored && candidate.likeness * 5 < list[0].likeness * 2 { break }
      add(candidate.story, list, to: &ranking, slot, state, model, settings)
    }
    rankAcross(slot, &ranking, state, model, settings)
    Self.sort(&ranking.stories, state)
    return ranking
  }

  /// Sorts stories, best first, then the older: a closure would hold on to the whole state.
  private static func sort(_ stories: inout [StoryScore], _ state: borrowing DeduplicatorState) {
    for index in stories.indices.dropFirst() {
      var place = index
      while place > 0, precedes(stories[place], stories[place - 1], state) {
        stories.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func precedes(_ a: StoryScore, _ b: StoryScore, _ state: borrowing DeduplicatorState) -> Bool {
    a.score != b.score ? a.score > b.score : state.isOlder(a.story, b.story)
  }

  /// Adds the stories of the most similar articles in other languages.
  private mutating func rankAcross(
    _ slot: Int, _ ranking: inout StoryRanking, _ state: borrowing DeduplicatorState, _ model: borrowing PairModel,
    _ settings: DeduplicatorSettings
  ) {
    let list = finder.candidatesAcross(of: slot, in: state, settings)
    let limit = seen.count + settings.storiesAcross
    for candidate in list where candidate.likeness >= Self.leastLikeness && !seen.contains(candidate.story) {
      if seen.count == limit { break }
      add(candidate.story, list, to: &ranking, slot, state, model, settings)
    }
  }

  /// Scores a story by the candidates that are of it.
  private mutating func add(
    _ story: Int, _ list: [Candidate], to ranking: inout StoryRanking, _ slot: Int,
    _ state: borrowing DeduplicatorState, _ model: borrowing PairModel, _ settings: DeduplicatorSettings
  ) {
    seen.append(story)
    members.removeAll(keepingCapacity: true)
    for other in list where other.story == story && members.count < settings.compared {
      members.append(other.slot)
    }
    ranking.stories.append(scoreMembers(slot, ranking.surroundings, story, state, model, settings))
    for entry in scores where entry.score > Self.rivalScore && ranking.alike.count < Self.rivals {
      ranking.alike.append(StoryRanking.Rival(slot: entry.member, story: story))
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
    fetchStories(list, state)
    state.slots.withUnsafeBufferPointer { slots in subject.load(PairSide(slots, slot).slot.pointee.features) }
    state.bearings.withUnsafeBufferPointer { subject.weigh(&list, against: slot, $0) }
    Self.sort(&list)
    if list.count > settings.candidates { list.removeLast(list.count - settings.candidates) }
    fetch(list, state)
    var sum = 0
    for candidate in list.prefix(12) { sum += Int(candidate.likeness) }
    let nearest = list.first.map { max(0, min(1000, Int($0.likeness))) } ?? 0
    return (list, Surroundings(density: UInt16(max(0, min(1000, sum / 12))), nearest: UInt16(nearest)))
  }

  /// Sorts candidates, the most alike first, then the newer.
  private static func sort(_ list: inout [Candidate]) {
    list.withUnsafeMutableBufferPointer { list in
      for index in list.indices {
        let candidate = list[index]
        var place = index
        while place > 0, precedes(candidate, list[place - 1]) {
          list[place] = list[place - 1]
          place -= 1
        }
        list[place] = candidate
      }
    }
  }

  private static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    a.likeness != b.likeness ? a.likeness > b.likeness : a.slot > b.slot
  }

  /// Asks for the stories of articles, of which only the members are read.
  private func fetchStories(_ list: [Candidate], _ state: borrowing DeduplicatorState) {
    state.stories.withUnsafeBufferPointer { stories in
      guard let start = stories.baseAddress else { return }
      for candidate in list { Memory.fetch(start + candidate.story) }
    }
  }

  /// Asks for what scoring the stories of articles will read, the most alike first.
  private func fetch(_ list: [Candidate], _ state: borrowing DeduplicatorState) {
    state.stories.withUnsafeBufferPointer { stories in
      for candidate in list { Memory.fetch(stories[candidate.story].members) }
    }
    state.slots.withUnsafeBufferPointer { slots in
      for candidate in list where candidate.likeness >= Self.leastLikeness {
        Memory.fetch(candidate.slot, of: slots, bytes: Slot.read)
      }
    }
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

  /// The score of one story. What people pinned there may bring an article in, but keeps none out: where the story scores
  /// better without, that counts.
  private mutating func scoreMembers(
    _ slot: Int, _ surroundings: Surroundings, _ story: Int, _ state: borrowing DeduplicatorState,
    _ model: borrowing PairModel, _ settings: DeduplicatorSettings
  ) -> StoryScore {
    let pinned = state.pinned(in: story, beside: slot)
    if pinned.isEmpty { return scoreMembers(slot, surroundings, story, but: [], state, model, settings) }
    let candidates = members
    let whole = scoreMembers(slot, surroundings, story, but: [], state, model, settings)
    members = candidates.filter { !pinned.contains($0) }
    let others = scoreMembers(slot, surroundings, story, but: pinned, state, model, settings)
    return others.score > whole.score ? others : whole
  }

  /// The score of one story: the mean over the best of the members that are compared, those in `members` first, then
  /// the newest; `passed` are passed over.
  private mutating func scoreMembers(
    _ slot: Int, _ surroundings: Surroundings, _ story: Int, but passed: [Int],
    _ state: borrowing DeduplicatorState, _ model: borrowing PairModel, _ settings: DeduplicatorSettings
  ) -> StoryScore {
    addMembers(of: story, but: slot, passed, state, settings)
    scores.removeAll(keepingCapacity: true)
    known = KnownHeadline()
    state.slots.withUnsafeBufferPointer { scoreMembers($0, slot, surroundings, model) }
    let count = min(scores.count, settings.counted)
    var sum = 0.0
    for index in 0..<count { sum += scores[index].score }
    let number = state.stories[story].members.count - passed.count
    let size = Double(max(settings.counted, number)) / Double(settings.counted)
    let gain = known.together == 0 ? 0 : subject.share(ofHeadline: known.together) - known.most
    let mean =
      sum / Double(max(1, count)) + settings.togetherBonus * gain
      - settings.sizeMalus * Logarithm.ln(size)
    let nearest = scores.first?.member ?? -1
    if let sibling = recurrence(slot, story, but: passed, state) {
      return StoryScore(story: story, score: min(mean, Self.recurrenceScore), nearest: sibling)
    }
    return StoryScore(story: story, score: mean, nearest: nearest)
  }

  /// Scores the members that are compared, the best first.
  private mutating func scoreMembers(
    _ slots: UnsafeBufferPointer<Slot>, _ slot: Int, _ surroundings: Surroundings, _ model: borrowing PairModel
  ) {
    let sheet = PairFeatureSheet()
    defer { sheet.free() }
    for member in members {
      if scores.count == Self.firstLook, scores[0].score < Self.farOff { break }
      let entry = (score: pair(slots, slot, surroundings, member, model, sheet), member: member)
      scores.append(entry)
      var place = scores.count - 1
      while place > 0, Self.precedes(entry, scores[place - 1]) {
        scores[place] = scores[place - 1]
        place -= 1
      }
      scores[place] = entry
    }
  }

  /// Adds the newest members of a story to those that are compared. Round-ups and live pages do not speak for a story in
  /// which there are reports.
  private mutating func addMembers(
    of story: Int, but slot: Int, _ passed: [Int], _ state: borrowing DeduplicatorState,
    _ settings: DeduplicatorSettings
  ) {
    let hasReport = state.stories[story].members.contains {
      $0 != slot && !state.isLoose[$0] && !passed.contains($0)
    }
    if hasReport { members.removeAll { state.isLoose[$0] } }
    var next = state.stories[story].members.count - 1
    while next >= 0 && members.count < settings.compared {
      let member = state.stories[story].members[next]
      next -= 1
      if member == slot || (hasReport && state.isLoose[member]) || passed.contains(member) { continue }
      if !members.contains(member) { members.append(member) }
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
  private mutating func recurrence(
    _ slot: Int, _ story: Int, but passed: [Int], _ state: borrowing DeduplicatorState
  ) -> Int? {
    let weekdays = state.slots[slot].features.weekdays
    guard weekdays != 0 else { return nil }
    return state.slots.withUnsafeBufferPointer { slots in
      let own = PairSide(slots, slot).slot
      for member in state.stories[story].members where member != slot && !passed.contains(member) {
        let other = PairSide(slots, member).slot
        guard other.pointee.features.source == own.pointee.features.source,
          other.pointee.features.weekdays != 0, other.pointee.features.weekdays & weekdays == 0,
          abs(own.pointee.features.time - other.pointee.features.time) >= 16 * 3_600_000
        else { continue }
        let prefix = own.pointee.features.prefix
        if prefix != 0 && prefix == other.pointee.features.prefix { return member }
        subject.load(own.pointee.features)
        let sums = subject.sums(with: other.pointee.features.terms.held)
        let norms = (own.pointee.norms.headline * other.pointee.norms.headline).squareRoot()
        if Double(sums.headline) >= 0.3 * norms { return member }
      }
      return nil
    }
  }

  /// The score of a pair. What is dear to measure is left out where it cannot change the decision.
  private mutating func pair(
    _ slots: UnsafeBufferPointer<Slot>, _ slot: Int, _ surroundings: Surroundings, _ member: Int,
    _ model: borrowing PairModel, _ sheet: PairFeatureSheet
  ) -> Double {
    let own = PairSide(slots, slot)
    let other = PairSide(slots, member)
    sheet.clear()
    if own.slot.pointee.features.language != other.slot.pointee.features.language {
      measureAcross(slots, slot, surroundings, member, into: sheet)
      return across.score(sheet, linear: across.linear(sheet), trees: 0)
        + ClaimSignals.adjustment(own.slot.pointee.features, other.slot.pointee.features)
    }
    subject.load(own.slot.pointee.features)
    let sums = subject.sums(own, other)
    known.add(sums.sharedHeadline, subject.share(ofHeadline: sums.sharedHeadline))
    guard PairMeasure.cosine(sums.terms) >= PairModel.leastTerms else { return PairModel.leastScore }
    PairMeasure.measure(sums, own, surroundings, other, into: sheet)
    sheet[.crowd] = crowd
    let sum = model.linear(sheet)
    guard sum > PairModel.hopeless else { return model.score(sheet, linear: sum, trees: 0) }
    PairMeasure.measureRest(subject, own, other, into: sheet)
    return model.score(sheet, linear: model.linear(sheet), trees: model.trees(sheet))
      + ClaimSignals.adjustment(own.slot.pointee.features, other.slot.pointee.features)
  }

  /// Fills in the features of two articles in different languages, by the English words of both. Word pairs, passages and
  /// what is no instance of an event do not carry over from one language to another.
  private mutating func measureAcross(
    _ slots: UnsafeBufferPointer<Slot>, _ slot: Int, _ surroundings: Surroundings, _ member: Int,
    into sheet: PairFeatureSheet
  ) {
    let own = PairSide(slots, slot, isBridged: true)
    let other = PairSide(slots, member, isBridged: true)
    bridgeSubject.load(own.slot.pointee.features.bridged, ordinal: own.slot.pointee.features.ordinal)
    PairMeasure.measure(
      bridgeSubject.sums(with: other.slot.pointee.features.bridged.held), own, surroundings, other, into: sheet)
    sheet[.crowd] = crowd
    sheet[.otherInstance] = 0
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
    crowd = Self.crowd(around: slot, state)
    let sheet = PairFeatureSheet()
    defer { sheet.free() }
    sheet[.crowd] = crowd
    state.slots.withUnsafeBufferPointer { slots in
      if slots[slot].features.language != slots[member].features.language {
        measureAcross(slots, slot, surroundings, member, into: sheet)
      } else {
        let own = PairSide(slots, slot)
        let other = PairSide(slots, member)
        subject.load(own.slot.pointee.features)
        PairMeasure.measure(subject.sums(own, other), own, surroundings, other, into: sheet)
        PairMeasure.measureRest(subject, own, other, into: sheet)
      }
    }
    return PairFeatures(sheet)
  }
}
