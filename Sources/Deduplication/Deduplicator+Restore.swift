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
  ///   - forgetsEdits: whether what is returned is decided on as if its words had never been others.
  @discardableResult
  public mutating func restore(
    stories: [StoredStory], before first: DecisionPlace? = nil, dormant asleep: [StoredStory] = [],
    since: Timestamp? = nil, forgetsEdits: Bool = false
  ) -> [ArticleID] {
    state = DeduplicatorState()
    resting = RestingStories(reach: since?.milliseconds ?? .max)
    scorer = StoryScorer(across: acrossModel)
    headlines.reserveCapacity(stories.count)
    var kept = KeptMembers(capacity: stories.reduce(0) { $0 + $1.members.count })
    var places = [Range<Int>](repeating: 0..<0, count: stories.count)
    var again: [ArticleID] = []
    var disturbed = [Bool](repeating: false, count: stories.count)
    var cause = Int64.max
    for number in Self.byTime(stories) {
      let start = kept.count
      let (story, headline) = (stories[number].id, stories[number].headlineArticle)
      headlines[story] = headline
      stories[number].members.withUnsafeBufferPointer { members in
        for index in members.indices {
          guard let member = members.baseAddress, kept.append(member + index, of: story, number) else { continue }
          guard let first, !kept.place(kept.count - 1).pointee.isDecided(before: first) else { continue }
          let slot = kept.takeLast()
          cause = min(cause, slot.firstOrdinal)
          again.append(slot.id)
          disturbed[number] = true
          former[slot.id] = slot.formerPlace(in: story, forgetsEdits: forgetsEdits)
        }
      }
      places[number] = start..<kept.count
    }
    let returned = first == nil ? [] : Self.goBack(kept, before: cause, &disturbed)
    Self.keepWhole(kept, at: places, of: stories, but: disturbed)
    enter(&kept, of: stories, disturbed)
    hideFollowers(but: Set(returned))
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

  /// Takes back what came about from an ordinal on; returns the articles that go back to where they were.
  private static func goBack(
    _ kept: borrowing KeptMembers, before cause: Int64, _ disturbed: inout [Bool]
  ) -> [ArticleID] {
    var returned: [ArticleID] = []
    for index in 0..<kept.count {
      guard let foundings = kept.place(index).pointee.features.standing.goBack(before: cause) else { continue }
      kept.place(index).pointee.features.foundings &-= UInt8(truncatingIfNeeded: foundings)
      disturbed[Int(kept.stories[index])] = true
      returned.append(kept.place(index).pointee.id)
    }
    return returned
  }

  /// Sees to it that a story as people see it is one story here, and no other one: articles that came with the accounts of
  /// several stores, or were moved by hand in one of them, may name different ones as theirs. Were they taken for stories of
  /// their own, the one that a pass changes would be written without the members of the others.
  ///
  /// - Parameter places: where in `kept` each story's members are.
  private static func keepWhole(
    _ kept: borrowing KeptMembers, at places: [Range<Int>], of stories: [StoredStory], but disturbed: [Bool]
  ) {
    // Only under these names, which are few, may two stories meet: under any other a story has its own.
    var foreign: Set<StoryID> = []
    for (number, places) in places.enumerated() where !disturbed[number] && !places.isEmpty {
      let home = home(of: kept.place(places.lowerBound), in: stories[number].id)
      if home != stories[number].id { foreign.insert(home) }
    }
    var taken: Set<StoryID> = []
    for (number, places) in places.enumerated() where !disturbed[number] && !places.isEmpty {
      let story = stories[number].id
      var home = home(of: kept.place(places.lowerBound), in: story)
      if foreign.contains(home) {
        while !taken.insert(home).inserted { home = StoryID.derived(from: "story apart", home.text, story.text) }
      }
      for index in places where Self.home(of: kept.place(index), in: story) != home {
        let member = kept.place(index)
        member.pointee.features.standing.settle(in: home, since: member.pointee.features.firstOrdinal)
      }
    }
  }

  /// The story in which a member is, by the deduplicator's own name.
  private static func home(of member: UnsafeMutablePointer<Slot>, in story: StoryID) -> StoryID {
    member.pointee.features.standing.home ?? story
  }

  /// The stories' numbers by the times of their first articles: near which they lie in the store, and in memory as they
  /// come from there.
  private static func byTime(_ stories: [StoredStory]) -> [Int] {
    var order = stories.indices.map { (time: stories[$0].members.first?.time.milliseconds ?? 0, number: $0) }
    order.sort { ($0.time, $0.number) < ($1.time, $1.number) }
    return order.map(\.number)
  }

  /// Enters members, in the order in which they were decided on; they are taken out of `kept`.
  private mutating func enter(_ kept: inout KeptMembers, of stories: [StoredStory], _ disturbed: [Bool]) {
    let (slots, owners) = kept.takeInOrder()
    state.fill(with: slots, stories: stories.count)
    // The stories' numbers, as far as all members of one are in the same.
    var numbers = [Int](repeating: -1, count: stories.count)
    for (slot, owner) in owners.enumerated() {
      let story = Int(owner)
      if numbers[story] < 0 || disturbed[story] {
        let name = state.slots[slot].features.standing.home ?? stories[story].id
        numbers[story] = state.makeStory(
          unlessOpen: name, headline: stories[story].headlineArticle, rule: stories[story].headlineRule)
        if disturbed[story] { touched.insert(name) }
      }
      bind(slot)
      state.assign(slot, to: numbers[story], openFor: settings.openTime)
    }
  }
}

extension ArticleFeatures {
  /// The features of a member of a stored story; nil where they cannot be read.
  init?(of member: borrowing StoredMember, in story: StoryID) {
    self.init(encoded: member.features)
    if standing.steps.isEmpty { standing.settle(in: story, since: firstOrdinal) }
  }
}

extension Slot {
  /// A member of a stored story; nil where its features cannot be read.
  init?(_ member: borrowing StoredMember, of story: StoryID) {
    guard let features = ArticleFeatures(of: member, in: story) else { return nil }
    self.init(member, features, of: story)
  }

  /// A member of a stored story with its features.
  init(_ member: borrowing StoredMember, _ features: consuming ArticleFeatures, of story: StoryID) {
    let origin = Origin(feedURL: member.feedURL, source: member.source, url: member.url)
    self.init(member.id, features, from: origin, role: member.role)
    before = story
  }

  fileprivate var firstOrdinal: Int64 { features.firstOrdinal }

  fileprivate func formerPlace(in story: StoryID, forgetsEdits: Bool) -> FormerPlace {
    FormerPlace(
      story: story, home: features.standing.home ?? story, isEdited: features.standing.isEdited && !forgetsEdits)
  }

  /// Whether it stands before a place in the order of decisions, by the time that was decided with, which may be rougher
  /// than the stored one.
  func isDecided(before first: DecisionPlace) -> Bool {
    if features.time != first.time.milliseconds { return features.time < first.time.milliseconds }
    return DecisionPlace(time: first.time, feedURL: origin.feedURL, article: id) < first
  }
}
