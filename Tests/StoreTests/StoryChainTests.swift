import News
import Testing

@testable import Store

/// A development over days in a store: one article a day, and a story for each.
private struct Saga {
  let home: TestStore
  private let days: [ArticleUpdate]
  private var members: [StoryID: [StoredMember]] = [:]

  /// - Parameter precursors: of each day, the day with whose article its own goes on.
  init(_ precursors: [Int?]) throws {
    let outlet = feed("alpha")
    home = try TestStore()
    _ = try home.store.addFeeds([outlet], at: start)
    days = precursors.indices.map { update(outlet, "\($0)", "Day \($0)", at: hours(24 * Int64($0))) }
    try home.store.commit([poll(outlet, days)], at: hours(24 * Int64(days.count)))
    for (day, precursor) in precursors.enumerated() {
      var made = pass(Self.story(day), of: [(outlet, days[day])])
      made.stories[0].members[0].precursor = precursor.map { days[$0].id }
      members[Self.story(day)] = made.stories[0].members
      try home.store.commit(made, decided: [days[day].id], at: hours(24 * Int64(days.count)))
    }
  }

  static func story(_ day: Int) -> StoryID { StoryID("day\(day)") }

  /// The stories that there are.
  var living: [StoryID] { members.keys.sorted() }

  /// Makes one story of two.
  mutating func merge(_ ended: StoryID, into survivor: StoryID) throws {
    let moved = members.removeValue(forKey: ended) ?? []
    members[survivor]? += moved
    var pass = changed([survivor])
    pass.aliases[ended] = survivor
    pass.events = [(survivor, ended), (ended, survivor)].map { story, other in
      StoryEvent(story: story, kind: .merged, at: start, other: other, reason: "{}")
    }
    try home.store.commit(pass, decided: [], at: hours(1000))
  }

  /// Puts a day's article into a story of its own.
  mutating func split(_ day: Int, from story: StoryID, to new: StoryID) throws {
    let moved = members[story]?.filter { $0.id == days[day].id } ?? []
    members[story]?.removeAll { $0.id == days[day].id }
    members[new] = moved
    var pass = changed([story, new])
    pass.events = [
      StoryEvent(story: story, kind: .left, at: start, article: days[day].id, other: new, reason: "{}"),
      StoryEvent(story: new, kind: .created, at: start, article: days[day].id, other: story, reason: "{}"),
    ]
    try home.store.commit(pass, decided: [], at: hours(1000))
  }

  private func changed(_ stories: [StoryID]) -> StoryPass {
    var pass = StoryPass()
    pass.stories = stories.map { id in
      let members = members[id] ?? []
      return StoredStory(id: id, headlineArticle: members[0].id, headlineRule: "first", members: members)
    }
    return pass
  }

  func before(_ story: StoryID) throws -> [StoryID] { try home.store.storyChain(story).follows.map(\.id) }
  func after(_ story: StoryID) throws -> [StoryID] { try home.store.storyChain(story).followedBy.map(\.id) }
}

@Suite struct `The chain of a development over days` {
  private func stories(_ days: Range<Int>) -> [StoryID] { days.map { Saga.story($0) } }

  @Test func `is told whole from each of its stories, before it and after it, the oldest first`() throws {
    let saga = try Saga([nil, 0, 1, 2, 3])
    for day in 0..<5 {
      #expect(try saga.before(Saga.story(day)) == stories(0..<day))
      #expect(try saga.after(Saga.story(day)) == stories((day + 1)..<5))
    }
    let links = try saga.home.store.storyChain(Saga.story(4)).follows
    #expect(links.map(\.headline) == (0..<4).map { "Day \($0)" })
    #expect(links.map(\.firstSeen) == (0..<4).map { hours(24 * $0) })
  }

  @Test func `may part: what goes on with another branch is none of this one's`() throws {
    let saga = try Saga([nil, 0, 0, 1, 2])
    #expect(try saga.after(Saga.story(0)) == stories(1..<5))
    #expect(try saga.after(Saga.story(1)) == [Saga.story(3)])
    #expect(try saga.before(Saga.story(4)) == [Saga.story(0), Saga.story(2)])
  }

  @Test func `leads on when two of its stories become one, and the id that ended leads into it`() throws {
    var saga = try Saga([nil, 0, 1, 2, 3])
    try saga.merge(Saga.story(2), into: Saga.story(1))
    #expect(try saga.before(Saga.story(4)) == [Saga.story(0), Saga.story(1), Saga.story(3)])
    #expect(try saga.after(Saga.story(0)) == [Saga.story(1), Saga.story(3), Saga.story(4)])
    let survivor = try saga.home.store.story("day2").id
    #expect(survivor == Saga.story(1))
    #expect(try saga.before(survivor) == [Saga.story(0)])
    #expect(try saga.after(survivor) == [Saga.story(3), Saga.story(4)])
  }

  @Test func `goes with the article that it leads through when that leaves its story`() throws {
    var saga = try Saga([nil, 0, 1, 2])
    try saga.merge(Saga.story(2), into: Saga.story(1))
    try saga.split(2, from: Saga.story(1), to: StoryID("new"))
    #expect(try saga.before(Saga.story(3)) == [Saga.story(0), Saga.story(1), StoryID("new")])
    #expect(try saga.after(Saga.story(1)) == [StoryID("new"), Saga.story(3)])
  }

  @Test(arguments: UInt64(1)...5) func `is the same from both ends, whatever was merged and split`(
    seed: UInt64
  ) throws {
    var random = Random(seed: seed)
    let precursors: [Int?] = (0..<10).map { day in
      day == 0 || Int.random(in: 0..<5, using: &random) == 0 ? nil : Int.random(in: 0..<day, using: &random)
    }
    var saga = try Saga(precursors)
    for step in 0..<4 {
      let (a, b) = (saga.living[step], saga.living[saga.living.count - 1 - step])
      try saga.merge(b, into: a)
      if step == 2, let day = Int(b.text.dropFirst(3)) { try saga.split(day, from: a, to: StoryID("new")) }
      for story in saga.living {
        let (before, after) = (try saga.before(story), try saga.after(story))
        #expect(Set(before).count == before.count && Set(after).count == after.count)
        #expect(!before.contains(story) && !after.contains(story))
        #expect(Set(before + after).isSubset(of: saga.living))
        for other in before { #expect(try saga.after(other).contains(story), "\(precursors) \(story) \(other)") }
        for other in after { #expect(try saga.before(other).contains(story), "\(precursors) \(story) \(other)") }
      }
    }
  }
}
