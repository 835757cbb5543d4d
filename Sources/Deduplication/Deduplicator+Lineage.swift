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

  /// The article whose events a founder goes on with: of the story that came nearest, if they share a name that few
  /// articles have, the founder came clearly later, and the score fell not far short.
  func precursor(of slot: Int, _ ranking: StoryRanking) -> ArticleID? {
    guard let nearest = ranking.stories.first, nearest.nearest >= 0, nearest.score > settings.followAbove else {
      return nil
    }
    let (own, other) = (state.slots[slot].features, state.slots[nearest.nearest].features)
    let isAcross = own.language != other.language
    guard (isAcross ? own.bridged : own.terms).sharesName(with: isAcross ? other.bridged : other.terms) else {
      return nil
    }
    guard own.time - other.time >= settings.followAfter * 1000, !own.kind.isLoose, !other.kind.isLoose else {
      return nil
    }
    return state.slots[nearest.nearest].id
  }
}

extension [TermEntry] {
  /// The inverse document frequency, in units of 1/16, of a name that one in thirty articles has: names that are in every
  /// other report do not say that one thing goes on with another.
  private static let tellingName: UInt8 = 56

  /// Whether a name that few articles have stands in both lists, which are sorted by hash.
  func sharesName(with other: [TermEntry]) -> Bool {
    contains { term in
      term.idf >= Self.tellingName && term.marks.contains(.name)
        && other.entry(term.hash)?.marks.contains(.name) == true
    }
  }
}
