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
    var again: [ArticleID] = []
    var disturbed: Set<StoryID> = []
    var cause = Int64.max
    for story in stories {
      headlines[story.id] = story.headlineArticle
      for member in story.members {
        guard let entry = KeptMember(member, of: story) else { continue }
        if let first, !(entry.place < first) {
          cause = min(cause, entry.features.firstOrdinal)
          again.append(member.id)
          disturbed.insert(story.id)
          former[member.id] = entry.former
        } else {
          kept.append(entry)
        }
      }
    }
    if first != nil { goBack(&kept, before: cause, &disturbed) }
    keepWhole(&kept, but: disturbed)
    state.makeRoom(for: kept.count)
    let ordinals = kept.indices.map { kept[$0].features.ordinal }
    for place in kept.indices.sorted(by: { ordinals[$0] < ordinals[$1] }) {
      enter(&kept[place], isDisturbed: disturbed.contains(kept[place].story.id))
    }
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

  private func goBack(_ kept: inout [KeptMember], before cause: Int64, _ disturbed: inout Set<StoryID>) {
    for index in kept.indices {
      guard let foundings = kept[index].features.standing.goBack(before: cause) else { continue }
      kept[index].features.foundings &-= UInt8(truncatingIfNeeded: foundings)
      disturbed.insert(kept[index].story.id)
    }
  }

  /// Sees to it that a story as people see it is one story here, and no other one: articles that came with the accounts of
  /// several stores, or were moved by hand in one of them, may name different ones as theirs. Were they taken for stories of
  /// their own, the one that a pass changes would be written without the members of the others.
  private func keepWhole(_ kept: inout [KeptMember], but disturbed: Set<StoryID>) {
    var homes: [StoryID: StoryID] = [:]
    var taken: Set<StoryID> = []
    for index in kept.indices {
      let story = kept[index].story.id
      guard !disturbed.contains(story) else { continue }
      let own = kept[index].features.standing.home ?? story
      if let home = homes[story] {
        if home != own { kept[index].features.standing.settle(in: home, since: kept[index].features.firstOrdinal) }
        continue
      }
      var home = own
      while !taken.insert(home).inserted { home = StoryID.derived(from: "story apart", home.text, story.text) }
      homes[story] = home
      if home != own { kept[index].features.standing.settle(in: home, since: kept[index].features.firstOrdinal) }
    }
  }

  /// Enters a member, whose features are taken out of it.
  private mutating func enter(_ entry: inout KeptMember, isDisturbed: Bool) {
    let name = entry.home
    let story =
      state.number(of: name)
      ?? state.makeStory(
        name, headline: entry.story.headlineArticle, rule: entry.story.headlineRule)
    var features = ArticleFeatures()
    swap(&features, &entry.features)
    let time = features.time
    let slot = state.insert(
      entry.member.id, features, from: entry.origin, role: entry.member.role, indexed: false)
    state.setBefore(entry.story.id, of: slot)
    state.setGroup(constraints.group(of: entry.member.id), of: slot)
    state.assign(slot, to: story, openFor: settings.openTime)
    state.advance(to: time)
    if isDisturbed { touched.insert(name) }
  }
}

/// A member of a stored story, its features read.
struct KeptMember {
  var member: StoredMember
  /// The story, without its members.
  var story: (id: StoryID, headlineArticle: ArticleID, headlineRule: String)
  var features: ArticleFeatures

  /// Nil where the features cannot be read.
  init?(_ member: StoredMember, of story: StoredStory) {
    guard var features = ArticleFeatures(encoded: member.features) else { return nil }
    if features.standing.steps.isEmpty { features.standing.settle(in: story.id, since: features.firstOrdinal) }
    self.member = member
    self.member.features = []
    self.features = features
    self.story = (story.id, story.headlineArticle, story.headlineRule)
  }

  /// Its story by the deduplicator's own name.
  var home: StoryID { features.standing.home ?? story.id }

  var origin: Origin { Origin(feedURL: member.feedURL, source: member.source, url: member.url) }

  /// Its place in the order of decisions: by the time that was decided with, which may be rougher than the stored one.
  var place: DecisionPlace {
    DecisionPlace(time: Timestamp(milliseconds: features.time), feedURL: member.feedURL, article: member.id)
  }

  var former: FormerPlace {
    FormerPlace(story: story.id, home: home, isEdited: features.standing.isEdited)
  }
}
