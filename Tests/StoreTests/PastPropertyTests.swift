import News
import Testing

@testable import Store

/// Random histories of a store, asked at every step: what it answered then is what it says of then later.
@Suite struct `The world of then, in random histories` {
  @Test(arguments: 1...6) func `is told as it was told then, whatever came since`(seed: UInt64) throws {
    let home = try TestStore()
    var history = RandomHistory(home.store, seed: seed)
    try history.begin()
    var told: [(at: Timestamp, answer: Answers)] = []
    for step in 1...60 {
      try history.step()
      told.append((history.now, try Answers(of: home.store, ids: history.ids, feeds: history.feeds)))
      // Now and then, and at the end, about every step so far.
      guard step % 20 == 0 else { continue }
      for (at, answer) in told {
        let again = try Answers(of: home.store, ids: Array(answer.stories.keys), feeds: history.feeds, at: at)
        for difference in answer.differences(from: again) {
          Issue.record("seed \(seed), of \(at.seconds - start.seconds), asked after \(step) steps: \(difference)")
        }
      }
    }
    #expect(try home.store.check() == [])
    #expect(history.ids.count > 8)
  }
}

/// Everything that can be asked about a time.
private struct Answers {
  var list: [StorySummary]
  var stories: [StoryID: StorySummary?] = [:]
  var chains: [StoryID: StoryChain] = [:]
  var articles: [ArticleRecord]
  var status: StoreStatus
  var feeds: [String]
  var found: Set<String>

  init(of store: Store, ids: [StoryID], feeds: [Feed], at time: Timestamp? = nil) throws {
    list = try time.map { try store.stories(at: $0) } ?? store.stories()
    for id in ids {
      let story = try Self.known { try time.map { try store.story(id.text, at: $0) } ?? store.story(id.text) }
      stories[id] = .some(story)
      guard let story else { continue }
      chains[id] = try time.map { try store.storyChain(story.id, at: $0) } ?? store.storyChain(story.id)
    }
    articles = try time.map { try store.articles(at: $0) } ?? store.articles()
    status = try time.map { try store.status(dayStart: start, at: $0) } ?? store.status(dayStart: start)
    self.feeds = try (time.map { try store.feeds(at: $0) } ?? store.feeds()).map { record in
      let waits = record.health == .waiting ? "\(record.nextDue?.milliseconds ?? 0) \(record.scheduleReason)" : ""
      let failure = record.failure.map { "\($0.kind) \($0.detail) \($0.status ?? 0)" } ?? ""
      return "\(record.feed.url) \(record.health) \(record.lastPolled == nil) \(failure) \(waits)"
    }
    let hits = try time.map { try store.search("bridge", limit: 99, at: $0) } ?? store.search("bridge", limit: 99)
    found = Set(hits.map { "\($0.article.id) \($0.article.version) \($0.article.title)" })
  }

  private static func known(_ story: () throws -> StorySummary) throws -> StorySummary? {
    do {
      return try story()
    } catch let error as StoreError where error.kind == .notFound {
      return nil
    }
  }

  func differences(from other: Answers) -> [String] {
    var all: [String] = []
    func compare<T: Equatable>(_ what: String, _ mine: T, _ theirs: T) {
      if mine != theirs { all.append("\(what): \(mine)\nis now told as \(theirs)") }
    }
    compare("list", list, other.list)
    for id in stories.keys.sorted() {
      compare("story \(id)", stories[id] ?? nil, other.stories[id] ?? nil)
      compare("chain of \(id)", chains[id], other.chains[id])
    }
    compare("articles", articles, other.articles)
    compare("status", status, other.status)
    compare("feeds", feeds, other.feeds)
    compare("search", found, other.found)
    return all
  }
}

/// Polls, decisions and what people do to feeds, at random and in growing time.
private struct RandomHistory {
  let feeds = [feed("alpha"), feed("beta"), feed("gamma")]
  private(set) var now = start
  /// Every story that there ever was.
  private(set) var ids: [StoryID] = []
  private let store: Store
  private var random: Random
  private var known: [ArticleID: (feed: Feed, update: ArticleUpdate)] = [:]
  private var waiting: [ArticleID] = []
  private var members: [StoryID: [StoredMember]] = [:]
  private var ended: [StoryID: StoryID] = [:]
  private var headlines: [StoryID: ArticleID] = [:]
  private var paused: Set<FeedID> = []
  private var removed: Set<FeedID> = []
  private var count = 0

  init(_ store: Store, seed: UInt64) {
    self.store = store
    random = Random(seed: seed)
  }

  mutating func begin() throws { _ = try store.addFeeds(feeds, at: start) }

