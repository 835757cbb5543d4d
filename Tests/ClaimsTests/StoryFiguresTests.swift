import Claims
import News
import Testing

@Suite("Figures and quotes of a story")
struct StoryFiguresTests {
  private func article(_ id: String, _ outlet: String, _ versions: String..., withdrawn: Int64? = nil) -> ClaimedText {
    ClaimedText(
      article: ArticleID(id), outlet: outlet, withdrawn: withdrawn.map { Timestamp(seconds: $0) },
      versions: versions.enumerated().map { index, text in
        ClaimedText.Version(
          number: index + 1, observedAt: Timestamp(seconds: Int64(index * 100)),
          claims: ClaimReader().claims(in: [(.body, text)]))
      })
  }

  @Test("Values that differ are contested, with who claims them and where")
  func contested() throws {
    let rows = StoryFigures.rows(of: [
      article("a", "Merrow Post", "At least 38 people died, the governor's office said."),
      article("b", "Dell Wire", "The boatmen's association said 60 people died."),
    ])
    let row = try #require(rows.first)
    #expect(row.label == "killed")
    #expect(!row.isContested)
    let plain = StoryFigures.rows(of: [
      article("a", "Merrow Post", "38 people died, the governor's office said."),
      article("b", "Dell Wire", "The boatmen's association said 60 people died."),
    ])
    #expect(plain.first?.isContested == true)
    #expect(plain.first?.claims.compactMap(\.claimant).sorted() == ["boatmen's association", "governor's office"])
  }

  @Test("A bare noun's number stands in the row of the fuller label where they are alike, and else not")
  func joinedRows() throws {
    let rows = { (second: String) in
      StoryFigures.rows(of: [
        article("a", "Merrow Post", "The port authority said 1,200 trout ponds were renewed."),
        article("b", "Dell Wire", "The union said \(second) ponds were renewed."),
      ])
    }
    #expect(rows("1,150").map(\.label) == ["trout ponds"])
    #expect(rows("1,150").first?.isContested == true)
    #expect(Set(rows("40").map(\.label)) == ["ponds", "trout ponds"])
  }

  @Test("A corrected value is superseded, and where it still stands is told")
  func corrections() throws {
    let rows = StoryFigures.rows(of: [
      article("a", "Merrow Post", "12 people died, the agency Velka said.", "31 people died, the agency Velka said."),
      article("b", "Dell Wire", "12 people died, the agency Velka said."),
      article("c", "Tarn Courier", "12 people died, the agency Velka said.", "31 people died, the agency Velka said."),
    ])
    let row = try #require(rows.first)
    let old = try #require(row.claims.first { $0.value == 12 })
    #expect(old.supersededAt == nil)
    #expect(old.places.map { $0.until == nil } == [false, true, false])
    #expect(row.corrections.map(\.outlet) == ["Merrow Post", "Tarn Courier"])
    #expect(row.corrections.allSatisfy { $0.from == 12 && $0.to == 31 && $0.stillIn == ["Dell Wire"] })
  }

  @Test("A value that no article has any more is superseded when the last one ceased to say so")
  func superseded() throws {
    let rows = StoryFigures.rows(of: [
      article("a", "Merrow Post", "12 people died.", "15 people died.", "15 people died. Rain fell.")
    ])
    let old = try #require(rows.first?.claims.first { $0.value == 12 })
    #expect(old.supersededAt == Timestamp(seconds: 100))
    let new = try #require(rows.first?.claims.first { $0.value == 15 })
    #expect(new.supersededAt == nil)
    #expect(new.places.map(\.version) == [3])
    #expect(new.since == Timestamp(seconds: 100))
  }

  @Test("A capital and bare officials are the body that gives the same number elsewhere in the story")
  func standIns() throws {
    let rows = StoryFigures.rows(of: [
      article("a", "Merrow Post", "The Kenyan army said 140 soldiers were killed."),
      article("b", "Dell Wire", "Nairobi says 140 soldiers were killed."),
      article("c", "Tarn Courier", "Officials said 140 soldiers were killed. Nairobi says 150 were injured."),
    ])
    let killed = try #require(rows.first { $0.label == "killed" })
    #expect(killed.claims.map(\.claimant) == ["Kenyan army"])
    #expect(killed.claims.first?.places.map(\.outlet) == ["Merrow Post", "Dell Wire", "Tarn Courier"])
    #expect(rows.first { $0.label != "killed" }?.claims.map(\.claimant) == ["Kenya"])
  }

