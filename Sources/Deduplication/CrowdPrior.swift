/// How much more alike two articles must be where there are many to choose from.
///
/// Among a handful of articles a loose likeness mostly means the same event; among the thousands that hundreds of feeds
/// bring within four days it is mostly chance, and the best of many chances looks good. The odds against a pair grow with
/// the number of articles it was picked from, and evidence wears them down: the penalty is the logarithm of the crowd,
/// and fades as the articles' words agree. The figures were chosen by reading 180 stories of a recorded stream of 14
/// outlets: about half of the stories with two sources were wrong without it, about one in seven with it.
struct CrowdPrior {
  /// A crowd of this many articles needs no more than the pair model asks.
  private static let freeArticles = 200.0
  /// Score that is taken off for each e-fold of the crowd beyond that, where the words have nothing in common.
  private static let strength = 1.5
  /// Term cosine at which nothing is taken off; for two bare headlines, whose few words agree less by chance, it is lower.
  private static let fullEvidence = 0.7
  private static let fullEvidenceOfHeadlines = 0.45
  /// Taken off where one of the two is a round-up or a live page, which share words with everything.
  private static let roundUp = 1.0

  private let crowd: Double

  /// The prior among this many articles of open stories.
  init(liveArticles: Int) {
    crowd = max(0, Logarithm.ln(Double(max(1, liveArticles)) / Self.freeArticles))
  }

  /// What is taken off the score of a pair.
  func penalty(_ features: PairFeatures) -> Double {
    let full = features[.bareHeadlines] > 0 ? Self.fullEvidenceOfHeadlines : Self.fullEvidence
    let doubt = max(0, 1 - features[.terms] / full)
    return Self.strength * crowd * doubt + Self.roundUp * features[.roundUp]
  }
}
