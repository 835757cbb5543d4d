import News

/// Sets the figures of a story's sources side by side.
///
/// One row a thing and unit; in it one claim a value, hedge and claimant, with every article that says so. The dead that a
/// headline counts and the text attributes are one claim. Names are the longest ones that the story's articles use.
public enum StoryFigures {
  /// The rows of a story: those with several claims first, then by label.
  public static func rows(of texts: [ClaimedText]) -> [StoryFigure] {
    let names = ClaimantNames(texts)
    var collected: [Key: [StoryFigure.Claim]] = [:]
    for text in texts {
      for (key, claim) in claims(of: text, names) { collected[key, default: []].append(claim) }
    }
    let joined = joined(collected)
    let rows = joined.keys.sorted().map { key in
      let claims = merged(joined[key] ?? [])
      return StoryFigure(
        label: key.label, unit: key.unit, claims: claims, corrections: FigureCorrections.open(in: claims))
    }
    return rows.sorted { a, b in
      (a.isContested ? 0 : 1, -a.claims.count, a.label) < (b.isContested ? 0 : 1, -b.claims.count, b.label)
    }
  }

  /// What makes a row.
  struct Key: Hashable, Comparable {
    var label: String
    var unit: String?

    static func < (a: Self, b: Self) -> Bool { (a.label, a.unit ?? "") < (b.label, b.unit ?? "") }
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
    for figure in figures where !figures.contains(where: { ConvertedLength.isRepeated(figure, of: $0) }) {
      let same = kept.firstIndex {
        $0.label == figure.label && $0.figure.value == figure.figure.value && $0.figure.low == figure.figure.low
          && $0.figure.high == figure.figure.high && $0.figure.unit == figure.figure.unit
          && (named($0) == named(figure) || named($0) == nil || named(figure) == nil)
          && isSame($0.figure.qualifier, figure.figure.qualifier) && isSame($0.scope.place, figure.scope.place)
          && $0.aspect == figure.aspect
      }
      guard let same else {
        kept.append(figure)
        continue
      }
      kept[same] = joined(kept[same], figure)
    }
    return kept.filter { figure in !kept.contains { isFuller($0, than: figure) } }
  }

  /// The one that names its source, with what either says of hedge and scope: a headline leaves out much.
  private static func joined(_ a: FigureClaim, _ b: FigureClaim) -> FigureClaim {
    var kept = named(a) == nil && named(b) != nil ? b : a
    let other = named(a) == nil && named(b) != nil ? a : b
    kept.figure.qualifier = kept.figure.qualifier ?? other.figure.qualifier
    if kept.scope.share == .whole { kept.scope.share = other.scope.share }
    kept.scope.place = kept.scope.place ?? other.scope.place
    kept.scope.group = kept.scope.group ?? other.scope.group
    return kept
  }

  /// Whether a label says more of the same number than a bare noun does: "vehicles stolen" and "vehicles".
  private static func isFuller(_ fuller: FigureClaim, than figure: FigureClaim) -> Bool {
    fuller.label.hasPrefix(figure.label + " ") && !ClaimLabels.tellsWhich(figure.label)
      && fuller.figure.value == figure.figure.value && fuller.figure.unit == figure.figure.unit
  }

  /// Whether two are the same, or one of them is not told.
  private static func isSame<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool { a == b || a == nil || b == nil }

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
      aspect: figure.aspect, isScore: figure.isScore, scope: figure.scope,
      places: [place])
  }

  private static func isSame(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    a.claimant == b.claimant && a.value == b.value && a.low == b.low && a.high == b.high && a.aspect == b.aspect
      && a.qualifier == b.qualifier && a.scope.share == b.scope.share && isSame(a.scope.place, b.scope.place)
      && isSame(a.scope.group, b.scope.group)
  }

  /// One claim a value, hedge and claimant, the standing and earliest first.
  private static func merged(_ claims: [StoryFigure.Claim]) -> [StoryFigure.Claim] {
    var merged: [StoryFigure.Claim] = []
    for claim in ClaimantMerging.resolved(claims) {
      if let known = merged.firstIndex(where: { isSame($0, claim) }) {
        merged[known].places += claim.places
        merged[known].scope.place = merged[known].scope.place ?? claim.scope.place
        merged[known].scope.group = merged[known].scope.group ?? claim.scope.group
        merged[known].isDoubtful = merged[known].isDoubtful && claim.isDoubtful
      } else {
        merged.append(claim)
      }
    }
    for index in merged.indices {
      merged[index].places.sort { ($0.since, $0.article.text) < ($1.since, $1.article.text) }
    }
    return merged.sorted { order(of: $0) < order(of: $1) }
  }

  private static func order(of claim: StoryFigure.Claim) -> (Int, Timestamp, String, Double, String, String) {
    (
      claim.supersededAt == nil ? 0 : 1, claim.since, claim.claimant ?? "", claim.value ?? 0,
      claim.qualifier?.rawValue ?? "", claim.places.first?.article.text ?? ""
    )
  }
}
