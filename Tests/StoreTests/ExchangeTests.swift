import FoundationEssentials
import News
import Testing

@testable import Store

@Suite struct `Stores that exchange what they know` {
  /// Stores that read the same publishers at other times, for a day.
  private func readers(_ count: Int, seed: UInt64, correct: Bool = true) throws -> [TestStore] {
    var random = Random(seed: seed)
    let homes = try (0..<count).map { _ in try TestStore() }
    for (number, home) in homes.enumerated() {
      // Each is subscribed to some of the feeds.
      let feeds = Newsroom.feeds.enumerated().filter { $0.offset != number % 3 || count == 2 }.map(\.element)
      _ = try home.store.addFeeds(feeds, at: start)
    }
    for hour in 0..<Int64(24) {
      for home in homes where Bool.random(using: &random) {
        try Newsroom.read(home.store, at: hour, corrects: correct, &random)
      }
    }
    return homes
  }

  @Test(arguments: 1...8) func `two come to the same, whoever begins`(seed: UInt64) throws {
    let homes = try readers(2, seed: seed)
    let (a, b) = (homes[0].store, homes[1].store)
    let (fromA, fromB) = (try exported(a), try exported(b))
    try take(fromB, into: a)
    try take(fromA, into: b)
    #expect(try knowledge(a) == knowledge(b))
    #expect(try a.check() == [] && b.check() == [])
  }

  @Test(arguments: 1...8) func `three come to the same in any order, with passes and doublings in between`(
    seed: UInt64
  ) throws {
    var random = Random(seed: seed &* 77)
    let homes = try readers(3, seed: seed)
    let originals = try homes.map { try exported($0.store) }
    // Straight: each takes in the two others' exports.
    let straight = try TestStore()
    for records in originals { try take(records, into: straight.store) }
    // Crooked: exports of all sorts of states go around, at random, some of them twice.
    for _ in 0..<12 {
      let from = Int.random(in: 0..<3, using: &random)
      let to = Int.random(in: 0..<3, using: &random)
      let records = try exported(homes[from].store)
      try take(records, into: homes[to].store)
      if Bool.random(using: &random) { try take(records, into: homes[to].store) }
    }
    for records in originals.shuffled(using: &random) { for home in homes { try take(records, into: home.store) } }
    let wanted = try knowledge(straight.store)
    for home in homes {
      #expect(try knowledge(home.store) == wanted)
      #expect(try home.store.check() == [])
    }
  }

