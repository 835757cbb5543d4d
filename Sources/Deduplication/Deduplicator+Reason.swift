internal import News

extension Deduplicator {
  /// Why an article goes where the ranking says, or where it stays.
  mutating func reason(_ rule: MergeReason.Rule, _ slot: Int, _ ranking: StoryRanking, about story: Int? = nil)
    -> MergeReason
  {
    var reason = MergeReason(rule: rule, threshold: settings.threshold)
    let stories = ranking.stories
    let place = story.flatMap { number in stories.firstIndex { $0.story == number } } ?? 0
    if place < stories.count {
      explain(&reason, slot, stories[place])
      reason.score = stories[place].score
    }
    if let other = stories.enumerated().first(where: { $0.offset != place })?.element {
      reason.otherStory = state.stories[other.story].id
      reason.otherScore = other.score
    }
    return reason
  }

  /// Why an article is a copy of another.
  mutating func copyReason(_ rule: MergeReason.Rule, _ slot: Int, _ original: Int, share: Double = 1) -> MergeReason {
    var reason = MergeReason(rule: rule, score: share, threshold: rule == .nearCopy ? settings.copyShare : 0)
    explain(&reason, slot, StoryScore(story: state.slots[original].story, score: share, nearest: original))
    return reason
  }

  /// Fills in the nearest member, what speaks for and against it, and the terms that both share.
  mutating func explain(_ reason: inout MergeReason, _ slot: Int, _ score: StoryScore) {
    guard score.nearest >= 0 else { return }
    reason.nearestArticle = state.slots[score.nearest].id
    reason.nearestStory = state.stories[score.story].id
    let features = scorer.measure(slot, state.slots[slot].features.surroundings, score.nearest, state)
    state.slots.withUnsafeBufferPointer { slots in
      explain(&reason, PairSide(slots, slot).slot, PairSide(slots, score.nearest).slot, features)
    }
  }

  private func explain(
    _ reason: inout MergeReason, _ own: UnsafePointer<Slot>, _ nearest: UnsafePointer<Slot>, _ features: PairFeatures
  ) {
    let isAcross = own.pointee.features.language != nearest.pointee.features.language
    reason.parts = (isAcross ? acrossModel : model).strongest(features, 8)
    let claimed = ClaimSignals.adjustment(own.pointee.features, nearest.pointee.features)
    if claimed != 0 {
      let feature = claimed > 0 ? "sameQuote" : "contradictingFigures"
      reason.parts.append(MergeReason.Part(feature: feature, value: 1, contribution: claimed))
    }
    // between two languages the words that can be shown are those of the article that is in English, if one is
    let isTold = !isAcross || own.pointee.features.bridge.isEmpty || !nearest.pointee.features.bridge.isEmpty
    let shown = isTold ? own.pointee.features.labels : nearest.pointee.features.labels
    let other =
      !isTold
      ? own.pointee.features.bridge : isAcross ? nearest.pointee.features.bridged : nearest.pointee.features.terms
    ArticleFeatures.eachLabel(in: shown) { hash, label in
      guard reason.sharedTerms.count < 8, let entry = other.entry(hash) else { return }
      let text = String(decoding: label, as: UTF8.self)
      reason.sharedTerms.append(text)
      if entry.marks.contains(.name) { reason.sharedNames.append(text) }
    }
  }
}

extension ArticleFeatures {
  /// The terms that were kept as text, heaviest first: hash and UTF-8 of each.
  static func eachLabel(in labels: PackedList<UInt8>, _ body: (UInt32, Slice<UnsafeRawBufferPointer>) -> Void) {
    labels.withUnsafeBufferPointer { bytes in
      let labels = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 5 <= labels.count {
        let length = Int(labels[index])
        guard index + 5 + length <= labels.count else { break }
        let hash = UInt32(littleEndian: labels.loadUnaligned(fromByteOffset: index + 1, as: UInt32.self))
        body(hash, labels[(index + 5)..<(index + 5 + length)])
        index += 5 + length
      }
    }
  }
}

extension PackedList<TermEntry> {
  /// The entry of a term in a list that is sorted by hash.
  func entry(_ hash: UInt32) -> TermEntry? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].hash == hash ? self[low] : nil
  }
}
