import Claims
import News
import Testing

@Suite("Who claims which figure, in texts that no rule was written for")
struct AttributionTests {
  /// A text, and a line for each claim: as `ClaimLines` writes them.
  struct Item: Sendable, CustomTestStringConvertible {
    let language: String
    let title: String
    let text: String
    let claims: [String]
    var testDescription: String { String(text.prefix(60)) }

    init(_ language: String, _ title: String, _ text: String, _ claims: [String]) {
      self.language = language
      self.title = title
      self.text = text
      self.claims = claims
    }
  }

  @Test("Label, hedge, value, claimant and speaker", arguments: english + languages)
  func claims(item: Item) {
    #expect(ClaimLines.read(item.text, title: item.title, language: item.language) == item.claims)
  }

  @Test(
    "What reports of many kinds of events claim is among what is read",
    arguments: events + moreEvents + eventsElsewhere + otherWordings + unseenOutlets + unseenWordings
      + severalOutlets + otherOutlets
  )
  func everyKind(item: Item) {
    let lines = ClaimLines.read(item.text, title: item.title, language: item.language)
    for claim in item.claims { #expect(lines.contains(claim), "read: \(lines)") }
  }
}
