import Claims
import News
import Testing

@Suite("What is taken for something else, or for somebody else")
struct TakenForOthersTests {
  typealias Item = AspectTests.Item

  @Test("A rate, a value or a score that is another one is not read as the known one", arguments: rates)
  func isAnotherRate(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test(
    "Who is wanted for a job is not missing, and who is brought before a court is in no hospital", arguments: people)
  func isAnotherLot(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What is shown, remembered or honoured is nobody's count of today", arguments: remembered)
  func isRemembered(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Floors, places and models are no counts of things or people", arguments: numbered)
  func isNoCount(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test(
    "The ministry is no rescuers, no hospital and no weather service",
    arguments: ["Rescuers", "Hospitals", "Medics", "The fire service", "The National Weather Service"])
  func theMinistry(body: String) {
    let lines = ClaimLines.read("\(body) said 12 people died. The ministry said 15 people died.")
    #expect(lines.last == "killed: 15 by ministry")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("ministry") == false)
  }

  @Test("The ministry is the one that was named")
  func thatMinistry() {
    #expect(
      ClaimLines.read("The health ministry said 12 people died. The ministry said 15 people were hurt.")
        == ["killed: 12 by health ministry", "injured: 15 by health ministry"])
  }

  @Test(
    "Whose body is named in other words by another outlet is one claimant, whose later number takes the place of the earlier"
  )
  func oneBody() {
    let article = { (id: String, outlet: String, seconds: Int64, text: String) in
      ClaimedText(
        article: ArticleID(id), outlet: outlet, withdrawn: nil,
        versions: [
          ClaimedText.Version(
            number: 1, observedAt: Timestamp(seconds: seconds), claims: ClaimReader().claims(in: [(.body, text)]))
        ])
    }
    let names = { (first: String, second: String) in
      Set(
        StoryFigures.rows(of: [
          article("a", "Merrow Post", 0, "\(first) said 71 people died."),
          article("b", "Dell Wire", 100, "\(second) said 88 people died."),
        ]).flatMap { $0.claims.compactMap(\.claimant) })
    }
    #expect(names("The disaster management authority", "The national disaster agency").count == 1)
    #expect(names("The fire service", "The fire brigade").count == 1)
    #expect(names("The state disaster management authority", "The national disaster agency").count == 2)
    #expect(names("The fire service", "The volunteer fire brigade").count == 2)
  }

  static let rates = [
    Item("es", "La tasa de interés de los préstamos subió al 12 %.", []),
    Item(
      "es", "El BCE bajó los tipos de interés y la inflación cayó al 2 %.", ["inflation: 2 % by ?European Central Bank"]
    ),
    Item("fr", "Malgré la baisse du taux directeur, l'inflation est montée à 5 %.", ["inflation: 5 %"]),
    Item("de", "Weil die EZB den Leitzins anhob, sank das Wachstum auf 1 Prozent.", ["growth: -1 %"]),
    Item("en", "The Fed sees mortgage rates peaking at 7 percent.", []),
    Item(
      "en", "The Fed said unemployment rates peaking at 12 percent were likely.",
      ["unemployment: 12 % by Federal Reserve"]),
    Item("en", "The Bank of Japan raised its holdings to 40 percent.", ["holdings: 40 % by ?Bank of Japan"]),
    Item("en", "The central bank held its key rate at 4 percent.", ["policy rate: 4 % by central bank"]),
    Item("de", "Der Bestwert lag bei 3 Euro, der Verlust bei 40 Millionen Euro.", ["loss: 40000000 EUR"]),
    Item("de", "Der Börsenwert sank, der Umsatz stieg auf 3 Milliarden Euro.", ["revenue: 3000000000 EUR"]),
    Item("es", "Un retraso por 10-15 minutos afectó a los trenes.", []),
  ]

  static let people = [
    Item("en", "A Dutch firm is looking for 40 drivers.", ["drivers: 40 by ?Dutch firm"]),
    Item("en", "Recruiters are searching for 200 teachers, officials said.", ["teachers: 200 by officials"]),
    Item("en", "The club is looking for 12 players.", []),
    Item("en", "Doctors are searching for 30 patients to join the trial.", ["patients: 30 by ?doctors"]),
    Item("en", "Divers were searching for nine fishermen whose boat capsized.", ["missing: 9 by ?divers"]),
    Item(
      "en", "Rescuers are searching for 12 people after a boat sank, the coastguard said.",
      ["missing: 12 by coast guard"]),
    Item("es", "Fue detenido por 2-3 agentes.", []),
    Item("es", "Detenidos por 20-30 robos.", []),
    Item("en", "80 people were taken to court after hospital staff complained.", []),
    Item("en", "12 people were taken to court, hospital officials said.", []),
    Item("en", "30 protesters were taken to police stations and hospitals.", ["protesters: 30"]),
    Item("en", "45 people were taken to the city's main hospital, police said.", ["hospitalised: 45 by police"]),
    Item("en", "Police said 12 people were admitted to the stadium near the hospital.", []),
  ]

  static let remembered = [
    Item("en", "The mayor unveiled a statue of 12 soldiers killed in the war.", []),
    Item("en", "The town opened an exhibition about 40 people killed in the flood.", []),
    Item("en", "The ministry presented awards to 12 firefighters injured in the blaze.", ["injured: 12 by ?ministry"]),
  ]

  static let numbered = [
    Item(
      "en", "The election was close. They picked up just six seats in parliament.", ["seats: 6"]),
    Item(
      "en", "The prisoners were exchanged in May. He released 20,000 hacked emails.", ["emails released: 20000"]),
    Item("en", "He will pay for his $5 trillion tax cuts weighted toward the rich.", []),
    Item("ja", "バスク3州で投票があった。", []), Item("ja", "バス停3か所が壊れた。", []),
    Item("ja", "高度医療センターから30キロ離れた町で5人が負傷した。", ["injured: 5"]),
    Item("ja", "気球は高度約38キロに達した。", ["altitude: about 38 km"]),
    Item("ar", "تحطمت طائرة بوينغ 737 طائرة ركاب.", []), Item("hi", "12 ट्रक ड्राइवर गिरफ्तार किए गए।", ["arrested: 12"]),
  ]
}
