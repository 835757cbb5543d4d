public import News

/// What the store knows of an article that is decided anew.
struct FormerPlace: Sendable {
  /// Its story, by the id that people see.
  var story: StoryID
  /// Its story, by the deduplicator's own name.
  var home: StoryID
  /// Whether its words changed after it was first decided on.
  var isEdited: Bool
}

extension Deduplicator {
  /// Takes up where an earlier run stopped, from what the store keeps of the stories that may be open. More than is open
  /// does no harm; members whose features cannot be read are left out.
  ///
  /// With `first`, everything is as it was before that place in the order of decisions: articles from there on are taken
  /// out, and what they brought about is taken back. They are returned; the caller adds them again, each in its place.
  ///
  /// - Parameters:
  ///   - dormant: stories whose time is over, which an article of the same address or a person's word may wake.
  ///   - since: `stories` are all that have an article of this time or later; nil where nobody means to go on from here.
  @discardableResult
  public mutating func restore(
    stories: [StoredStory], before first: DecisionPlace? = nil, dormant asleep: [StoredStory] = [],
    since: Timestamp? = nil
  ) -> [ArticleID] {
    state = DeduplicatorState()
    resting = RestingStories(reach: since?.milliseconds ?? .max)
    scorer = StoryScorer(across: acrossModel)
    headlines.reserveCapacity(stories.count)
    var kept: [KeptMember] = []
    kept.reserveCapacity(stories.reduce(0) { $0 + $1.members.count })
    var places = [Range<Int>](repeating: 0..<0, count: stories.count)
    var again: [ArticleID] = []
    var disturbed = [Bool](repeating: false, count: stories.count)
    var cause = Int64.max
    for number in Self.byTime(stories) {
      let (story, start) = (stories[number], kept.count)
      headlines[story.id] = story.headlineArticle
      story.members.withUnsafeBufferPointer { members in
        for index in members.indices {
          guard let slot = Slot(members[index], of: story.id) else { continue }
          if let first, !slot.isDecided(before: first) {
            cause = min(cause, slot.firstOrdinal)
            again.append(slot.id)
            disturbed[number] = true
            former[slot.id] = slot.formerPlace(in: story.id)
          } else {
            kept.append(KeptMember(story: number, slot: slot))
          }
        }
      }
      places[number] = start..<kept.count
    }
    if first != nil { goBack(&kept, before: cause, &disturbed) }
    keepWhole(&kept, at: places, of: stories, but: disturbed)
    enter(&kept, of: stories, disturbed)
    state.makeIndexes()
    keepAtRest(asleep)
    findNextReview()
    return again
  }

  /// Says which articles are going to be added, so that stories whose pages come once more are not forgotten.
  public mutating func expect(_ candidates: some Sequence<StoryCandidate>) {
    for candidate in candidates {
      if let url = candidate.url { dormant.expect(FeatureExtractor.hash(ofURL: url), state) }
      if let guid = candidate.guid {
        dormant.expect(FeatureExtractor.hash(ofGUID: guid, from: candidate.source), state)
      }
    }
    for story in resting.entries where story.lastTime >= restSince { dormant.keep(story, of: state) }
  }

  private func goBack(_ kept: inout [KeptMember], before cause: Int64, _ disturbed: inout [Bool]) {
    for index in kept.indices {
      guard let foundings = kept[index].slot.features.standing.goBack(before: cause) else { continue }
      kept[index].slot.features.foundings &-= UInt8(truncatingIfNeeded: foundings)
      disturbed[kept[index].story] = true
    }
  }

