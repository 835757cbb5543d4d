import News

/// Whether a story's sources say different numbers of the same thing.
///
/// Numbers with one label need not be of one thing. Two contest each other only where nothing tells that they are of two: an
/// increment is no total, a part no whole, one state's number is not another's or the world's, and where one article gives
/// both numbers as of one source, it knows them to be of two things.
struct FigureContest {
  private let claims: [StoryFigure.Claim]
  private let places: Set<String>
  private let groups: Set<String>

  /// Claims compared at most: a live blog's hundreds must not cost their square.
  private static let most = 64

  /// Sources seldom differ by more than this factor about one thing.
  private static let mostTimes = 20.0

  init(label: String, claims: [StoryFigure.Claim]) {
    let isOfOne = ClaimLabels.tellsWhich(label)
    self.claims =
      isOfOne
      ? Array(
        claims.filter { $0.supersededAt == nil && $0.aspect == .current && $0.scope.share != .part }.prefix(Self.most))
      : []
    places = Set(self.claims.compactMap(\.scope.place))
    groups = Set(self.claims.compactMap(\.scope.group))
  }

  /// Whether two of them contest each other.
  var isOpen: Bool {
    claims.indices.contains { first in
      claims.indices.contains { $0 > first && contest(claims[first], claims[$0]) }
    }
  }

  private func contest(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    isOfSame(a, b) && isNear(a, b) && !FigureAgreement.agree(a, b) && !standTogether(a, b) && !areOfTwoDays(a, b)
  }

  /// Whether two numbers are of one size: a town's and the world's, which nothing else tells apart, are not.
  private func isNear(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    guard let first = a.value ?? a.high, let second = b.value ?? b.high, !a.isScore else { return true }
    let (low, high) = (min(abs(first), abs(second)), max(abs(first), abs(second)))
    return low == 0 || high / low <= Self.mostTimes
  }

  /// Whether both can be of the same: what is named for one only is meant by the other if nothing else is named in the story.
  private func isOfSame(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    guard a.scope.share == b.scope.share else { return false }
    // What came to a count depends on when one counts: only two sources that are named can disagree about it.
    if a.scope.share == .more, a.claimant == nil || b.claimant == nil || a.claimant == b.claimant { return false }
    guard a.scope.group == b.scope.group || groups.count == 1 else { return false }
    if a.scope.place == b.scope.place { return true }
    return places.count == 1 && !places.contains(FigureScope.world)
  }

  /// Whether some article gives both at one time, as of one source or one of them in its own voice.
  private func standTogether(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    let first = sources(of: a)
    return sources(of: b).contains { one in
      first.contains { other in
        one.place.article == other.place.article && overlap(one.place, other.place)
          && (one.claimant == other.claimant || one.claimant == nil || other.claimant == nil)
      }
    }
  }

  /// "risen by 437 to 23,293" and "risen by 427 to 24,087": totals that came about by different increments are of two days.
  private func areOfTwoDays(_ a: StoryFigure.Claim, _ b: StoryFigure.Claim) -> Bool {
    let first = increments(besides: a)
    let second = increments(besides: b)
    return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
  }

  /// The increments that the articles of a claim tell.
  private func increments(besides claim: StoryFigure.Claim) -> Set<Double> {
    let articles = Set(claim.places.map(\.article))
    let others = claims.filter { $0.scope.share == .more && $0.places.contains { articles.contains($0.article) } }
    return Set(others.compactMap(\.value))
  }

  /// Where a number stands, whoever claims it; an outlet that gives somebody's number in its own voice only passes it on.
  private func sources(of claim: StoryFigure.Claim) -> [(claimant: String?, place: ClaimPlace)] {
    let same = claims.filter { $0.value == claim.value && $0.low == claim.low && $0.high == claim.high }
    let named = same.filter { $0.claimant != nil }
    return (named.isEmpty ? same : named).flatMap { claim in claim.places.map { (claim.claimant, $0) } }
  }

  private func overlap(_ a: ClaimPlace, _ b: ClaimPlace) -> Bool {
    (a.until.map { b.since < $0 } ?? true) && (b.until.map { a.since < $0 } ?? true)
  }
}
