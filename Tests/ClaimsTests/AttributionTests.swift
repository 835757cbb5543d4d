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

  /// What a line counts and how much, without who says so.
  private static func amount(_ line: String) -> String {
    line.split(separator: " by ").dropLast().joined(separator: " by ")
  }

  /// Whether a line is a figure that names its source.
  private static func isSure(_ line: String) -> Bool { line.contains(" by ") && !line.contains(" by ?") }

  @Test("Label, hedge, value, claimant and speaker", arguments: english + languages)
  func claims(item: Item) {
    #expect(ClaimLines.read(item.text, title: item.title, language: item.language) == item.claims)
  }

  @Test(
    "What reports of many kinds of events claim is among what is read",
    arguments: events + moreEvents + eventsElsewhere + otherWordings + unseenOutlets + unseenWordings
      + severalOutlets + otherOutlets + eventsOverDays + eventsOverDaysElsewhere + shortReports + shortReportsElsewhere
  )
  func everyKind(item: Item) {
    let lines = ClaimLines.read(item.text, title: item.title, language: item.language)
    for claim in item.claims { #expect(lines.contains(claim), "read: \(lines)") }
    // What is not wanted may be true; a second value or another claimant for a wanted label is not.
    let wanted = Set(item.claims.filter(Self.isSure).map(Self.amount))
    let others = lines.filter { Self.isSure($0) && !item.claims.contains($0) && wanted.contains(Self.amount($0)) }
    #expect(others == [], "wanted: \(item.claims)")
  }
}
