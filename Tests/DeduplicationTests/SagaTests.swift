import Deduplication
import News
import Testing

@Suite("A saga is several stories")
struct SagaTests {
  private static let days: [[StoryCandidate]] = [
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
    for day in Self.days { stored.take(day) }
    #expect(stored.groups == Set(Self.days.map { Set($0.map(\.id)) }))
  }

  /// Sagas of three days, two reports a day.
  private static let sagas: [[[StoryCandidate]]] = [
    days,
    [
      [
        StoryFixtures.article(
          "a1", "one.example", minutes: 0, "Ferry Asta sinks off Karsholt, 14 missing",
          "The ferry Asta went down in a storm off Karsholt on Monday evening. Fourteen people are missing."),
        StoryFixtures.article(
          "a2", "two.example", minutes: 90, "Fourteen missing after ferry Asta goes down off Karsholt",
          "Rescuers pulled 61 people from the water off Karsholt after the ferry Asta sank on Monday."),
      ],
      [
        StoryFixtures.article(
          "b1", "one.example", minutes: 1300, "Captain of sunken ferry Asta arrested in Karsholt",
          "Police in Karsholt arrested the captain of the Asta on Tuesday. He had sailed against a storm warning."),
        StoryFixtures.article(
          "b2", "two.example", minutes: 1380, "Karsholt police hold the captain of the Asta",
          "The captain of the lost ferry was arrested on Tuesday; prosecutors say that he ignored a storm warning."),
      ],
      [
        StoryFixtures.article(
          "c1", "one.example", minutes: 2800, "Divers find the wreck of the Asta at 80 metres",
          "Navy divers off Karsholt found the wreck of the ferry Asta on Wednesday, its bow door open."),
        StoryFixtures.article(
          "c2", "two.example", minutes: 2900, "Wreck of ferry Asta found off Karsholt with bow door open",
          "The Asta lies at 80 metres and its bow door is open, the navy said on Wednesday."),
      ],
    ],
    [
      [
        StoryFixtures.article(
          "a1", "one.example", minutes: 0, "Minister Tove Brandvik accused of selling port licences",
          "A newspaper published letters on Monday in which minister Tove Brandvik offers licences for the port of Elmsport."
        ),
        StoryFixtures.article(
          "a2", "two.example", minutes: 120, "Letters show Brandvik offered port licences for money, paper says",
          "Minister Tove Brandvik denies what a newspaper reported on Monday about licences at Elmsport."),
      ],
      [
        StoryFixtures.article(
          "b1", "one.example", minutes: 1500, "Opposition calls for vote of no confidence in Brandvik",
          "Three parties want parliament to vote on minister Tove Brandvik on Thursday. She said that she would stay."),
        StoryFixtures.article(
          "b2", "two.example", minutes: 1600, "Three parties table no-confidence motion against Tove Brandvik",
          "The opposition wants the minister to face a vote on Thursday. Brandvik said on Tuesday that she would not go."
        ),
      ],
      [
        StoryFixtures.article(
          "c1", "one.example", minutes: 2950, "Tove Brandvik resigns before the vote",
          "Minister Tove Brandvik resigned on Wednesday evening, hours before parliament was to vote on her."),
        StoryFixtures.article(
          "c2", "two.example", minutes: 3000, "Minister Brandvik steps down ahead of no-confidence vote",
          "Tove Brandvik gave up her post on Wednesday. A successor will be named by the weekend."),
      ],
    ],
  ]

  @Test("Each day of a saga goes on with the day before", arguments: 0..<3)
  func chain(saga: Int) {
    var stored = StoredStream()
    for day in Self.sagas[saga] { stored.take(day) }
    let days = Self.sagas[saga].map { day in Set(day.compactMap { stored.story(of: $0.id) }) }
    #expect(days.map(\.count) == [1, 1, 1])
    for (day, stories) in days.enumerated().dropFirst() {
      let members = stories.compactMap { stored.stories[$0] }.flatMap(\.members)
      let precursor = members.compactMap(\.precursor).first
      #expect(precursor.flatMap(stored.story).map { days[day - 1].contains($0) } == true)
    }
  }
}