  mutating func step() throws {
    now = now.adding(seconds: Int64.random(in: 1...7200, using: &random))
    count += 1
    let feed = feeds.randomElement(using: &random)!
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<5: if !removed.contains(feed.id) { try read(feed) }
    case 5..<10: try decide()
    case 10:
      let isPaused = !paused.insert(feed.id).inserted
      if isPaused { paused.remove(feed.id) }
      if !removed.contains(feed.id) { try store.setPaused(feed.id, !isPaused, at: now) }
    default:
      if removed.remove(feed.id) != nil {
        _ = try store.addFeeds([feed], at: now)
      } else {
        removed.insert(feed.id)
        try store.removeFeed(feed.id, at: now)
      }
    }
  }

  /// A poll: new articles, other words, other addresses, and now and then a failure.
  private mutating func read(_ feed: Feed) throws {
    var updates: [ArticleUpdate] = []
    var withdrawn: [ArticleID] = []
    for guid in 0..<4 where Bool.random(using: &random) {
      let title = ["Bridge closed", "Bridge open", "Ferry late"].randomElement(using: &random)! + " \(guid)"
      var entry = update(feed, "\(guid)", title, at: now)
      guard let before = known[entry.id]?.update else {
        known[entry.id] = (feed, entry)
        waiting.append(entry.id)
        updates.append(entry)
        continue
      }
      if Int.random(in: 0..<5, using: &random) == 0 {
        withdrawn.append(entry.id)
        continue
      }
      if Bool.random(using: &random) { entry.article.url = "https://\(feed.title!).example/\(guid)/\(count)" }
      entry.articleTime = before.articleTime
      entry.article.published = before.article.published
      let isSame = entry.article.title == before.article.title
      entry.verdict = isSame ? .sighting : .revision(changed: [.title], silent: false, revertsTo: nil)
      known[entry.id] = (feed, entry)
      updates.append(entry)
    }
    var answer = poll(feed, updates, at: now, withdrawn: withdrawn)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      answer.record.health = .failing
      answer.record.failure = FetchFailure(.server, "trouble \(count % 3)", status: 500 + count % 2)
    case 1:
      answer.record.health = .waiting
      answer.record.failure = FetchFailure(.throttled, "slow down", status: 429)
      answer.record.nextDue = now.adding(seconds: 100_000)
    default: break
    }
    try store.commit([answer], at: now)
  }

  /// A decision about stories: what waits gets one, others move, merge, are called otherwise.
  private mutating func decide() throws {
    var pass = StoryPass()
    var touched: Set<StoryID> = []
    for article in waiting {
      let living = members.keys.sorted().randomElement(using: &random)
      let story = Bool.random(using: &random) ? living ?? fresh() : fresh()
      put(article, into: story, from: nil, &pass, &touched)
    }
    let decided = waiting
    waiting = []
    if let from = members.keys.sorted().first(where: { members[$0]!.count > 1 }), Bool.random(using: &random) {
      let article = members[from]!.removeLast().id
      let goal = Bool.random(using: &random) ? ended.keys.sorted().randomElement(using: &random) ?? fresh() : fresh()
      touched.insert(from)
      pass.events.append(StoryEvent(story: from, kind: .left, at: now, article: article, other: goal, reason: "{}"))
      put(article, into: goal, from: from, &pass, &touched)
    }
    let living = members.keys.sorted()
    if living.count > 2, Bool.random(using: &random) { merge(living[0], living[living.count - 1], &pass, &touched) }
    if let story = members.keys.sorted().randomElement(using: &random) {
      relate(in: story)
      touched.insert(story)
    }
    for id in touched.sorted() where members[id] != nil {
      let headline = members[id]!.randomElement(using: &random)!.id
      if let old = headlines[id], old != headline {
        pass.events.append(StoryEvent(story: id, kind: .headline, at: now, article: headline, reason: "{}"))
      }
      headlines[id] = headline
      pass.stories.append(
        StoredStory(id: id, headlineArticle: headline, headlineRule: "rule \(count % 2)", members: members[id]!))
    }
    try store.commit(pass, decided: decided, at: now)
  }

  private mutating func fresh() -> StoryID {
    let id = StoryID("story\(ids.count)")
    ids.append(id)
    return id
  }

  private mutating func put(
    _ article: ArticleID, into story: StoryID, from: StoryID?, _ pass: inout StoryPass, _ touched: inout Set<StoryID>
  ) {
    let (feed, entry) = known[article]!
    let isNew = members[story] == nil
    ended[story] = nil
    members[story, default: []].append(
      StoredMember(
        id: article, feedURL: feed.url, source: entry.article.source, url: entry.article.canonicalURL,
        time: entry.articleTime, role: .report, features: [1]))
    touched.insert(story)
    pass.events.append(
      StoryEvent(story: story, kind: isNew ? .created : .joined, at: now, article: article, other: from, reason: "{}"))
  }

  private mutating func merge(
    _ survivor: StoryID, _ end: StoryID, _ pass: inout StoryPass, _ touched: inout Set<StoryID>
  ) {
    members[survivor]! += members.removeValue(forKey: end)!
    headlines[end] = nil
    for (id, goal) in ended where goal == end { ended[id] = survivor }
    ended[end] = survivor
    pass.aliases[end] = survivor
    touched.insert(survivor)
    pass.events.append(StoryEvent(story: survivor, kind: .merged, at: now, other: end, reason: "{}"))
    pass.events.append(StoryEvent(story: end, kind: .merged, at: now, other: survivor, reason: "{}"))
  }

  /// Other roles, originals and precursors, without an event.
  private mutating func relate(in story: StoryID) {
    let others = known.keys.sorted()
    for index in members[story]!.indices {
      members[story]![index].role = [.report, .copy, .update].randomElement(using: &random)!
      let original = members[story]!.randomElement(using: &random)!.id
      let isCopy = original != members[story]![index].id && Bool.random(using: &random)
      members[story]![index].original = isCopy ? original : nil
      members[story]![index].share = isCopy ? count : nil
      members[story]![index].precursor = Bool.random(using: &random) ? others.randomElement(using: &random) : nil
      // What is written follows from the features, as in the deduplicator's own account.
      members[story]![index].features = [UInt8(count)]
    }
  }
}
