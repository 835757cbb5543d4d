import News
import TestSupport
import Testing

@testable import Store

/// What readers are told of stories that are read, against a plain list of marks.
@Suite struct `Stories that are read` {
  /// A story as the list has it.
  private struct Row {
    var since: Int64
    var isRead = false
    var isStarred = false
    var isLiving = true
  }

  private let home: TestStore

  init() throws { home = try TestStore() }

  /// Another story gets its second publisher at an hour.
  private func add(_ number: Int, at hour: Int64) throws {
    try sqlite(
      home.path,
      "INSERT INTO story_item (number, story, since, read, starred) VALUES (\(number), 's\(number)', \(hour), 0, 0)")
  }

  private func question(isRead: Bool?, isStarred: Bool? = nil) -> ReaderQuery {
    var question = ReaderQuery(limit: 999)
    (question.isRead, question.isStarred) = (isRead, isStarred)
    return question
  }

  private func numbers(_ question: ReaderQuery) throws -> [Int64] {
    try home.store.storyItemNames(question).map(\.number)
  }

  /// Everything that readers may ask says what the list says.
  private func expect(_ rows: [Row], _ random: inout Random) throws {
    func owed(_ isOwed: (Row) -> Bool) -> [Int64] {
      rows.indices.reversed().filter { rows[$0].isLiving && isOwed(rows[$0]) }.map { Int64($0 + 1) }
    }
    for isRead in [true, false, nil] {
      for isStarred in [true, false, nil] {
        var question = question(isRead: isRead, isStarred: isStarred)
        let wanted = owed { (isRead ?? $0.isRead) == $0.isRead && (isStarred ?? $0.isStarred) == $0.isStarred }
        #expect(try numbers(question) == wanted)
        let after = Int64.random(in: 0...Int64(rows.count) + 1, using: &random)
        (question.afterStory, question.limit) = (after, 2)
        #expect(try numbers(question) == Array(wanted.filter { $0 < after }.prefix(2)))
        question.oldestFirst = true
        #expect(try numbers(question) == Array(wanted.reversed().filter { $0 > after }.prefix(2)))
        let hour = rows.randomElement(using: &random)?.since ?? 0
        question = self.question(isRead: isRead, isStarred: isStarred)
        question.since = Timestamp(milliseconds: hour)
        #expect(try numbers(question) == wanted.filter { rows[Int($0) - 1].since >= hour })
      }
    }
    let unread = owed { !$0.isRead }
    #expect(try home.store.storyNumbers(.unread, limit: 3) == Array(unread.prefix(3)))
    #expect(try home.store.storyNumbers(.starred, limit: 99) == owed(\.isStarred))
    #expect(try home.store.unreadStories() == unread.count)
  }

  @Test(arguments: 1...12) func `are those that somebody said are read, one by one or all at once`(seed: UInt64) throws
  {
    var random = Random(seed: seed)
    var rows: [Row] = []
    var hour: Int64 = 100
    for _ in 0..<60 {
      let number = rows.isEmpty ? 0 : Int.random(in: 1...rows.count, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0...3:
        // Now and then of a clock that stepped.
        hour += Int.random(in: 0..<8, using: &random) == 0 ? Int64.random(in: -20...20, using: &random) : 1
        rows.append(Row(since: hour))
        try add(rows.count, at: hour)
      case 4...5 where number > 0:
        let isRead = Bool.random(using: &random)
        try home.store.mark(storyNumbers: [Int64(number)], read: isRead, starred: nil)
        rows[number - 1].isRead = isRead
      case 6 where number > 0:
        let isStarred = Bool.random(using: &random)
        try home.store.mark(storyNumbers: [Int64(number)], read: nil, starred: isStarred)
        rows[number - 1].isStarred = isStarred
      case 7 where number > 0:
        rows[number - 1].isLiving.toggle()
        try sqlite(home.path, "UPDATE story_item SET living = NOT living WHERE number = \(number)")
      default:
        let starredOnly = Int.random(in: 0..<4, using: &random) == 0
        let time = hour + Int64.random(in: -6...2, using: &random)
        try home.store.markAllStoriesRead(starredOnly: starredOnly, before: Timestamp(milliseconds: time))
        for index in rows.indices where rows[index].since < time && (!starredOnly || rows[index].isStarred) {
          rows[index].isRead = true
        }
      }
      try expect(rows, &random)
    }
  }

  @Test func `are marked all at once without touching one, and only what came since is looked at the next time`() throws
  {
    for number in 1...40 { try add(number, at: Int64(number)) }
    try home.store.mark(storyNumbers: [7], read: true, starred: nil)
    let before = try lines(home.path, "SELECT * FROM story_item")
    try home.store.markAllStoriesRead(before: Timestamp(milliseconds: 38))
    #expect(try lines(home.path, "SELECT * FROM story_item") == before)
    #expect(try home.store.storyNumbers(.unread, limit: 9) == [40, 39, 38])
    #expect(try lines(home.path, "SELECT through FROM story_read") == ["37"])
    try home.store.mark(storyNumbers: [5], read: false, starred: nil)
    #expect(try home.store.storyNumbers(.unread, limit: 9) == [40, 39, 38, 5])
    try home.store.markAllStoriesRead(before: Timestamp(milliseconds: 99))
    #expect(try home.store.unreadStories() == 0)
    // An earlier moment takes nothing back.
    try home.store.markAllStoriesRead(before: Timestamp(milliseconds: 3))
    #expect(try home.store.unreadStories() == 0)
  }

  @Test func `are found in their index, and nothing is gone through`() throws {
    let list = StoryReading.numbers(order: "DESC", where: []).replacing("?", with: "1")
    let steps = try plan(home.path, "SELECT number FROM \(list) LIMIT 9")
    #expect(
      steps.count { $0 == "SEARCH i USING INDEX story_item_living (read=? AND rowid>? AND rowid<?)" } == 2, "\(steps)")
    #expect(!steps.contains { $0.hasPrefix("SCAN i") })
  }

  @Test func `up to one that is not there are a breach, which repair mends`() throws {
    #expect(try home.store.check() == [])
    try sqlite(home.path, "UPDATE story_read SET through = 9")
    #expect(try home.store.check().map(\.rule) == ["stories were said to be read at once up to one that is there"])
    #expect(try home.store.repair(at: start).map(\.rows) == [1])
    #expect(try home.store.check() == [])
  }
}
