import News
import Testing

@testable import Store

/// Sixty stories of one to six publishers, several of each time.
@Suite struct `Lists of stories` {
  private let home: TestStore
  private let all: [StorySummary]

  init() throws {
    home = try TestStore()
    let feeds = (1...6).map { feed("paper\($0)") }
    let numbers = (0..<60).map { $0 % 3 == 0 ? 1 : 2 + $0 * 7 % 11 % 5 }
    _ = try home.store.addFeeds(feeds, at: start)
    var articles: [[(Feed, ArticleUpdate)]] = []
    for (place, number) in numbers.enumerated() {
      let time = hours(Int64(place * 13 % 20))
      articles.append(
        feeds.prefix(number).map { ($0, update($0, "event\(place)", "Event \(place)", at: hours(30), time: time)) })
    }
    for feed in feeds {
      let own = articles.joined().filter { $0.0.id == feed.id }.map(\.1)
      try home.store.commit([poll(feed, own, at: hours(30))], at: hours(30))
    }
    for (place, members) in articles.enumerated() {
      try home.store.commit(
        pass(StoryID("story\(place)"), of: members), decided: members.map(\.1.id), at: hours(31))
    }
    all = try home.store.stories()
  }

  @Test func `are newest first`() {
    #expect(all.count == 60 && Set(all.map(\.sourceCount)) == [1, 2, 3, 4, 5, 6])
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.lastUpdated >= $1.lastUpdated })
  }

  @Test(arguments: 1...7) func `of many publishers are what the whole list has of them`(sources: Int) throws {
    for (since, until) in [(nil, nil), (hours(5), nil), (nil, hours(15)), (hours(5), hours(15))] {
      let fitting = all.filter {
        $0.sourceCount >= sources && $0.lastUpdated >= since ?? hours(-1) && $0.lastUpdated < until ?? hours(99)
      }
      var question = StoryQuery(since: since, until: until, minSources: sources)
      #expect(try home.store.stories(question) == fitting)
      question.limit = 4
      #expect(try home.store.stories(question) == Array(fitting.prefix(4)))
      #expect(try pages(of: question) == fitting.map(\.id))
    }
  }

  @Test(arguments: 1...7) func `go on page by page where few are looked at`(sources: Int) throws {
    var question = StoryQuery(minSources: sources, feed: feed("paper4").id, limit: 2)
    let fitting = all.filter { $0.sourceCount >= max(4, sources) }.map(\.id)
    #expect(try home.store.stories(question).map(\.id) == Array(fitting.prefix(2)))
    question.window = 5
    #expect(try pages(of: question) == fitting)
  }

  @Test func `of two publishers are walked on their own where few stories have them`() throws {
    try withConnection { connection in
      func goesByNumber(_ sources: Int) throws -> Bool {
        try StoryWalk(StoryQuery(minSources: sources), isBounded: true, connection).goesByNumber
      }
      #expect(try !goesByNumber(1) && !goesByNumber(2) && goesByNumber(3))
      try connection.execute("UPDATE tally SET value = 7 WHERE name = 'stories_multi_source'")
      #expect(try !goesByNumber(1) && goesByNumber(2) && goesByNumber(3))
    }
    for limit in [1, 7, 99] {
      let fitting = all.filter { $0.sourceCount >= 2 }.prefix(limit)
      #expect(try home.store.stories(StoryQuery(minSources: 2, limit: limit)) == Array(fitting))
    }
  }

  @Test func `of more publishers than any story has look at no story`() throws {
    try withConnection { connection in
      let walk = try StoryWalk(StoryQuery(minSources: 3), isBounded: true, connection)
      let sql = walk.newest("id").replacing(#/\?[123]?/#, with: "3")
      let steps = try plan(home.path, sql)
      #expect(steps.filter { $0.contains("story_by_time") } == [])
      #expect(steps.filter { $0.hasPrefix("SCAN") && $0.contains("story") } == [])
      // Begun at two publishers, it would pass over all stories of two.
      let starts = try seekedNumbers(home.path, sql)
      #expect(starts.contains(3) && !starts.contains(2))
    }
  }

  private func withConnection(_ body: (Connection) throws -> Void) throws {
    try home.store.write("cannot look at", at: nil) { try body($0) }
  }

  private func pages(of question: StoryQuery) throws -> [StoryID] {
    var question = question
    question.limit = question.limit ?? 4
    var found: [StoryID] = []
    while true {
      let (stories, next) = try home.store.storyPage(question)
      found += stories.map(\.id)
      guard let next else { return found }
      question.after = next
    }
  }
}
