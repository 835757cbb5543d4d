import News
import Testing

@Suite("Templates and round-ups do not glue")
struct TemplateTests {
  @Test("Reports under a label that three others had before are stories of their own")
  func recurringLabel() {
    let headlines = [
      "Harbour Games latest: Ida Brandvik wins the javelin for Norrland",
      "Harbour Games latest: Karsholt relay team disqualified after appeal",
      "Harbour Games latest: Rowing finals put off as fog closes the bay",
      "Harbour Games latest: Sailor Pell taken to hospital with broken wrist",
      "Harbour Games latest: Ticket office reopens after power cut",
      "Harbour Games latest: Tomas Grell breaks pole vault record",
    ]
    let candidates = headlines.enumerated().map { number, headline in
      StoryFixtures.article("\(number)", "paper\(number % 2).example", minutes: Int64(number) * 200, headline)
    }
    let stories = StoryFixtures.stories(candidates)
    for number in 3..<headlines.count {
      let own = stories[ArticleID("\(number)")]
      #expect(own != nil && stories.values.count { $0 == own } == 1)
    }
  }

  @Test(
    "A briefing that tells of two events, and a live page, leave the two stories apart",
    arguments: [
      "Morning briefing: tanker aground off Brackwater, fire in Elmsport museum",
      "Tanker, Ida Brandvik, Elmsport: Your Friday Briefing",
      "News live: tanker aground off Brackwater and Elmsport museum fire",
    ])
  func roundUps(headline: String) {
    let text =
      "A tanker carrying fuel is aground on rocks off Brackwater with 23 crew. In Elmsport a fire has destroyed the east "
      + "wing of the maritime museum."
    let candidates = [
      StoryFixtures.article(
        "a1", "one.example", minutes: 0, "Tanker runs aground off Brackwater, crew of 23 rescued",
        "A tanker carrying fuel ran aground on rocks off Brackwater early on Monday. Helicopters lifted all 23 crew."),
      StoryFixtures.article(
        "b1", "one.example", minutes: 20, "Fire destroys wing of Elmsport maritime museum",
        "A fire has destroyed the east wing of the maritime museum in Elmsport. Curators saved most of the ship models."
      ),
      StoryFixtures.article("r", "two.example", minutes: 60, headline, text),
      StoryFixtures.article(
        "a2", "three.example", minutes: 90, "Crew lifted from grounded tanker near Brackwater",
        "All 23 crew of a fuel tanker were taken off by helicopter after it hit rocks off Brackwater on Monday."),
      StoryFixtures.article(
        "b2", "three.example", minutes: 100, "Elmsport museum fire: ship models saved, wing lost",
        "Curators carried ship models out of the burning maritime museum in Elmsport, whose east wing was destroyed."),
    ]
    #expect(StoryFixtures.together("a1", "a2", in: candidates))
    #expect(StoryFixtures.together("b1", "b2", in: candidates))
    #expect(!StoryFixtures.together("a1", "b1", in: candidates))
  }

  @Test(
    "A service piece and the next day's are two stories",
    arguments: [
      (
        "Daily horoscope for Monday: a good day for letters", "Daily horoscope for Tuesday: a good day for travel",
        "Aries may expect news from afar. Taurus should keep to what was planned."
      ),
      (
        "Weather: Monday starts wet in the hills", "Weather: Tuesday starts dry in the hills",
        "The morning brings cloud from the west. The afternoon is brighter along the coast."
      ),
      (
        "Markets wrap: shares slip on Monday", "Markets wrap: shares gain on Tuesday",
        "The Northern 100 index moved little in thin trade. Miners and banks led."
      ),
      ("Crossword No 4,410", "Crossword No 4,411", "Today's puzzle by Quill. Solutions tomorrow."),
    ])
  func services(_ first: String, _ second: String, _ text: String) {
    let candidates = [
      StoryFixtures.article("a", "one.example", minutes: 0, first, text),
      StoryFixtures.article("b", "one.example", minutes: 1440, second, text),
    ]
    #expect(!StoryFixtures.together("a", "b", in: candidates))
  }

  @Test("Obituaries of two people in the words that obituaries have are two stories")
  func obituaries() {
    let candidates = [
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Obituary: Mara Velt, painter of harbours, dies at 84",
        "Mara Velt, who has died aged 84 after a short illness, was among the best known painters of her generation."),
      StoryFixtures.article(
        "b", "one.example", minutes: 300, "Obituary: Osric Tanner, composer of operas, dies at 91",
        "Osric Tanner, who has died aged 91 after a short illness, was among the best known composers of his generation."
      ),
    ]
    #expect(!StoryFixtures.together("a", "b", in: candidates))
  }
}