  @Test("An outlet that took a figure back stands no longer beside those that still have it")
  func takenBack() throws {
    let rows = StoryFigures.rows(of: [
      article(
        "a", "Merrow Post", "12 people died, the agency Velka said.", "The agency Velka gave no number of the dead."),
      article("b", "Dell Wire", "12 people died, the agency Velka said."),
    ])
    let claim = try #require(rows.first?.claims.first)
    #expect(claim.supersededAt == nil)
    #expect(claim.places.map(\.outlet) == ["Merrow Post", "Dell Wire"])
    #expect(claim.places.map(\.until) == [Timestamp(seconds: 100), nil])
    #expect(rows.first?.corrections.isEmpty == true)
  }

  @Test(
    "Values that can both be true contest nothing",
    arguments: [
      ("At least 20 people died.", "At least 23 people died.", false),
      ("More than 20 people died.", "23 people died.", false),
      ("Up to 20 people died.", "23 people died.", true),
      ("At least 25 people died.", "23 people died.", true),
      ("About 1,400 people died.", "1,412 people died.", false),
      ("About 1,000 people died.", "About 1,080 people died.", true),
      ("Between 20 and 30 people died.", "23 people died.", false),
      ("Between 20 and 30 people died.", "Between 25 and 40 people died.", false),
      ("Between 20 and 30 people died.", "31 people died.", true),
      ("20 people died.", "23 people died.", true),
    ])
  func allowed(first: String, second: String, isContested: Bool) throws {
    let rows = StoryFigures.rows(of: [article("a", "Merrow Post", first), article("b", "Dell Wire", second)])
    #expect(try #require(rows.first).isContested == isContested)
  }

  @Test(
    "What a number was before contests nothing",
    arguments: [
      "The Norden Bank lowered its policy rate to 4% from 4.25%.",
      "The Norden Bank lowered its policy rate from 4.25% to 4%.",
      "The Norden Bank's policy rate fell to 4% from a peak of 4.25%.",
    ])
  func before(text: String) throws {
    let rows = StoryFigures.rows(of: [
      article("a", "Merrow Post", text), article("b", "Dell Wire", "The Norden Bank lowered its policy rate to 4%."),
    ])
    let rate = try #require(rows.first { $0.label == "policy rate" })
    #expect(!rate.isContested)
    #expect(rate.claims.filter { $0.aspect == .current }.map(\.value) == [4])
  }

  @Test(
    "Two outlets' cuts of a quote are one",
    arguments: [
      (
        "“We will not yield, and we will rebuild this town”, said Karl Brenn.",
        "“We will not yield … we will rebuild”, said Karl Brenn."
      ),
      (
        "“We will rebuild this town, stone by stone”, said Karl Brenn.",
        "“and we will rebuild this town, stone by stone, before winter”, said Karl Brenn."
      ),
      (
        "“We will not yield and we will rebuild”, said Karl Brenn.",
        "“We will rebuild this town”, said Karl Brenn. He went on: “We will not yield.”"
      ),
      (
        "“We will not yield, and we will rebuild”, said Karl Brenn.",
        "“We will not yield [...] and we will rebuild”, Karl Brenn said."
      ),
    ])
  func cuts(first: String, second: String) throws {
    let rows = StoryQuotes.rows(of: [article("a", "Merrow Post", first), article("b", "Dell Wire", second)])
    #expect(rows.contains { Set($0.places.map(\.outlet)).count == 2 }, "rows: \(rows.map(\.words))")
  }

  @Test("A quote given whole by one outlet joins the pieces of another")
  func pieces() throws {
    let pieces = article("a", "Merrow Post", "“A goal is a goal”, said Karl Brenn. “But we saw who ran.”")
    let whole = article("b", "Dell Wire", "“A goal is a goal. But we saw who ran”, said Karl Brenn.")
    for texts in [[pieces, whole], [whole, pieces]] {
      let rows = StoryQuotes.rows(of: texts)
      #expect(rows.map(\.words) == ["A goal is a goal. But we saw who ran"])
      #expect(Set(rows[0].places.map(\.outlet)).count == 2)
    }
  }

  @Test("The same few words of two speakers are two quotes")
  func speakers() {
    let rows = StoryQuotes.rows(of: [
      article("a", "Merrow Post", "“We are ready for this”, said Karl Brenn."),
      article("b", "Dell Wire", "“We are ready for this”, said Marta Ilves."),
    ])
    #expect(rows.compactMap(\.speaker).sorted() == ["Karl Brenn", "Marta Ilves"])
  }

  @Test("A quote stands once, however it was cut")
  func quotes() throws {
    let rows = StoryQuotes.rows(of: [
      article("a", "Merrow Post", "“A goal is a goal, but we saw who ran”, said Karl Brenn."),
      article("b", "Dell Wire", "“we saw who ran”, Karl Brenn said."),
    ])
    #expect(rows.count == 1)
    #expect(rows.first?.words == "A goal is a goal, but we saw who ran")
    #expect(rows.first?.speaker == "Karl Brenn")
    #expect(rows.first?.places.map(\.outlet) == ["Merrow Post", "Dell Wire"])
  }
}
