internal import News

/// The article that another is a copy of.
struct Original {
  var slot: Int
  /// Share of the shorter text that both have.
  var share: Double
  var reason: MergeReason
}

extension Deduplicator {
  /// The article that this one is a copy of: the same page, the same piece again, or nearly the same text. Where only a
  /// part of the text is another article's, that is noted and decides nothing.
  mutating func original(of slot: Int) -> Original? {
    if let page = samePage(as: slot) {
      return Original(slot: page, share: 1, reason: copyReason(.sameAddress, slot, page))
    }
    if let piece = samePiece(as: slot) {
      return Original(slot: piece, share: 1, reason: copyReason(.sameHeadline, slot, piece))
    }
    guard let copy = copies.copy(of: slot, in: state, share: settings.drawnShare),
      state.slots[copy.slot].story >= 0, !forbids(slot, state.slots[copy.slot].story)
    else { return nil }
    if copy.share >= settings.copyShare {
      return Original(
        slot: copy.slot, share: copy.share, reason: copyReason(.nearCopy, slot, copy.slot, share: copy.share))
    }
    setOriginal(copy.slot, share: copy.share, of: slot)
    return nil
  }

  /// Notes whose text an article has: of a copy's copy, the first's.
  mutating func setOriginal(_ original: Int, share: Double, of slot: Int) {
    let features = state.slots[original].features
    let first = features.isCopy ? features.standing.original : nil
    state.setOriginal(first ?? state.slots[original].id, share: UInt16((share * 1000).rounded()), of: slot)
  }

  private mutating func samePage(as slot: Int) -> Int? {
    let (url, guid) = (state.slots[slot].features.url, state.slots[slot].features.guid)
    for key in [url, guid] where key != 0 {
      let found = state.slot(withKey: UInt32(truncatingIfNeeded: key), but: slot) { other in
        (url != 0 && url == other.features.url) || (guid != 0 && guid == other.features.guid)
      }
      if let found, !forbids(slot, state.slots[found].story) { return found }
    }
    guard let id = dormant.story(ofPage: url, guid, state.slots[slot].features.kind), let story = wake(id) else {
      return nil
    }
    return forbids(slot, story) ? nil : state.stories[story].members.first
  }

  private func samePiece(as slot: Int) -> Int? {
    guard let key = state.slots[slot].features.headlineKey, state.hasOther(key, but: slot) else { return nil }
    let features = state.slots[slot].features
    let found = state.slot(withKey: key, but: slot) { other in features.isSamePiece(as: other.features) }
    return found.flatMap { forbids(slot, state.slots[$0].story) ? nil : $0 }
  }

  /// The article whose events an article of a younger story goes on with: one of the newest story that it follows by some
  /// hours and that came near it. So a saga is linked from day to day, and not every day with the first.
  mutating func precursor(of slot: Int, _ ranking: StoryRanking, in story: Int? = nil) -> ArticleID? {
    var newest: Int?
    for other in ranking.stories where other.story != story {
      if let story, !state.isOlder(other.story, story) { continue }
      guard let elder = elder(of: slot, in: other), goesOn(slot, with: elder, other.score, ranking.surroundings) else {
        continue
      }
      if let newest, state.slots[newest].features.time >= state.slots[elder].features.time { continue }
      newest = elder
    }
    return newest.map { state.slots[$0].id }
  }

  /// Whether it is still open which older story a story goes on with: it is a few hours old and no member has said.
  func mayYetGoOn(_ story: Int) -> Bool {
    state.stories[story].members.allSatisfy { member in
      state.slots[member].features.standing.precursor == nil
        && state.now - state.slots[member].features.time < settings.followAfter * 1000
    }
  }

  /// The report of a story that is most like an article, or where that came at the same time the last that came some
  /// hours earlier: the first report of a development may have been taken into the story before.
  private func elder(of slot: Int, in story: StoryScore) -> Int? {
    let latest = state.slots[slot].features.time - settings.followAfter * 1000
    func isElder(_ member: Int) -> Bool {
      state.slots[member].features.time <= latest && !state.slots[member].features.kind.isLoose
    }
    if story.nearest >= 0 && isElder(story.nearest) { return story.nearest }
    return state.stories[story.story].members.last { isElder($0) }
  }

  /// Whether an article tells what came of the event of another one, whose story has this score: both share a name that
  /// few articles have, and the score fell not far short; or two such names, which are much of what both name.
  private mutating func goesOn(_ slot: Int, with elder: Int, _ score: Double, _ surroundings: Surroundings) -> Bool {
    if state.slots[slot].features.kind.isLoose { return false }
    let isAcross = state.slots[slot].features.language != state.slots[elder].features.language
    let names =
      isAcross
      ? state.slots[slot].features.bridged.sharedNames(with: state.slots[elder].features.bridged)
      : state.slots[slot].features.terms.sharedNames(with: state.slots[elder].features.terms)
    if names == 0 || score > settings.followAbove { return names > 0 }
    return names > 1 && !isAcross
      && scorer.measure(slot, surroundings, elder, state)[.names] > settings.followByNamesAbove
  }
}

extension PackedList<TermEntry> {
  /// The inverse document frequency, in units of 1/16, of a name that one in thirty articles has: names that are in every
  /// other report do not say that one thing goes on with another.
  private static var tellingName: UInt8 { 56 }

  /// How many names that few articles have stand in both lists, which are sorted by hash.
  func sharedNames(with other: PackedList<TermEntry>) -> Int {
    count { term in
      term.idf >= Self.tellingName && term.marks.contains(.name)
        && other.entry(term.hash)?.marks.contains(.name) == true
    }
  }
}
