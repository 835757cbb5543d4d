import News
import Store
import Synchronization
import Testing

@testable import Serving

@Suite struct `The stream of changes` {
  @Test func `names cursor and epoch of every change, and ends when its reader is welcome no more`() async throws {
    let served = try ServedStore()
    let epoch = try served.store.epoch()
    let turns = Turns(3)
    let stream = ChangeStream(
      room: served.desk.room, epoch: epoch, sleep: { _ in }, isWelcome: { turns.next() })
    let told = Told()
    try await stream.write(after: 0) { await told.add($0) }
    let changes = try served.store.changes(since: 0, limit: nil)
    let ids = await told.text.split(separator: "\n").filter { $0.hasPrefix("id: ") }
    #expect(!changes.isEmpty)
    #expect(ids.map(String.init) == changes.map { "id: \($0.cursor)@\(epoch)" })
    // What an edit changed is told also before a pass has told it, in the stream as in a page of the log.
    let edited = try #require(changes.first { $0.kind == .edited })
    #expect(edited.edit == nil)
    let line = await told.text.split(separator: "\n").first { $0.contains("\"cursor\":\(edited.cursor),") }
    #expect(line?.contains("\"kinds\":[\"figure\"]") == true)
    #expect(try await served.get("/v1/changes?since=\(edited.cursor - 1)").text.contains("\"kinds\":[\"figure\"]"))
    await served.end()
  }

  @Test func `ends when the store was restored to another life`() async throws {
    let served = try ServedStore()
    let stream = ChangeStream(
      room: served.desk.room, epoch: "another", sleep: { _ in }, isWelcome: { true })
    let told = Told()
    try await stream.write(after: 0) { await told.add($0) }
    #expect(await !told.text.contains("id: "))
    await served.end()
  }

  @Test func `gives its place back with the last who holds it`() {
    let count = StreamCount()
    var places: [StreamCount.Place] = []
    while let place = count.place() { places.append(place) }
    #expect(places.count == 64)
    places.removeLast()
    #expect(count.place() != nil)
    places = []
    #expect((0..<64).compactMap { _ in count.place() }.count == 64)
  }

  @Test func `an id of another life is refused, and one that the log has not reached`() async throws {
    let served = try ServedStore()
    let reply = try await served.get("/v1/changes?since=0@00000000")
    #expect(reply.status == .conflict)
    let last = try served.store.lastCursor()
    #expect(try await served.get("/v1/changes?since=\(last)").status == .ok)
    #expect(try await served.get("/v1/changes?since=\(last + 1)").status == .conflict)
    var call = try Call(.get, "/v1/changes")
    call.headers = ["accept": "text/event-stream", "last-event-id": "\(last + 1)"]
    await #expect(throws: Refusal.self) { try await served.desk.stream(call, at: ServedStore.start) }
    await served.end()
  }

  @Test(arguments: [("3", 200), ("", 200), ("\u{1f}", 400), ("x", 400), ("1@other", 409)])
  func `the id of the last event outranks since, in a document as in a stream`(id: String, status: Int) async throws {
    let served = try ServedStore()
    // An answer that is kept for the same address has another beginning.
    _ = try await served.get("/v1/changes?since=1")
    var call = try Call(.get, "/v1/changes?since=1")
    call.headers = ["last-event-id": id]
    let reply = await served.desk.answer(call)
    #expect(reply.status.rawValue == status)
    if status == 200 {
      let first = try #require(try json(reply)["changes"] as? [[String: Any]]).first
      #expect(first?["cursor"] as? Int == (id.isEmpty ? 2 : 4))
    }
    await served.end()
  }
}

/// What a stream sent.
private actor Told {
  var text = ""

  func add(_ part: String) { text += part }
}

/// True so many times, then false.
private final class Turns: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  func next() -> Bool {
    left.withLock { left in
      left -= 1
      return left >= 0
    }
  }
}
