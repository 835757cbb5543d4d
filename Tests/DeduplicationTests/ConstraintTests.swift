import Deduplication
import News
import Testing

@Suite("What a person decides holds")
struct ConstraintTests {
  private let stream = StoryFixtures.stream(events: 70, seed: 17)

  private func stored() -> StoredStream {
    var stored = StoredStream()
    stored.take(stream)
    return stored
  }

  /// Two stories of the middle of the stream, the one with more members first.
  private func two(_ stored: StoredStream) -> (large: StoredStory, small: StoredStory) {
    let all = stored.stories.values.sorted { ($0.members.count, $0.id) > ($1.members.count, $1.id) }
    return (all[0], all[1])
  }

  @Test("Merged by hand, two stories are one in every later run, also one that decides all anew")
  func merge() {
    var stored = stored()
    let (a, b) = two(stored)
    let moves = Dictionary(uniqueKeysWithValues: b.members.map { ($0.id, a.id) })
    let correction = stored.correct(.merge, moves, about: a.id, rest: Set(a.members.map(\.id)))
    let union = Set((a.members + b.members).map(\.id))
    #expect(stored.groups.contains(union))
    #expect(stored.living(b.id) == a.id)
    stored.constraints = StoryConstraints([correction])
    for place in [stream[30].place, stream[5].place, stream[0].place] {
      stored.decide(from: place)
      #expect(stored.groups.contains { $0.isSuperset(of: union) })
      #expect(stored.living(b.id) == stored.living(a.id))
    }
  }

  @Test("A story whose articles name several as theirs is written whole")
  func mixed() throws {
    var stored = stored()
    let (a, b) = two(stored)
    var joined = StoryPass()
    joined.stories = [
      StoredStory(
        id: a.id, headlineArticle: a.headlineArticle, headlineRule: a.headlineRule, members: a.members + b.members)
    ]
    joined.aliases = [b.id: a.id]
    stored.keep(joined)
    let everything = Set(stored.groups.flatMap { $0 })
    var revised = stored
    var edit = try #require(stream.first { $0.id == a.members[0].id })
    edit.version += 1
    revised.revise([edit])
    #expect(Set(revised.groups.flatMap { $0 }) == everything)
    #expect(revised.groups.contains { $0.isSuperset(of: b.members.map(\.id)) })
    let leaving = a.members[0].id
    let rest = Set((a.members + b.members).map(\.id)).subtracting([leaving])
    _ = stored.correct(.split, [leaving: StoryID("new")], about: a.id, rest: rest)
    #expect(Set(stored.groups.flatMap { $0 }) == everything)
    #expect(stored.groups.contains(rest) && stored.groups.contains([leaving]))
  }

  @Test("An earlier article that was merged into a story stays when the one that founded it is decided anew")
  func founderAnew() throws {
    var stored = StoredStream()
    let early = StoryFixtures.article("early", "one.example", minutes: 0, "Lighthouse of Dunvale is painted red")
    let late = StoryFixtures.article("late", "two.example", minutes: 600, "Karsholt council bans rubber ducks")
    stored.take([early, late])
    let (former, goal) = (try #require(stored.story(of: early.id)), try #require(stored.story(of: late.id)))
    _ = stored.correct(.merge, [early.id: goal], about: goal, rest: [late.id])
    #expect(stored.groups == [[early.id, late.id]])
    // The merger was undone meanwhile: nothing holds the two together.
    stored.decide(from: late.place)
    #expect(stored.groups == [[early.id], [late.id]])
    #expect(stored.story(of: late.id) != stored.story(of: early.id) && stored.living(former) != former)
  }

  @Test("Split by hand, articles never meet what they left again")
  func split() throws {
    var stored = stored()
    let story = two(stored).large
    let leaving = try #require(story.members.first).id
    let rest = Set(story.members.map(\.id)).subtracting([leaving])
    let correction = stored.correct(.split, [leaving: StoryID("new")], about: story.id, rest: rest)
    #expect(stored.story(of: leaving) == StoryID("new"))
    #expect(stored.groups.contains(rest))
    #expect(stored.stories[story.id] != nil)
    stored.constraints = StoryConstraints([correction])
    for place in [stream[30].place, stream[0].place] {
      stored.decide(from: place)
      let with = try #require(stored.groups.first { $0.contains(leaving) })
      #expect(with.isDisjoint(with: rest))
    }
  }

  @Test("Pinned by hand, an article stays with its story's lead")
  func pin() throws {
    var stored = stored()
    let (a, b) = two(stored)
    let article = try #require(b.members.last).id
    let correction = stored.correct(.pin, [article: a.id], about: a.id, rest: [a.headlineArticle])
    stored.constraints = StoryConstraints([correction])
    #expect(stored.story(of: article) == a.id)
    for place in [stream[30].place, stream[0].place] {
      stored.decide(from: place)
      #expect(stored.story(of: article) == stored.story(of: a.headlineArticle))
    }
  }

  @Test("Undone, a merger leaves both stories under their own ids")
  func undo() {
    var stored = stored()
    let before = stored.groups
    let (a, b) = two(stored)
    let moves = Dictionary(uniqueKeysWithValues: b.members.map { ($0.id, a.id) })
    _ = stored.correct(.merge, moves, about: a.id, rest: Set(a.members.map(\.id)))
    _ = stored.correct(.merge, moves.mapValues { _ in b.id }, about: a.id, rest: [], number: 2)
    #expect(stored.groups == before)
    #expect(stored.stories[a.id] != nil && stored.stories[b.id] != nil)
    stored.decide(from: stream[0].place)
    #expect(stored.groups == before)
  }

  @Test("The later of two corrections about the same articles holds")
  func laterWins() {
    let (a, b, c) = (ArticleID("a"), ArticleID("b"), ArticleID("c"))
    let story = StoryID("s")
    let merge = StoryCorrection(
      number: 1, kind: .merge, at: Timestamp(seconds: 0), by: "ada", story: story, articles: [a: story], rest: [b, c])
    var split = StoryCorrection(
      number: 2, kind: .split, at: Timestamp(seconds: 60), by: "ada", story: story, articles: [a: story], rest: [b, c])
    let both = StoryConstraints([merge, split])
    #expect(both.areApart(a, b) && both.areApart(c, a) && both.partners(of: b) == [c])
    split.undoneAt = Timestamp(seconds: 90)
    let first = StoryConstraints([merge, split])
    #expect(!first.areApart(a, b) && first.partners(of: a) == [b, c])
    let pin = StoryCorrection(
      number: 3, kind: .pin, at: Timestamp(seconds: 120), by: "ada", story: story, articles: [a: story], rest: [b])
    split.undoneAt = nil
    let all = StoryConstraints([merge, split, pin])
    #expect(!all.areApart(a, b) && Set(all.partners(of: a)) == [b, c])
  }
}
