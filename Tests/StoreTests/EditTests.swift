import News
import Testing

@testable import Store

@Suite struct `The list of edits` {
  private let home: TestStore
  private let a = feed("alpha")
  private let b = feed("beta")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a, b], at: start)
    try home.store.commit([poll(a, [update(a, "1", "One")]), poll(b, [update(b, "2", "Two")])], at: start)
    for (number, owner, guid, silent) in [(1, a, "1", true), (2, b, "2", false)] as [(Int64, Feed, String, Bool)] {
      let edit = update(
        owner, guid, "Edited", verdict: .revision(changed: [.title], silent: silent, revertsTo: nil), at: hours(number))
      try home.store.commit([poll(owner, [edit])], at: hours(number))
    }
  }

  private func tell(_ kinds: [EditKind], _ owner: Feed, _ guid: String) throws {
    let account = EditAccount(kinds: kinds, field: .title, before: "One", after: "Edited")
    try home.store.tell([(update(owner, guid, "").id, 2, account)])
  }

  @Test func `has every later version, the newest first, and is filtered by feed, time and silence`() throws {
    #expect(try home.store.edits().map(\.feed) == [b.id, a.id])
    #expect(try home.store.edits(EditQuery(feed: a.id)).map(\.title) == ["Edited"])
    #expect(try home.store.edits(EditQuery(silentOnly: true)).map(\.feed) == [a.id])
    var said = EditQuery()
    said.saidOnly = true
    #expect(try home.store.edits(said).map(\.feed) == [b.id])
    #expect(try home.store.edits(EditQuery(since: hours(2))).map(\.feed) == [b.id])
    #expect(try home.store.edits(EditQuery(until: hours(2))).map(\.feed) == [a.id])
    #expect(try home.store.edits(EditQuery(limit: 1)).count == 1)
  }

  @Test func `knows which versions wait for their kind, with the words on both sides`() throws {
    let waiting = try home.store.waitingEdits(limit: 10)
    #expect(waiting.map(\.old.title) == ["Two", "One"])
    #expect(waiting.map(\.new.title) == ["Edited", "Edited"])
    try tell([.figure, .headline], a, "1")
    #expect(try home.store.waitingEdits(limit: 10).map(\.old.title) == ["Two"])
    #expect(try home.store.edits(EditQuery(kind: .headline)).map(\.account?.before) == ["One"])
    #expect(try home.store.edits(EditQuery(kind: .figure)).map(\.account?.kinds) == [[.figure, .headline]])
    #expect(try home.store.edits(EditQuery(kind: .typo)) == [])
    var said = EditQuery(kind: .figure)
    said.saidOnly = true
    #expect(try home.store.edits(said) == [])
    try tell([.figure], b, "2")
    #expect(try home.store.edits(said).map(\.feed) == [b.id])
  }

  @Test func `tells a version anew that was written anew`() throws {
    try tell([.figure], a, "1")
    try sqlite(home.path, "UPDATE revision SET title = 'Otherwise' WHERE version = 2 AND title = 'Edited'")
    #expect(try home.store.waitingEdits(limit: 10).count == 2)
    try sqlite(home.path, "DELETE FROM revision WHERE version = 2")
    #expect(try lines(home.path, "SELECT count(*) FROM edit") == ["0"])
  }
}