  /// Sees to it that a story as people see it is one story here, and no other one: articles that came with the accounts of
  /// several stores, or were moved by hand in one of them, may name different ones as theirs. Were they taken for stories of
  /// their own, the one that a pass changes would be written without the members of the others.
  ///
  /// - Parameter places: where in `kept` each story's members are.
  private func keepWhole(
    _ kept: inout [KeptMember], at places: [Range<Int>], of stories: [StoredStory], but disturbed: [Bool]
  ) {
    var taken = Set<StoryID>(minimumCapacity: stories.count)
    for (number, places) in places.enumerated() where !disturbed[number] && !places.isEmpty {
      let story = stories[number].id
      var home = kept[places.lowerBound].slot.features.standing.home ?? story
      while !taken.insert(home).inserted { home = StoryID.derived(from: "story apart", home.text, story.text) }
      for index in places where kept[index].slot.features.standing.home ?? story != home {
        kept[index].slot.features.standing.settle(in: home, since: kept[index].slot.firstOrdinal)
      }
    }
  }

  /// The stories' numbers by the times of their first articles: near which they lie in the store, and in memory as they
  /// come from there.
  private static func byTime(_ stories: [StoredStory]) -> [Int] {
    var order = stories.indices.map { (time: stories[$0].members.first?.time.milliseconds ?? 0, number: $0) }
    order.sort { ($0.time, $0.number) < ($1.time, $1.number) }
    return order.map(\.number)
  }

  /// Enters members, in the order in which they were decided on; their slots are taken out of them.
  private mutating func enter(_ kept: inout [KeptMember], of stories: [StoredStory], _ disturbed: [Bool]) {
    state.makeRoom(for: kept.count, stories: stories.count)
    // The stories' numbers, as far as all members of one are in the same.
    var numbers = [Int](repeating: -1, count: stories.count)
    for entry in KeptMember.inOrder(kept) {
      let story = kept[entry].story
      if numbers[story] < 0 || disturbed[story] {
        let name = kept[entry].slot.features.standing.home ?? stories[story].id
        numbers[story] =
          state.number(of: name)
          ?? state.makeStory(name, headline: stories[story].headlineArticle, rule: stories[story].headlineRule)
        if disturbed[story] { touched.insert(name) }
      }
      kept[entry].slot.group = constraints.group(of: kept[entry].slot.id)
      state.advance(to: kept[entry].slot.features.time)
      var article = Slot.empty
      swap(&article, &kept[entry].slot)
      let slot = state.insert(article, indexed: false)
      state.assign(slot, to: numbers[story], openFor: settings.openTime)
    }
  }
}

/// A member of a stored story, its features read.
private struct KeptMember {
  /// The number of its story among those that are restored.
  var story: Int
  var slot: Slot

  /// The places of members by ordinal.
  static func inOrder(_ kept: [KeptMember]) -> [Int] {
    var order = kept.indices.map { (ordinal: kept[$0].slot.ordinal, place: $0) }
    order.sort { ($0.ordinal, $0.place) < ($1.ordinal, $1.place) }
    return order.map(\.place)
  }
}

extension Slot {
  /// A member of a stored story; nil where its features cannot be read.
  init?(_ member: borrowing StoredMember, of story: StoryID) {
    guard var features = ArticleFeatures(encoded: member.features) else { return nil }
    if features.standing.steps.isEmpty { features.standing.settle(in: story, since: features.firstOrdinal) }
    let origin = Origin(feedURL: member.feedURL, source: member.source, url: member.url)
    self.init(member.id, features, from: origin, role: member.role)
    before = story
  }

  fileprivate var firstOrdinal: Int64 { features.firstOrdinal }

  fileprivate func formerPlace(in story: StoryID) -> FormerPlace {
    FormerPlace(story: story, home: features.standing.home ?? story, isEdited: features.standing.isEdited)
  }

  /// Whether it stands before a place in the order of decisions, by the time that was decided with, which may be rougher
  /// than the stored one.
  func isDecided(before first: DecisionPlace) -> Bool {
    if features.time != first.time.milliseconds { return features.time < first.time.milliseconds }
    return DecisionPlace(time: first.time, feedURL: origin.feedURL, article: id) < first
  }
}
