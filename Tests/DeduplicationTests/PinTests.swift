import Deduplication
import News
import TestSupport
import Testing

@Suite("What is pinned goes where the article is to which it was pinned")
struct PinTests {
  /// Two events, the second three days after the first, each told by several papers.
  private let ferry = ["a", "b", "c", "d"].enumerated().map { place, paper in
    Self.report(
      "ferry-\(paper)", paper, minutes: Int64(place) * 90, "Ferry catches fire off Dunvale",
      "the ferry Solveig caught fire off Dunvale with 240 people aboard. Engineer Hakon Brandvik told the harbour office "
        + "that boats had taken all passengers to the pier and that the flames began in the engine room")
  }
  private let storm = ["b", "c", "a"].enumerated().map { place, paper in
    Self.report(
      "storm-\(paper)", paper, minutes: 4320 + Int64(place) * 120, "Storm Agnete tears roofs off in Karsholt",
      "storm Agnete tore the roofs off nine barns in Karsholt and cut power to 3000 homes. Mayor Ivo Tresk announced "
        + "that schools stay closed and that the fire brigade had counted forty fallen trees")
  }

  private static func report(
    _ id: String, _ paper: String, minutes: Int64, _ title: String, _ told: String
  ) -> StoryCandidate {
    let opening = ["a": "Officials said", "b": "Witnesses said", "c": "A spokesman said", "d": "It was learnt that"]
    let ending = ["a": "in calm weather", "b": "with many aboard", "c": "close to land", "d": "at the quay"]
    return StoryFixtures.article(
      id, "paper-\(paper).example", minutes: minutes, title + " " + (ending[paper] ?? ""),
      "\(opening[paper] ?? "") \(told) \(ending[paper] ?? "").")
  }

  private func stored() -> StoredStream {
    var stored = StoredStream()
    stored.take(ferry + storm)
    return stored
  }

  private func ids(_ articles: [StoryCandidate]) -> Set<ArticleID> { Set(articles.map(\.id)) }

