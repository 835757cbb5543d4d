internal import News

/// A story that a pass changed, as it is after it.
struct FinishedStory {
  /// The deduplicator's own name of it.
  var id: StoryID
  var headline: ArticleID
  var headlineRule: String
  /// Members by (article time, feed URL, id).
  var members: [Member]

  struct Member {
    var stored: StoredMember
    /// The story in which the store has it, by the id that people see; nil for a new article.
    var before: StoryID?
    /// Its place in the order of decisions.
    var rank: Int64
  }

  /// The member that was decided on first.
  var founder: Member? { members.min { $0.rank < $1.rank } }

  /// The story as the store takes it, under the id that people see.
  func stored(as id: StoryID) -> StoredStory {
    StoredStory(id: id, headlineArticle: headline, headlineRule: headlineRule, members: members.map(\.stored))
  }
}

extension FinishedStory.Member {
  /// The article of a slot; points to it because a slot is large.
  init(_ slot: UnsafePointer<Slot>) {
    stored = StoredMember(
      id: slot.pointee.id, feedURL: slot.pointee.origin.feedURL, source: slot.pointee.origin.source,
      url: slot.pointee.origin.url, time: Timestamp(milliseconds: slot.pointee.features.time),
      role: slot.pointee.role ?? .report, features: ArticleFeatures.encoded(slot.pointee.features))
    stored.original = slot.pointee.features.standing.original
    stored.share = stored.original == nil ? nil : Int(slot.pointee.features.standing.share)
    stored.precursor = slot.pointee.features.standing.precursor
    before = slot.pointee.before
    rank = slot.pointee.features.firstOrdinal
  }
}

extension Deduplicator {
  /// A story as it is now: members by (time, feed URL, id).
  mutating func export(_ story: Int) -> FinishedStory {
    let record = state.stories[story]
    var members: [FinishedStory.Member] = []
    members.reserveCapacity(record.members.count)
    for slot in record.members {
      if let member = state.handOut(slot) { members.append(member) }
    }
    members.sort {
      ($0.stored.time, $0.stored.feedURL, $0.stored.id) < ($1.stored.time, $1.stored.feedURL, $1.stored.id)
    }
    return FinishedStory(
      id: record.id, headline: record.headline ?? ArticleID(""), headlineRule: record.headlineRule, members: members)
  }
}
