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

extension Deduplicator {
  /// A story as it is now: members by (time, feed URL, id).
  func export(_ story: Int) -> FinishedStory {
    let record = state.stories[story]
    var members = record.members.map { number -> FinishedStory.Member in
      let slot = state.slots[number]
      var stored = StoredMember(
        id: slot.id, feedURL: slot.origin.feedURL, source: slot.origin.source, url: slot.origin.url,
        time: Timestamp(milliseconds: slot.features.time), role: slot.role ?? .report, features: slot.features.encoded)
      let standing = slot.features.standing
      stored.original = standing.original
      stored.share = standing.original == nil ? nil : Int(standing.share)
      stored.precursor = standing.precursor
      return FinishedStory.Member(stored: stored, before: slot.before, rank: slot.features.firstOrdinal)
    }
    members.sort {
      ($0.stored.time, $0.stored.feedURL, $0.stored.id) < ($1.stored.time, $1.stored.feedURL, $1.stored.id)
    }
    return FinishedStory(
      id: record.id, headline: record.headline ?? ArticleID(""), headlineRule: record.headlineRule, members: members)
  }
}
