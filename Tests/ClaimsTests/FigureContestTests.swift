import Claims
import News
import Testing

/// When a story's figures are marked as differing.
@Suite struct `Numbers contest each other` {
  /// Articles, each of one outlet with a headline and a text, and the labels that are marked.
  struct Case: Sendable, CustomTestStringConvertible {
    var why: String
    var texts: [(title: String, text: String)]
    var contested: [String]
    var testDescription: String { why }

    init(_ why: String, _ texts: [(String, String)], contested: [String] = []) {
      self.why = why
      self.texts = texts
      self.contested = contested
    }
  }

  private func rows(_ texts: [(title: String, text: String)]) -> [StoryFigure] {
    StoryFigures.rows(
      of: texts.enumerated().map { place, text in
        ClaimedText(
          article: ArticleID("a\(place)"), outlet: "outlet \(place)", withdrawn: nil,
          versions: [
            ClaimedText.Version(
              number: 1, observedAt: Timestamp(seconds: 0),
              claims: ClaimReader().claims(in: [(.title, text.title), (.body, text.text)]))
          ])
      })
  }

  static let same: [Case] = [
    Case(
      "two outlets in their own voice", [("", "14 people died in the slide."), ("", "19 people died in the slide.")],
      contested: ["killed"]),
    Case(
      "two sources that one article names",
      [("", "The fire service counted 14 dead. The mountain rescue counted 19 dead."), ("", "A slide came down.")],
      contested: ["killed"]),
    Case(
      "floors of two sources that are named",
      [("", "At least 14 people died, police said."), ("", "At least 19 people died, the fire service said.")],
      contested: ["killed"]),
    Case(
      "one source in two articles",
      [("", "Police said 14 people died."), ("", "Police said 19 people died.")], contested: ["killed"]),
    Case(
      "numbers of one state", [("", "In Peru 14 people died."), ("", "Peru's death toll is 19.")], contested: ["killed"]
    ),
  ]

  static let different: [Case] = [
    Case(
      "totals of two days",
      [
        ("", "The death toll rose by 12 to 480, the health ministry said."),
        ("", "The death toll rose by 19 to 499, the health ministry said."),
      ]),
    Case(
      "floors that outlets give in their own voice",
      [("", "At least 14 people died in the slide."), ("", "At least 19 people died in the slide.")]),
    Case(
      "an increment and a total",
      [("", "The health office reported 31 new cases on Friday."), ("", "The island has had 5,120 cases so far.")]),
    Case(
      "a rise and what it came to",
      [("", "The death toll rose by 12 to 480."), ("", "The death toll is 480.")]),
    Case(
      "one length in kilometres and miles",
      [
        ("", "The missile flew 350 km (217 miles), the army said."),
        ("", "The missile flew 350 km (220 miles), the army said."), ("", "The missile flew 217 miles, the army said."),
      ]),
    Case("another dozen and all", [("", "Another 12 people died."), ("", "480 people died.")]),
    Case("a day's count and all", [("", "12 people died in the past 24 hours."), ("", "480 people died.")]),
    Case("two days' increments", [("", "31 new cases were found."), ("", "44 new cases were found.")]),
    Case("a part and the whole", [("", "480 people died, including 12 children."), ("", "480 people died.")]),
    Case(
      "some of them", [("", "480 people were killed, 12 of them in one village."), ("", "480 people were killed.")]),
    Case(
      "two states in one headline",
      [("Chile's death toll passes 4,000; Peru's death toll passes 900", ""), ("Peru death toll passes 900", "")]),
    Case(
      "a state and the world",
      [
        ("", "Chile has 4,000 cases."), ("", "There are 61,000 cases worldwide."),
        ("", "There are 4,000 cases in Chile."),
      ]),
    Case(
      "two states in two articles",
      [("", "Chile has 4,000 cases."), ("", "Peru has 900 cases."), ("", "Norway has 70 cases.")]),
    Case("two people's ages", [("", "The singer died, aged 71."), ("", "The drummer, aged 44, died.")]),
    Case("things told by a noun alone", [("", "She showed 14 photos."), ("", "The book has 60 photos.")]),
    Case(
      "two numbers that one article gives side by side",
      [("", "14 people died. 19 people died."), ("", "14 people died."), ("", "19 people died.")]),
    Case(
      "soldiers and civilians",
      [
        ("", "12 soldiers were killed. Some 3 civilians were killed."), ("", "3 civilians were killed."),
        ("", "12 soldiers were killed."),
      ]),
  ]

  @Test("where they are of the same", arguments: same)
  func contest(texts: Case) {
    let marked = rows(texts.texts).filter(\.isContested).map(\.label)
    #expect(marked == texts.contested)
  }

  @Test("only there", arguments: different)
  func agree(texts: Case) {
    let rows = rows(texts.texts)
    #expect(!rows.isEmpty)
    #expect(rows.filter(\.isContested).map(\.label) == [])
  }

  @Test("and the hedge of one outlet is not another's")
  func hedges() {
    let rows = rows([
      ("", "More than 60 people died, the harbour office said."), ("", "Up to 60 people died."),
      ("", "60 people died."),
    ])
    #expect(rows.map(\.label) == ["killed"])
    #expect(rows[0].claims.map(\.qualifier) == [nil, .upTo, .moreThan])
    #expect(rows[0].claims.map { $0.places.map(\.outlet) } == [["outlet 2"], ["outlet 1"], ["outlet 0"]])
  }

  @Test("and a headline that leaves the hedge out says what its text says")
  func headlines() {
    let rows = rows([("60 die in slide", "At least 60 people died, the mountain rescue said.")])
    #expect(rows.flatMap(\.claims).map(\.qualifier) == [.atLeast])
    #expect(rows.flatMap(\.claims).map(\.claimant) == ["mountain rescue"])
  }

  @Test("and one thing stands once: the bare noun goes where the same number says more")
  func nouns() {
    let rows = rows([("", "Thieves took 112 vehicles. The 112 vehicles stolen were parked.")])
    #expect(rows.map(\.label) == ["vehicles stolen"])
  }

  @Test("and feed no decision about stories where they are not of the same")
  func evidence() {
    let reader = ClaimReader()
    let evidence = { (text: String) in
      ClaimEvidence(of: reader.claims(in: [(.body, text)])).figures.map { "\($0.subject) \($0.value)" }
    }
    #expect(evidence("Police said 14 people died.") == ["killed||police|| 14.0"])
    #expect(evidence("Police said another 14 people died.") == [])
    #expect(evidence("Police said 14 people died. Police said 19 people died.") == [])
    #expect(evidence("Police said the driver was aged 44.") == [])
  }
}
