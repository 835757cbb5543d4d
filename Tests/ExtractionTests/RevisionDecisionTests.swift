import Extraction
import News
import Testing

@Suite struct RevisionDecisionTests {
  private func article(
    title: String = "T", summary: String = "S", body: String = "B", byline: String = "A", updated: Int64? = nil
  ) -> ExtractedArticle {
    ExtractedArticle(
      title: title, summary: summary, body: body, byline: byline, source: "x.example",
      updated: updated.map { Timestamp(seconds: $0) })
  }

  /// The newest of several versions.
  private func known(_ versions: ExtractedArticle...) -> KnownRevision {
    let last = versions[versions.count - 1]
    return KnownRevision(
      version: versions.count, hashes: TextHashes(of: last), statedTime: last.statedTime,
      history: versions.map { TextHashes(of: $0).all })
  }

  @Test func theFirstSightingIsVersionOne() {
    #expect(RevisionDecision.decide(known: nil, incoming: article()) == .first)
  }

  @Test func theSameWordsAreASightingWhateverElseMoved() {
    var moved = article(updated: 9)
    moved.url = "https://x.example/other"
    moved.language = "fr"
    #expect(RevisionDecision.decide(known: known(article()), incoming: moved) == .sighting)
  }

  @Test func everyFieldOfWordsCountsAndIsNamed() {
    let verdict = RevisionDecision.decide(
      known: known(article(updated: 1)),
      incoming: article(title: "T2", summary: "S2", body: "B2", byline: "", updated: 2))
    #expect(verdict == .revision(changed: [.title, .summary, .body, .byline], silent: false, revertsTo: nil))
  }

  @Test func aChangeUnderTheSameTimeIsSilent() {
    let timed = RevisionDecision.decide(known: known(article(updated: 1)), incoming: article(title: "3.2", updated: 1))
    #expect(timed == .revision(changed: [.title], silent: true, revertsTo: nil))
    let undated = RevisionDecision.decide(known: known(article()), incoming: article(title: "32"))
    #expect(undated == .revision(changed: [.title], silent: true, revertsTo: nil))
    let dateGone = RevisionDecision.decide(known: known(article(updated: 1)), incoming: article(title: "32"))
    #expect(dateGone == .revision(changed: [.title], silent: false, revertsTo: nil))
  }

  @Test func aReturnToEarlierWordsNamesTheVersion() {
    let verdict = RevisionDecision.decide(known: known(article(), article(title: "X")), incoming: article())
    #expect(verdict == .revision(changed: [.title], silent: true, revertsTo: 1))
  }

  @Test func anotherDivisionIntoParagraphsIsNoChange() {
    let verdict = RevisionDecision.decide(
      known: known(article(body: "One.\nTwo.")), incoming: article(body: "One. Two."))
    #expect(verdict == .sighting)
  }

  @Test func wordsThatMoveFromOneFieldToAnotherAreAChange() {
    let verdict = RevisionDecision.decide(
      known: known(article(title: "a", summary: "b")), incoming: article(title: "b", summary: "a"))
    #expect(verdict == .revision(changed: [.title, .summary], silent: true, revertsTo: nil))
  }
}
