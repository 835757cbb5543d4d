import News

/// Sets the figures of a story's sources side by side.
///
/// One row a thing and unit; in it one claim a value and claimant, with every article that says so. The dead that a
/// headline counts and the text attributes are one claim. Names are the longest ones that the story's articles use.
public enum StoryFigures {
  /// The rows of a story: those with several claims first, then by label.
  public static func rows(of texts: [ClaimedText]) -> [StoryFigure] {
    let names = ClaimantNames(texts)
    var collected: [Key: [StoryFigure.Claim]] = [:]
    for text in texts {
      for (key, claim) in claims(of: text, names) { collected[key, default: []].append(claim) }
    }
    let rows = collected.keys.sorted().map { key in
      let claims = merged(collected[key] ?? [])
      return StoryFigure(
        label: key.label, unit: key.unit, claims: claims, corrections: FigureCorrections.open(in: claims))
    }
    return rows.sorted { a, b in
      (a.isContested ? 0 : 1, -a.claims.count, a.label) < (b.isContested ? 0 : 1, -b.claims.count, b.label)
    }
  }

  /// What makes a row.
  private struct Key: Hashable, Comparable {
    var label: String
    var unit: String?

    static func < (a: Key, b: Key) -> Bool { (a.label, a.unit ?? "") < (b.label, b.unit ?? "") }
  }

  /// What one article claims and claimed, over its versions.
  private static func claims(of text: ClaimedText, _ names: ClaimantNames) -> [(Key, StoryFigure.Claim)] {
    var found: [(Key, StoryFigure.Claim)] = []
    for (place, version) in text.versions.enumerated() {
      let next = place + 1 < text.versions.count ? text.versions[place + 1].observedAt : text.withdrawn
      for figure in distinct(version.claims.figures) {
        let key = Key(label: figure.label == "wounded" ? "injured" : figure.label, unit: figure.figure.unit)
        let claim = claim(figure, of: text, version, until: next, names)
        if let known = found.firstIndex(where: {
          $0.0 == key && isSame($0.1, claim) && $0.1.places[0].until == version.observedAt
        }) {
          found[known].1.places[0].until = next
          found[known].1.places[0].version = version.number
          found[known].1.places[0].field = figure.field
          found[known].1.places[0].span = figure.figure.span
        } else {
          found.append((key, claim))
        }
      }
    }
    return found
  }

  /// The figures of a version, each value once: with the claimant where one place names it.
  private static func distinct(_ figures: [FigureClaim]) -> [FigureClaim] {
    var kept: [FigureClaim] = []
    for figure in figures {
      let same = kept.firstIndex {
        $0.label == figure.label && $0.figure.value == figure.figure.value && $0.figure.low == figure.figure.low
          && $0.figure.high == figure.figure.high && $0.figure.unit == figure.figure.unit
          && (named($0) == named(figure) || named($0) == nil || named(figure) == nil)
      }
      guard let same else {
        kept.append(figure)
        continue
      }
      if named(kept[same]) == nil, named(figure) != nil { kept[same] = figure }
    }
    return kept
  }

  private static func named(_ figure: FigureClaim) -> String? { figure.isClaimantSure ? figure.claimant : nil }

  private static func claim(
    _ figure: FigureClaim, of text: ClaimedText, _ version: ClaimedText.Version, until: Timestamp?,
    _ names: ClaimantNames
  ) -> StoryFigure.Claim {
    let place = ClaimPlace(
      article: text.article, outlet: text.outlet, version: version.number, field: figure.field,
      span: figure.figure.span, since: version.observedAt, until: until)
    return StoryFigure.Claim(
      claimant: named(figure).map(names.full), isDoubtful: !figure.isClaimantSure && figure.claimant != nil,
      value: figure.figure.value, low: figure.figure.low, high: figure.figure.high, qualifier: figure.figure.qualifier,
      aspect: figure.aspect, isScore: figure.isScore, places: [place])
  }

  private static func isSame(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    a.claimant == b.claimant && a.value == b.value && a.low == b.low && a.high == b.high && a.aspect == b.aspect
  }

  /// One claim a value and claimant, the standing and earliest first.
  private static func merged(_ claims: [StoryFigure.Claim]) -> [StoryFigure.Claim] {
    var merged: [StoryFigure.Claim] = []
    for claim in ClaimantMerging.resolved(claims) {
      if let known = merged.firstIndex(where: { isSame($0, claim) }) {
        merged[known].places += claim.places
        merged[known].qualifier = merged[known].qualifier ?? claim.qualifier
        merged[known].isDoubtful = merged[known].isDoubtful && claim.isDoubtful
      } else {
        merged.append(claim)
      }
    }
    for index in merged.indices {
      merged[index].places.sort { ($0.since, $0.article.text) < ($1.since, $1.article.text) }
    }
    return merged.sorted { a, b in
      (a.supersededAt == nil ? 0 : 1, a.since, a.claimant ?? "", a.value ?? 0)
        < (b.supersededAt == nil ? 0 : 1, b.since, b.claimant ?? "", b.value ?? 0)
    }
  }
}
