import Deduplication
import News
import Testing

@Suite("Stories")
struct StoryTests {
  private let tanker = [
    StoryFixtures.article(
      "a", "one.example", minutes: 0, "Tanker runs aground off Brackwater, crew of 23 rescued",
      "A tanker carrying fuel ran aground on rocks off Brackwater early on Monday. Helicopters lifted all 23 crew members from the deck."
    ),
    StoryFixtures.article(
      "b", "two.example", minutes: 50, "Crew lifted from grounded tanker near Brackwater",
      "All 23 crew of a fuel tanker were taken off by helicopter after it hit rocks off Brackwater on Monday, the coast guard said."
    ),
    StoryFixtures.article(
      "c", "three.example", minutes: 70, "Orchard growers in Dunvale fear for the plum harvest",
      "A late frost has damaged blossom across the Dunvale hills, and growers expect half of the usual plums."),
  ]

  @Test("Two reports of one event are one story, a third of another event is not in it")
  func reportsMeet() {
    #expect(StoryFixtures.together("a", "b", in: tanker))
    #expect(!StoryFixtures.together("a", "c", in: tanker))
  }

  @Test("A story's id follows from its founding article alone")
  func idsAreStable() {
    let alone = StoryFixtures.stories([tanker[0]])
    let all = StoryFixtures.stories(tanker)
    #expect(alone[ArticleID("a")] == all[ArticleID("a")])
    #expect(all[ArticleID("c")] != all[ArticleID("a")])
  }

  @Test("A wire text under another headline joins its story as a copy")
  func wireCopies() {
    let text =
      "ELMSPORT (Quill Wire) - The city council voted nine to six on Tuesday night to close the old swing bridge for two "
      + "years while its bearings are replaced. Lorries will have to use the northern ring road. Shop owners on the quay "
      + "had asked for a ferry in the meantime, which the council declined to pay for."
    let candidates = [
      StoryFixtures.article("w", "quill.example", minutes: 0, "Elmsport council votes to shut swing bridge", text),
      StoryFixtures.article("x", "ledger.example", minutes: 90, "Two years without a crossing", text),
    ]
    var deduplicator = Deduplicator()
    for candidate in candidates { deduplicator.add(candidate) }
    let decisions = deduplicator.finishPass()
    let stories = InspectStories.assignments(decisions)
    #expect(stories[ArticleID("w")] == stories[ArticleID("x")])
    let isCopy = decisions.contains { decision in
      if case .role(let article, _, .copy) = decision { return article == ArticleID("x") }
      return false
    }
    #expect(isCopy)
  }

  @Test("The same page in two feeds is one story, whatever its headline")
  func sameAddress() {
    let page = "https://one.example/2027/bridge"
    let candidates = [
      StoryFixtures.article("a", "one.example", minutes: 0, "Bridge closes", url: page),
      StoryFixtures.article("b", "one.example", minutes: 5, "Lorries sent round by the north", url: page),
    ]
    #expect(StoryFixtures.together("a", "b", in: candidates))
  }

  @Test("An article that comes after the story's time founds a new one")
  func storiesClose() {
    var late = tanker[1]
    late.time = tanker[0].time.adding(seconds: 97 * 3600)
    #expect(!StoryFixtures.together("a", "b", in: [tanker[0], late]))
  }

  @Test("The headline is the earliest report's, and exactly one member leads")
  func headline() {
    var deduplicator = Deduplicator()
    for candidate in tanker { deduplicator.add(candidate) }
    let pass = deduplicator.finishPass(at: tanker[2].time)
    let story = pass.stories.first { $0.members.count == 2 }
    #expect(story?.headlineArticle == ArticleID("a"))
    #expect(story?.headlineRule == HeadlineRule.earliestReport.rawValue)
    #expect(pass.stories.allSatisfy { $0.members.filter { $0.role == .lead }.count == 1 })
  }

  @Test("An edited article keeps its story")
  func editKeepsStory() {
    var deduplicator = Deduplicator()
    for candidate in tanker { deduplicator.add(candidate) }
    _ = deduplicator.finishPass()
    var edited = tanker[1]
    edited.version = 2
    edited.text = edited.text.replacing("23", with: "24")
    deduplicator.revise(edited)
    let kept = deduplicator.finishPass().contains { decision in
      if case .kept(let article, _, _) = decision { return article == ArticleID("b") }
      return false
    }
    #expect(kept)
  }
}
