import Deduplication
import News
import Testing

@Suite("A saga is several stories")
struct SagaTests {
  private let days = [
    [
      StoryFixtures.article(
        "a1", "one.example", minutes: 0, "Dock workers at Port Ellory walk out over job cuts",
        "Dock workers at Port Ellory walked out on Monday after the port authority said 400 jobs would go by autumn."),
      StoryFixtures.article(
        "a2", "two.example", minutes: 60, "Port Ellory dock workers strike over plan to cut 400 jobs",
        "The docks at Port Ellory fell silent on Monday as workers walked out over a plan to cut 400 jobs."),
    ],
    [
      StoryFixtures.article(
        "b1", "one.example", minutes: 2880, "Port Ellory dock strike: mediator called in as ships wait",
        "A mediator will meet the dock workers' union and the Port Ellory authority. Eleven ships wait in the bay."),
      StoryFixtures.article(
        "b2", "two.example", minutes: 2940, "Mediator called in to end strike at Port Ellory docks, ships wait",
        "A mediator was called in for the dock strike at Port Ellory while eleven ships wait in the bay."),
    ],
    [
      StoryFixtures.article(
        "c1", "one.example", minutes: 6200, "Port Ellory dock strike ends as union wins guarantee until 2030",
        "The dock workers' union ended its strike at Port Ellory after winning a guarantee of jobs until 2030."),
      StoryFixtures.article(
        "c2", "two.example", minutes: 6260, "Union at Port Ellory docks wins job guarantee until 2030, ends strike",
        "Dock workers return to Port Ellory after the union won a job guarantee until 2030 and ended the strike."),
    ],
  ]

  @Test("Three developments of one strike are three stories")
  func developments() {
    var stored = StoredStream()
    for day in days { stored.take(day) }
    #expect(stored.groups == Set(days.map { Set($0.map(\.id)) }))
  }
}
