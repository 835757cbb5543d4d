import News
import Testing

/// What is kept of a version's claims.
@Suite struct `Kept claims` {
  private let words = "At least 12 died, Velka said. “We heard it go”, said Marta Ilves. The toll is 1.5 million; 2-1."

  private var claims: Claims {
    Claims(
      figures: [
        FigureClaim(
          label: "killed", figure: Figure(value: 12, unit: nil, qualifier: .atLeast, span: 9..<11), claimant: "Velka",
          isClaimantSure: true, aspect: .current, field: .body,
          scope: FigureScope(share: .more, place: "Norway", group: "children")),
        FigureClaim(
          label: "index change", figure: Figure(value: -0.6, unit: "%", qualifier: nil, span: 2..<3), claimant: nil,
          isClaimantSure: false, aspect: .past, field: .title),
        FigureClaim(
          label: "score", figure: Figure(value: nil, low: 2, high: 1, unit: nil, qualifier: nil, span: 0..<3),
          claimant: "Éva", isClaimantSure: false, aspect: .hypothetical, field: .summary, isScore: true),
      ],
      quotes: [
        Quote(words: "We heard it go", speaker: "Marta Ilves", isSpeakerSure: true, field: .body, span: 33..<47)
      ])
  }

  @Test func `come back as they were, with the quotes' words from the text`() {
    let kept = KeptClaims(claims)
    #expect(KeptClaims(bytes: kept.bytes).claims { $0 == .body ? words : "" } == claims)
    #expect(kept.figures == claims.figures)
    #expect(kept.bytes.count < 240)
  }

  @Test func `are no bytes where nothing is claimed`() {
    #expect(KeptClaims(Claims()).bytes.isEmpty)
    #expect(KeptClaims(bytes: []).claims { _ in "" } == Claims())
  }

  @Test func `are read anew where the text is another one`() {
    #expect(KeptClaims(claims).claims { _ in "short" } == nil)
  }

  @Test func `are none where bytes are cut or changed, and no bytes trap`() {
    let bytes = KeptClaims(claims).bytes
    for end in 1..<bytes.count { #expect(KeptClaims(bytes: Array(bytes[..<end])).claims { _ in words } == nil) }
    for place in bytes.indices {
      for value in [UInt8(0), 0x7F, 0x80, 0xFF] {
        var other = bytes
        other[place] = value
        _ = KeptClaims(bytes: other).claims { _ in words }
        _ = KeptClaims(bytes: other).figures
      }
    }
  }
}
