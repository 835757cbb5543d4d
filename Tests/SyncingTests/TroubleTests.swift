import Glibc
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `A service in trouble` {
  /// Runs the service in virtual time; `report` hears everything it tells.
  private func serve(
    _ world: World, hours: Int64, report: @escaping @Sendable (SyncNews) -> Void
  ) async throws {
    let clock = world.clock
    let end = clock.now.adding(seconds: hours * 3600)
    let running = Guarded<Task<Void, any Error>?>(nil)
    let service = SyncService(
      pass: world.pass(), store: world.store, controlSocketPath: world.folder + "/s.sock", clock: { clock.now },
      sleep: { milliseconds in
        clock.advance(milliseconds: milliseconds)
        if clock.now >= end { running.with { $0?.cancel() } }
        await Task.yield()
      }, report: report, heartbeat: {})
    let gate = Guarded(false)
    let task = Task {
      while !gate.with({ $0 }) { await Task.yield() }
      try await service.run {}
    }
    running.with { $0 = task }
    gate.with { $0 = true }
    try await task.value
  }

  @Test func `asks nobody while its file is away, and goes on when it is back`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    let (path, elsewhere) = (world.store.path, world.folder + "/elsewhere")
    let server = world.server
    let troubles = Guarded(0)
    let asked = Guarded((before: 0, during: 0))
    try await serve(world, hours: 24) { news in
      switch news {
      case .finished where troubles.with({ $0 }) == 0:
        rename(path, elsewhere)
        asked.with { $0.before = server.requests.count }
      case .trouble(let error, _):
        if error.kind != .missing { Issue.record("\(error)") }
        if troubles.with({
          $0 += 1; return $0
        }) == 3 {
          asked.with { $0.during = server.requests.count - $0.before }
          rename(elsewhere, path)
        }
      default: break
      }
    }
    #expect(troubles.with { $0 } == 3)
    #expect(asked.with { $0.before } == 1 && asked.with { $0.during } == 0)
    #expect(server.requests.count > 1)
    #expect(try world.store.articles().count == 1)
    #expect(try world.store.check() == [])
  }

  @Test func `tells within its heartbeat that its file is away, though nobody is due`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    let (path, elsewhere) = (world.store.path, world.folder + "/elsewhere")
    let clock = world.clock
    let moved = Guarded<Timestamp?>(nil)
    let told = Guarded<Timestamp?>(nil)
    try await serve(world, hours: 1) { news in
      switch news {
      case .finished where moved.with({ $0 }) == nil:
        rename(path, elsewhere)
        moved.with { $0 = clock.now }
      case .trouble where told.with({ $0 }) == nil:
        told.with { $0 = clock.now }
        rename(elsewhere, path)
      default: break
      }
    }
    let wait = try #require(told.with { $0 }).milliseconds - #require(moved.with { $0 }).milliseconds
    #expect(wait <= SyncService.heartbeatSeconds * 1000)
  }

  @Test func `ends when another file stands in its place`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    let path = world.store.path
    await #expect(throws: StoreError.self) {
      try await serve(world, hours: 24) { news in
        guard case .finished = news else { return }
        rename(path, path + ".old")
        close(open(path, O_CREAT | O_WRONLY, 0o600))
      }
    }
  }
}
