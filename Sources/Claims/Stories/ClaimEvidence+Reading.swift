public import News

extension ClaimEvidence {
  /// Words from which on a quote is nobody else's: "we are ready" is said every day.
  private static let leastWords = 6

  /// What a candidate's headline and text claim.
  public init(reading candidate: StoryCandidate) {
    self.init(of: ClaimReader(language: candidate.language).claims(title: candidate.title, parts: candidate.parts))
  }

  /// The figures that stand without a hedge and by a source that is sure, and the long quotes.
  public init(of claims: Claims) {
    self.init(
      figures: claims.figures.compactMap { claim in
        guard claim.isClaimantSure, let claimant = claim.claimant, claim.aspect == .current, !claim.isScore,
          claim.figure.qualifier == nil, let value = claim.figure.value
        else { return nil }
        return Figure(subject: [claim.label, claim.figure.unit ?? "", claimant].joined(separator: "|"), value: value)
      },
      quotes: claims.quotes.compactMap { quote in
        let words = quote.words.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.count < Self.leastWords ? nil : words.joined(separator: " ")
      })
  }
}
