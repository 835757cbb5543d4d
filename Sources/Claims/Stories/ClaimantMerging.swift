import News

/// Finds whom a name that says little stands for: the one who gives the same number elsewhere in the story.
///
/// "Kampala says 1,800" is the Ugandan army's 1,800 where another outlet names the army, and "officials" are the agency that
/// another outlet names. Only where exactly one claimant fits; else the name stays.
enum ClaimantMerging {
  /// The claims with such names replaced.
  static func resolved(_ claims: [StoryFigure.Claim]) -> [StoryFigure.Claim] {
    claims.map { claim in
      guard let name = claim.claimant, let fits = test(for: name) else { return claim }
      let others = Set(
        claims.compactMap { other in
          other.claimant != name && isSameAmount(claim, other) ? other.claimant.flatMap { fits($0) ? $0 : nil } : nil
        })
      guard others.count == 1 else { return claim }
      var claim = claim
      claim.claimant = others.first
      return claim
    }
  }

  /// What another claimant must be to be meant by a name; nil for names that say enough.
  private static func test(for name: String) -> ((String) -> Bool)? {
    if let country = Countries.named(name) { return { $0.hasPrefix(country.adjective + " ") } }
    // "Feuerwehr" is the fire service that another outlet names.
    if CanonicalName.keepsWords.contains(name), let kind = InstitutionKind.find(name) {
      return { CanonicalName.of($0, isEnglish: true).kind == kind }
    }
    return isVague(name) ? { !isVague($0) && Countries.named($0) == nil } : nil
  }

  private static func isVague(_ name: String) -> Bool {
    InstitutionKind.find(name).map { InstitutionKind.all[$0].isMouth } ?? false
  }

  private static func isSameAmount(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    a.value == b.value && a.low == b.low && a.high == b.high && a.aspect == b.aspect
  }
}
