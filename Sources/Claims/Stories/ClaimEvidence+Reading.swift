public import News

extension ClaimEvidence {
  /// Words from which on a quote is nobody else's: "we are ready" is said every day.
  private static let leastWords = 6

  /// What a candidate's headline and text claim.
  public init(reading candidate: StoryCandidate) {
    self.init(of: ClaimReader(language: candidate.language).claims(title: candidate.title, parts: candidate.parts))
  }

  /// The figures that stand without a hedge, for the whole of what they count and by a source that is sure, and the long
  /// quotes. Where one source gives several numbers for one thing, they are of several things, and none of them is evidence.
  public init(of claims: Claims) {
    let figures = claims.figures.compactMap(Self.figure)
    let counts = Dictionary(grouping: figures, by: \.subject).mapValues { Set($0.map(\.value)).count }
    self.init(
      figures: figures.filter { counts[$0.subject] == 1 },
      quotes: claims.quotes.compactMap { quote in
        let words = quote.words.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.count < Self.leastWords ? nil : words.joined(separator: " ")
      })
  }

  private static func figure(_ claim: FigureClaim) -> Figure? {
    guard claim.isClaimantSure, let claimant = claim.claimant, claim.aspect == .current, !claim.isScore,
      claim.figure.qualifier == nil, claim.scope.share == .whole, ClaimLabels.tellsWhich(claim.label),
      let value = claim.figure.value
    else { return nil }
    let subject = [
      claim.label, claim.figure.unit ?? "", claimant, claim.scope.place ?? "", claim.scope.group ?? "",
    ]
    return Figure(subject: subject.joined(separator: "|"), value: value)
  }
}
