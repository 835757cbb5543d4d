import News

/// Finds values that an outlet corrected while others still have them.
enum FigureCorrections {
  /// The corrections that have not spread: an article that said one value and then, of the same claimant, another one,
  /// while another outlet still says the first.
  ///
  /// Increments and parts are counted anew each time, and correct nothing; where the new version has several values, it is not
  /// clear which of them is the correction.
  static func open(in claims: [StoryFigure.Claim]) -> [StoryFigure.Correction] {
    var corrections: [StoryFigure.Correction] = []
    for before in claims where before.aspect == .current && before.scope.share == .whole {
      for place in before.places {
        guard let at = place.until, let from = before.value else { continue }
        let after = claims.filter { claim in
          claim.claimant == before.claimant && claim.value != nil && claim.value != from && claim.aspect == .current
            && claim.scope == before.scope
            && claim.places.contains { $0.article == place.article && $0.since == at }
        }
        let still = before.places.filter { $0.until == nil && $0.outlet != place.outlet }.map(\.outlet)
        guard after.count == 1, let to = after[0].value, !still.isEmpty else { continue }
        corrections.append(
          StoryFigure.Correction(
            claimant: before.claimant, from: from, to: to, outlet: place.outlet, at: at, stillIn: Set(still).sorted()))
      }
    }
    return corrections
  }
}