  @Test(
    "An older article follows the headline's article, however much is decided anew, and goes back", arguments: 0..<4)
  func older(place: Int) throws {
    var stored = stored()
    #expect(stored.groups == [ids(ferry), ids(storm)])
    let pinned = ferry[place]
    var without = StoredStream()
    without.take((ferry + storm).filter { $0.id != pinned.id })
    #expect(without.groups == [ids(ferry).subtracting([pinned.id]), ids(storm)])
    let (former, goal) = (try #require(stored.story(of: pinned.id)), try #require(stored.story(of: storm[0].id)))
    let pin = stored.correct(.pin, [pinned.id: goal], about: goal, rest: [storm[0].id])
    stored.constraints = StoryConstraints([pin])
    var (left, with) = (ids(ferry).subtracting([pinned.id]), ids(storm).union([pinned.id]))
    func holds(_ what: Comment) {
      #expect(stored.groups == [left, with], what)
      #expect(stored.story(of: storm[0].id) == goal && stored.story(of: left.first ?? pinned.id) == former, what)
    }
    holds("as it was pinned")
    for article in [storm[2], storm[1], storm[0], ferry[3], ferry[0], storm[0], ferry[0]] {
      stored.decide(from: article.place)
      holds("decided anew from \(article.id)")
    }
    let lateStorm = Self.report("late-storm", "d", minutes: 4330, storm[0].title, storm[0].text)
    stored.take([lateStorm])
    with.insert(lateStorm.id)
    holds("after a late report of the storm")
    let lateFerry = Self.report("late-ferry", "c", minutes: 30, ferry[0].title, ferry[0].text)
    stored.take([lateFerry])
    left.insert(lateFerry.id)
    holds("after a late report of the fire")
    let events = stored.events.count
    stored.decide(from: ferry[0].place)
    #expect(stored.events.count == events)
    _ = stored.correct(.pin, [pinned.id: former], about: goal, rest: [], number: 2)
    stored.constraints = StoryConstraints()
    for anew in [false, true] {
      if anew { stored.decide(from: ferry[0].place) }
      #expect(stored.groups == [left.union([pinned.id]), with.subtracting([pinned.id])])
      #expect(stored.story(of: storm[0].id) == goal && stored.story(of: pinned.id) == former)
    }
  }

  @Test("Where the pin was there before the articles, the older one goes over when the later one comes")
  func before() {
    let pin = StoryCorrection(
      number: 1, kind: .pin, at: Timestamp(seconds: 0), by: "ada", story: StoryID("elsewhere"),
      articles: [ferry[0].id: StoryID("there")], rest: [storm[0].id])
    var stored = StoredStream()
    stored.constraints = StoryConstraints([pin])
    stored.take(ferry)
    #expect(stored.groups == [ids(ferry)])
    stored.take(storm)
    #expect(stored.groups == [ids(ferry).subtracting([ferry[0].id]), ids(storm).union([ferry[0].id])])
    // It was there for less than four days, and is fetched from a story at rest all the same.
    let later = storm.map { report in
      var report = report
      report.time = report.time.adding(seconds: 3 * 86_400)
      return report
    }
    var once = StoredStream()
    once.constraints = stored.constraints
    once.take(ferry + later)
    #expect(once.groups == stored.groups)
  }

  @Test("What is pinned keeps out of its lead's story nothing that belongs there")
  func others() throws {
    let tanker = [
      StoryFixtures.article(
        "tanker-a", "one.example", minutes: 4320, "Tanker runs aground off Brackwater, crew of 23 rescued",
        "A tanker carrying fuel ran aground on rocks off Brackwater early on Monday. Helicopters lifted all 23 crew members."
      ),
      StoryFixtures.article(
        "tanker-b", "two.example", minutes: 4370, "Crew lifted from grounded tanker near Brackwater",
        "All 23 crew of a fuel tanker were taken off by helicopter after it hit rocks off Brackwater on Monday."),
    ]
    var stored = StoredStream()
    stored.take(ferry + tanker)
    #expect(stored.groups == [ids(ferry), ids(tanker)])
    let goal = try #require(stored.story(of: tanker[0].id))
    let pin = stored.correct(.pin, [ferry[0].id: goal], about: goal, rest: [tanker[0].id])
    stored.constraints = StoryConstraints([pin])
    for article in [tanker[1], tanker[0], ferry[0], tanker[1]] {
      stored.decide(from: article.place)
      #expect(stored.groups == [ids(ferry).subtracting([ferry[0].id]), ids(tanker).union([ferry[0].id])])
    }
  }

  @Test("What is pinned speaks for its story until its lead comes, also the second time")
  func anyway() {
    let atSea =
      "Boats took all 240 passengers of the ferry Solveig to a pier in Dunvale when flames broke out in its engine room."
    let onLand =
      "Nine barns lost their roofs near Karsholt; mayor Ivo Tresk keeps schools closed because forty fallen trees cut power."
    let both = StoryFixtures.article(
      "both", "one.example", minutes: 0, "Solveig burns, Karsholt without power", atSea + " " + onLand)
    let fire = StoryFixtures.article("fire", "two.example", minutes: 30, "Passengers of the Solveig are safe", atSea)
    let roofs = StoryFixtures.article("roofs", "three.example", minutes: 60, "Karsholt counts its roofs", onLand)
    #expect(!StoryFixtures.together("fire", "roofs", in: [fire, roofs]))
    let pin = StoryCorrection(
      number: 1, kind: .pin, at: Timestamp(seconds: 0), by: "ada", story: StoryID("s"),
      articles: [both.id: StoryID("s")], rest: [roofs.id])
    for passes in [[[both, fire, roofs]], [[both, roofs], [fire]], [[roofs], [both], [fire]]] {
      var stored = StoredStream()
      stored.constraints = StoryConstraints([pin])
      for pass in passes { stored.take(pass) }
      #expect(stored.groups == [[both.id, fire.id, roofs.id]])
    }
  }

  @Test("What is pinned has a story also where its lead came no more")
  func leadless() throws {
    var stored = stored()
    let goal = try #require(stored.story(of: storm[0].id))
    let pin = stored.correct(.pin, [ferry[0].id: goal], about: goal, rest: [storm[0].id])
    var deduplicator = Deduplicator(constraints: StoryConstraints([pin]))
    let stories = stored.stories.values.sorted { $0.id < $1.id }
    let again = deduplicator.restore(stories: stories, before: storm[0].place)
    #expect(Set(again) == ids(storm))
    var edit = ferry[0]
    edit.version += 1
    deduplicator.revise(edit)
    for article in storm.dropFirst() { deduplicator.add(article) }
    let pass = deduplicator.finishPass(at: Timestamp(seconds: 0))
    let places = pass.stories.filter { story in story.members.contains { $0.id == ferry[0].id } }
    #expect(places.count == 1)
    #expect(Set(pass.stories.flatMap { $0.members.map(\.id) }).isSuperset(of: ids(Array(storm.dropFirst()))))
  }

  @Test("An edit of the headline's article leaves what is pinned to it with it")
  func edited() throws {
    var stored = stored()
    let goal = try #require(stored.story(of: storm[0].id))
    let pin = stored.correct(.pin, [ferry[1].id: goal], about: goal, rest: [storm[0].id])
    stored.constraints = StoryConstraints([pin])
    var lead = storm[0]
    lead.title = "Karsholt library lends telescopes"
    lead.text = "The library of Karsholt lends telescopes to children from Friday on, the librarian said."
    lead.version += 1
    stored.revise([lead])
    #expect(stored.story(of: ferry[1].id) == stored.story(of: lead.id))
    stored.decide(from: ferry[0].place)
    #expect(stored.story(of: ferry[1].id) == stored.story(of: lead.id))
    #expect(stored.groups.contains(ids(ferry).subtracting([ferry[1].id])))
  }

  @Test("The same articles in any passes are the same stories, whatever is pinned", arguments: UInt64(1)...12)
  func anySplit(seed: UInt64) {
    var random = SeededNumbers(state: seed &* 104_729)
    let stream = StoryFixtures.stream(events: 90, seed: seed)
    let constraints = StoryConstraints(StoryFixtures.pins(in: stream, count: 8, &random))
    var once = StoredStream()
    once.constraints = constraints
    once.take(stream)
    for passes in [2, 5] {
      var cut = [[StoryCandidate]](repeating: [], count: passes)
      for candidate in stream { cut[random.below(passes)].append(candidate) }
      var many = StoredStream()
      many.constraints = constraints
      for pass in cut { many.take(pass) }
      #expect(many.groups == once.groups, "\(passes) passes")
    }
    #expect(!constraints.pinned.isEmpty)
    for article in constraints.pinned {
      #expect(once.groups.contains { $0.isSuperset(of: constraints.partners(of: article) + [article]) })
    }
  }

  @Test("What is pinned brings nothing along, and follows what its own lead was merged with")
  func leads() {
    let (a, b, c, d) = (ArticleID("a"), ArticleID("b"), ArticleID("c"), ArticleID("d"))
    let story = StoryID("s")
    func correction(
      _ number: Int, _ kind: StoryCorrection.Kind, _ moved: [ArticleID], _ rest: Set<ArticleID>
    ) -> StoryCorrection {
      StoryCorrection(
        number: number, kind: kind, at: Timestamp(seconds: Int64(number)), by: "ada", story: story,
        articles: Dictionary(uniqueKeysWithValues: moved.map { ($0, story) }), rest: rest)
    }
    let pin = correction(1, .pin, [a], [b])
    let pinned = StoryConstraints([pin])
    #expect(pinned.leads(of: a) == [b] && pinned.leads(of: b).isEmpty)
    #expect(pinned.followers(of: b) == [a] && pinned.followers(of: a).isEmpty && pinned.pinned == [a])
    let merged = StoryConstraints([pin, correction(2, .merge, [a, b], [c])])
    #expect(merged.leads(of: a) == [b, c] && merged.leads(of: b) == [c] && merged.followers(of: c) == [a])
    // One that is pinned to what is pinned goes where that one's lead is.
    let chain = StoryConstraints([pin, correction(2, .pin, [d], [a])])
    #expect(chain.leads(of: d) == [b] && chain.followers(of: b) == [a, d])
    // The later of two pins the other way round.
    let turned = StoryConstraints([pin, correction(2, .pin, [b], [a])])
    #expect(turned.leads(of: b) == [a] && turned.leads(of: a).isEmpty)
    // Their lead was taken away: those that were pinned to it stay with each other.
    let orphans = StoryConstraints([pin, correction(2, .pin, [d], [b]), correction(3, .split, [b], [a, d])])
    #expect(orphans.leads(of: a) == [d] && orphans.leads(of: d) == [a] && orphans.pinned.isEmpty)
    // Pinned to its own story in which nothing else is, it follows nothing.
    let alone = StoryConstraints([correction(1, .pin, [a], []), correction(2, .merge, [a], [b])])
    #expect(alone.leads(of: b) == [a] && alone.pinned.isEmpty)
  }
}
