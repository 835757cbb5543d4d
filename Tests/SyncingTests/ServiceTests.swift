import Glibc
import News
import Store
import TestSupport
import Testing

@testable import Syncing

@Suite struct `The service` {
  /// Runs the service in virtual time until `hours` have passed or `isDone` says so.
  private func serve(_ world: World, hours: Int64, socket: String, ready: @escaping @Sendable () -> Void = {})
    async throws
  {
    let clock = world.clock
    let end = clock.now.adding(seconds: hours * 3600)
    let running = Guarded<Task<Void, any Error>?>(nil)
    let service = SyncService(
      pass: world.pass(), store: world.store, controlSocketPath: socket, clock: { clock.now },
      sleep: { milliseconds in
        clock.advance(milliseconds: milliseconds)
        if clock.now >= end { running.with { $0?.cancel() } }
        await Task.yield()
      }, report: { _ in }, heartbeat: {})
    let gate = Guarded(false)
    let task = Task {
      while !gate.with({ $0 }) { await Task.yield() }
      try await service.run(ready: ready)
    }
    running.with { $0 = task }
    gate.with { $0 = true }
    try await task.value
  }

  @Test func `asks a quiet feed no more than politeness allows, over three days`() async throws {
    let world = try World()
    world.documents.put("/a.xml", rss("a.example", [dam]))
    try world.subscribe(["/a.xml"])
    try await serve(world, hours: 72, socket: world.folder + "/s.sock")
    let requests = world.server.requests.count
    #expect(requests >= 3)
    #expect(requests <= 72)
    #expect(try world.store.articles().count == 1)
    #expect(try world.store.check() == [])
  }

  /// Asks on a thread that the service does not need to answer.
  private func onThread<Answer: Sendable>(_ ask: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    try await withCheckedThrowingContinuation { answer in
      Threads.detach { answer.resume(with: Result(catching: ask)) }
    }
  }

  @Test func `answers commands and passes on what they ask`() async throws {
    let world = try World()
    try threeOutlets(world)
    let socket = world.folder + "/s.sock"
    let service = SyncService(
      pass: world.pass(), store: world.store, controlSocketPath: socket, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in for await _ in AsyncStream<Void>.makeStream().stream {} }, report: { _ in }, heartbeat: {})
    let (ready, isReady) = AsyncStream.makeStream(of: Void.self)
    let task = Task { try await service.run { isReady.yield() } }
    for await _ in ready { break }
    let status = try await onThread { ControlClient.status(socketPath: socket, waitSeconds: 600) }
    #expect(status?.since == world.clock.now)
    let summary = try await onThread {
      try ControlClient.sync(.all, socketPath: socket, waitSeconds: 600) { _ in }
    }
    #expect(summary?.asked == 3)
    #expect(try world.store.articles().count == 4)
    task.cancel()
    try await task.value
    #expect(ControlClient.status(socketPath: socket) == nil)
  }

  @Test func `says of the next pass when it is, and not when the last one was`() async throws {
    let world = try World()
    try threeOutlets(world)
    try world.subscribe(["/soon.xml"])
    let now = world.clock.now
    try world.store.putOff([.derived(from: "/soon.xml")], until: now.adding(seconds: 30), reason: "soon", at: now)
    let socket = world.folder + "/s.sock"
    let (rests, isResting) = AsyncStream.makeStream(of: Void.self)
    let pass = world.pass()
    let service = SyncService(
      pass: pass, store: world.store, controlSocketPath: socket, clock: { [clock = world.clock] in clock.now },
      sleep: { _ in
        isResting.yield()
        for await _ in AsyncStream<Void>.makeStream().stream {}
      }, report: { _ in }, heartbeat: {})
    let task = Task { try await service.run {} }
    for await _ in rests { break }
    let status = try #require(try await onThread { ControlClient.status(socketPath: socket, waitSeconds: 600) })
    #expect(try world.store.nextDue(at: now) == now.adding(seconds: 30))
    #expect(status.nextPass == now.adding(seconds: SyncService.gatheringSeconds))
    task.cancel()
    try await task.value
  }

  @Test func `nobody there is told from a service that fails`() throws {
    #expect(try ControlClient.sync(.due, socketPath: "/nonexistent/s.sock", waitSeconds: 1) { _ in } == nil)
  }

  @Test func `a fault of the store is the same fault for whoever asked the service`() throws {
    let fault = StoreError(
      .diskFull, what: "cannot write to", subject: "s", why: "it is full", advice: "free some space")
    let line = ControlCoding.encode(ControlReply(fault))
    let error = ControlError(ControlCoding.decode(ControlReply.self, line), otherwise: "nothing")
    #expect(error.fault == fault && error.message == "\(fault)")
    #expect(ControlError(ControlReply(error: "the service is ending"), otherwise: "nothing").fault == nil)
  }

  @Test func `a socket path that is too long goes to the runtime directory`() {
    let long = "/" + String(repeating: "x", count: 120) + ".sqlite"
    #expect(
      ControlSocket.path(forStore: "/var/lib/courant.sqlite", runtimeDirectory: nil) == "/var/lib/courant.sqlite.sock")
    let path = ControlSocket.path(forStore: long, runtimeDirectory: "/run/user/7")
    #expect(path.hasPrefix("/run/user/7/courant-") && path.utf8.count < 108)
    let shared = ControlSocket.path(forStore: long, runtimeDirectory: nil)
    #expect(shared.hasPrefix("/tmp/courant-\(getuid())/courant-") && shared.utf8.count < 108)
  }

  @Test func `a folder where others may write is none for a socket`() throws {
    let world = try World()
    let folder = world.folder + "/sockets"
    #expect(!ControlSocket.isOurs(folder))
    mkdir(folder, 0o700)
    #expect(ControlSocket.isOurs(folder))
    symlink(folder, world.folder + "/link")
    #expect(!ControlSocket.isOurs(world.folder + "/link"))
    chmod(folder, 0o777)
    #expect(!ControlSocket.isOurs(folder))
  }

  @Test func `a client that never reads holds up nobody`() throws {
    var pair: [Int32] = [0, 0]
    #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
    let line = LineSocket(pair[0])
    var taken = 0
    while line.write(line: [UInt8](repeating: 65, count: 4096), within: 0) { taken += 1 }
    #expect(taken > 0)
    close(pair[1])
    #expect(!line.write(line: [65], within: 0))
  }
}
