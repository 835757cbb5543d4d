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

  @Test("A quote stands once, however it was cut")
  func quotes() throws {
    let rows = StoryQuotes.rows(of: [
      article("a", "Merrow Post", "“A win is a win, but I heard the message”, said Karl Brenn."),
      article("b", "Dell Wire", "“I heard the message”, Karl Brenn said."),
    ])
    #expect(rows.count == 1)
    #expect(rows.first?.words == "A win is a win, but I heard the message")
    #expect(rows.first?.speaker == "Karl Brenn")
    #expect(rows.first?.places.map(\.outlet) == ["Merrow Post", "Dell Wire"])
  }
}