  @Test(arguments: 1...4) func `go on reading and exchanging, and end alike`(seed: UInt64) throws {
    var random = Random(seed: seed &* 31)
    let homes = try readers(3, seed: seed)
    for hour in Int64(24)..<48 {
      for home in homes where Bool.random(using: &random) { try Newsroom.read(home.store, at: hour, &random) }
      let (from, to) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<3, using: &random))
      try take(exported(homes[from].store), into: homes[to].store)
    }
    for _ in 0..<2 {
      for from in homes { for to in homes { try take(exported(from.store), into: to.store) } }
    }
    let all = try homes.map { try knowledge($0.store) }
    #expect(all[0] == all[1] && all[1] == all[2])
    for home in homes { #expect(try home.store.check() == []) }
  }

  @Test(arguments: 1...6) func `lose no words that any of them saw`(seed: UInt64) throws {
    let homes = try readers(2, seed: seed)
    let words = "SELECT DISTINCT article_id || text_hash FROM revision"
    let before = try Set(homes.flatMap { try lines($0.path, words) })
    try take(exported(homes[0].store), into: homes[1].store)
    #expect(try Set(lines(homes[1].path, words)) == before)
  }

  @Test func `the same export twice changes nothing and logs nothing`() throws {
    let homes = try readers(2, seed: 5)
    let records = try exported(homes[0].store)
    #expect(try take(records, into: homes[1].store).revisionsNew > 0)
    let before = try dump(homes[1].path)
    let again = try take(records, into: homes[1].store)
    #expect(again.articlesNew == 0 && again.articlesChanged == 0 && again.revisionsNew == 0 && again.storiesNew == 0)
    #expect(try dump(homes[1].path) == before)
  }

  @Test func `exports by cursor, one after another, bring what one export of everything brings`() throws {
    let source = try TestStore()
    let (whole, parts) = (try TestStore(), try TestStore())
    _ = try source.store.addFeeds(Newsroom.feeds, at: start)
    var random = Random(seed: 3)
    var cursor: Int64 = 0
    for hour in 0..<Int64(20) {
      try Newsroom.read(source.store, at: hour, &random)
      cursor = try take(exported(source.store, since: cursor), into: parts.store).next
    }
    #expect(cursor == (try source.store.lastCursor()))
    try take(exported(source.store), into: whole.store)
    let words = "SELECT article_id || version || observed_at || title FROM revision ORDER BY 1"
    #expect(try lines(parts.path, words) == lines(whole.path, words))
    #expect(try lines(parts.path, words) == lines(source.path, words))
  }

  @Test func `lines of JSON carry every record whole`() throws {
    let homes = try readers(2, seed: 9)
    try take(exported(homes[0].store), into: homes[1].store)
    let records = try exported(homes[1].store)
    #expect(records.count > 10)
    for record in records { #expect(try ExchangeRecord.read(jsonLine: record.jsonLine()) == record) }
    #expect(try ExchangeRecord.read(jsonLine: Data(#"{"type":"of a newer Courant"}"#.utf8)) == nil)
    #expect(throws: (any Error).self) { _ = try ExchangeRecord.read(jsonLine: Data(#"{"type":"feed"}"#.utf8)) }
  }

  @Test func `an export of a newer form is told from a broken one, whatever else its first line says`() throws {
    let line = #"{"type":"courant","schema_version":\#(ExchangeHead.form + 1),"log":"5d0c11ab"}"#
    let error = #expect(throws: StoreError.self) { _ = try ExchangeRecord.read(jsonLine: Data(line.utf8)) }
    #expect(error?.kind == .unsound)
    #expect(error?.advice.contains("update this one") == true)
  }

  @Test func `an export that was cut brings nothing`() throws {
    let homes = try readers(2, seed: 2)
    let records = try exported(homes[0].store)
    let before = try dump(homes[1].path)
    let cuts: [[ExchangeRecord]] = [
      Array(records.dropLast()), Array(records.dropLast(records.count / 2)), Array(records.dropFirst()), [],
      records.filter { if case .article = $0 { false } else { true } },
    ]
    for cut in cuts {
      #expect(try kind { try take(cut, into: homes[1].store) } == .unsound)
    }
    #expect(try dump(homes[1].path) == before)
  }

  @Test(arguments: ["../../x", "a\tb", "", "a b", String(repeating: "a", count: 65), "ä"])
  func `an export with ids that are none brings nothing`(id: String) throws {
    let homes = try readers(2, seed: 2)
    let records = try exported(homes[0].store)
    let before = try dump(homes[1].path)
    var kinds = 0
    for index in records.indices {
      var broken = records
      switch records[index] {
      case .feed(var feed):
        feed.id = id
        broken[index] = .feed(feed)
      case .article(var article):
        article.id = id
        broken[index] = .article(article)
      case .story(var story):
        story.id = id
        broken[index] = .story(story)
      default: continue
      }
      kinds += 1
      #expect(try kind { try take(broken, into: homes[1].store) } == .unsound)
    }
    #expect(kinds > 3)
    #expect(try dump(homes[1].path) == before)
  }

  @Test func `a break at any write brings nothing, and the next try everything`() throws {
    let source = try readers(2, seed: 4)
    let records = try exported(source[0].store)
    let mine = try exported(source[1].store)
    let whole = try TestStore()
    try take(mine, into: whole.store)
    let before = try dump(whole.path)
    whole.faults.fail(atWrite: 0)
    try take(records, into: whole.store)
    let writes = whole.faults.count
    let wanted = try dump(whole.path)
    #expect(writes > 100)
    // One store for all breaks: each leaves it as it was, so that the next one begins where the first did.
    let broken = try TestStore()
    try take(mine, into: broken.store)
    let unbroken = try lines(broken.path, "SELECT count(*) FROM change")
    for number in 1...writes {
      broken.faults.fail(atWrite: number)
      #expect(throws: StoreError.self) { try take(records, into: broken.store) }
      // The log tells at once whether anything stayed; everything is compared now and then, and at the end.
      #expect(try lines(broken.path, "SELECT count(*) FROM change") == unbroken, "after write \(number)")
      if number % 50 == 0 || number == writes { #expect(try dump(broken.path) == before, "after write \(number)") }
    }
    broken.faults.fail(atWrite: 0)
    try take(records, into: broken.store)
    #expect(try dump(broken.path) == wanted)
    #expect(try broken.store.check() == [])
  }

  @Test func `what was purged here stays away`() throws {
    let homes = try readers(2, seed: 6, correct: false)
    let a = homes[0].store
    let articles = try a.articles()
    for article in articles {
      let story = pass(
        StoryID("of" + article.id.text), of: [(Newsroom.feeds[0], update(Newsroom.feeds[0], "x", "x"))])
      var own = story
      own.stories[0].members[0].id = article.id
      own.stories[0].headlineArticle = article.id
      try a.commit(own, decided: [article.id], at: start)
    }
    let records = try exported(a)
    _ = try a.prune(PruneRule(before: hours(1000), keepsMultiSource: false), at: hours(1000))
    let report = try take(records, into: a)
    #expect(report.articlesPurged == articles.count && report.articlesNew == 0)
    #expect(try a.articles().isEmpty && a.check() == [])
  }

  @Test func `the id of a story leads to the story of its first article in every store`() throws {
    let home = try TestStore()
    let outlet = Newsroom.feeds[0]
    _ = try home.store.addFeeds([outlet], at: start)
    let (one, two) = (update(outlet, "1", "Bridge closed"), update(outlet, "2", "Bridge shut"))
    try home.store.commit([poll(outlet, [one, two])], at: start)
    try home.store.commit(pass(StoryID("there"), of: [(outlet, one)]), decided: [one.id], at: start)
    try home.store.commit(pass(StoryID("taken"), of: [(outlet, two)]), decided: [two.id], at: start)
    var merge = pass(StoryID("there"), of: [(outlet, one), (outlet, two)], new: false)
    merge.aliases = [StoryID("taken"): StoryID("there")]
    try home.store.commit(merge, decided: [], at: start)
    let other = try TestStore()
    try take(exported(home.store), into: other.store)
    #expect(try kind { _ = try other.store.story("there") } == .notFound)
    try other.store.commit(pass(StoryID("here"), of: [(outlet, one)]), decided: [one.id], at: start)
    try other.store.commit(pass(StoryID("alone"), of: [(outlet, two)]), decided: [two.id], at: start)
    #expect(try other.store.story("there").id.text == "here")
    #expect(try other.store.story("taken").id.text == "alone")
    let third = try TestStore()
    try take(exported(other.store), into: third.store)
    try third.store.commit(pass(StoryID("elsewhere"), of: [(outlet, one)]), decided: [one.id], at: start)
    #expect(try third.store.story("there").id.text == "elsewhere")
  }

  @Test func `what people decided is known everywhere, once, and undone once it was undone anywhere`() throws {
    let homes = try (0..<3).map { _ in try TestStore() }
    var made: [StoryCorrection] = []
    for (number, home) in homes.enumerated() {
      var correction = StoryCorrection(
        number: 1, kind: .merge, at: hours(Int64(30 - number)), by: "ada", story: StoryID("s\(number)"),
        other: StoryID("t"), articles: [ArticleID("a"): StoryID("t"), ArticleID("b\(number)"): StoryID("t")],
        rest: [ArticleID("c")])
      try home.store.commit(StoryPass(), recording: correction, at: hours(40))
      if number == 0 {
        (correction.undoneAt, correction.undoneBy) = (hours(41), "bob")
        try home.store.commit(StoryPass(), recording: correction, at: hours(41))
      }
      made.append(correction)
    }
    let records = try homes.map { try exported($0.store) }
    for (number, order) in [[1, 2, 0], [2, 0, 1], [0, 1, 2]].enumerated() {
      for other in order { try take(records[other], into: homes[number].store) }
      #expect(try take(records[0], into: homes[number].store).correctionsNew == 0)
      let all = try homes[number].store.corrections()
      #expect(all.map(\.decision) == made.reversed().map(\.decision))
      #expect(Set(all.map(\.number)) == [1, 2, 3])
      #expect(all.map(\.undoneBy) == [nil, nil, "bob"])
      #expect(StoryConstraints(all).partners(of: ArticleID("c")) == ["a", "b1", "b2"].map { ArticleID($0) })
      // Its own is carried out; one that was undone elsewhere before it came means nothing here.
      #expect(all.filter { !$0.isCarriedOut }.count == (number == 0 ? 2 : 1))
    }
  }

  @Test func `feeds come without a subscription unless that is asked for`() throws {
    let homes = try readers(2, seed: 1)
    let records = try exported(homes[0].store)
    let (quiet, loud) = (try TestStore(), try TestStore())
    try take(records, into: quiet.store)
    #expect(try quiet.store.feeds().isEmpty)
    var rest = records[...]
    _ = try loud.store.merge(at: start, subscribes: true) { rest.popFirst() }
    #expect(try loud.store.feeds().count == homes[0].store.feeds().count)
    #expect(try loud.store.feedsToAsk(.due(start)).count == homes[0].store.feeds().count)
  }
}
