import Dispatch
import Glibc
import TestSupport
import Testing

@Suite("Sync")
struct SyncTests {
  @Test("A pass counts what it brought, and the same pass again brings nothing")
  func twice() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    let first = try JSONDocument(program.run("sync", "--all", "--json").output)
    #expect(first["schema_version"] == 1)
    let keys: Set = [
      "fetched", "not_modified", "waiting", "failed", "entries_new", "articles_new", "revisions_new", "stories_new",
      "stories_joined", "seconds", "failures",
    ]
    #expect(first.names.isSuperset(of: keys))
    #expect([first["fetched"], first["articles_new"], first["stories_new"], first["failed"]] == [2, 3, 2, 0])
    #expect(first["stories_joined"] == 1)
    let second = try JSONDocument(program.run("sync", "--all", "--json").output)
    #expect([second["not_modified"], second["articles_new"], second["revisions_new"]] == [2, 0, 0])
  }

  @Test("A pass without a flag leaves alone what is not due, and says so")
  func notDue() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    feeds.server.forgetRequests()
    let outcome = try program.run("sync")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 feeds were not due"))
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(feeds.server.requests.isEmpty)
  }

  @Test("One feed that fails is exit 4 with advice, and the others are kept")
  func someFail() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    feeds.documents.remove("/b.xml")
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    let outcome = try program.run("sync", "--all")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains(feeds.url("/b.xml")))
    #expect(outcome.errors.contains("404"))
    #expect(outcome.output.contains("1 fetched"))
    #expect(outcome.output.contains("1 failed"))
    #expect(try program.run("articles", "list").output.split(separator: "\n").count == 2)
    let check = try program.run("status", "--check")
    #expect(check.status == 5)
    #expect(check.output.contains("attention\t" + feeds.url("/b.xml")))
  }

  @Test("Feeds are asked by name, and only they")
  func named() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    feeds.server.forgetRequests()
    #expect(try program.run("sync", feeds.url("/b.xml")).status == 0)
    #expect(feeds.server.requests.map(\.path) == ["/b.xml"])
  }

  @Test("Who asks is said in the User-Agent, with the address that is set")
  func userAgent() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try CourantProgram()
    program.variables["COURANT_CONTACT_URL"] = "https://reader.example/about"
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    _ = try program.run("sync", "--all")
    let agents = Set(feeds.server.requests.compactMap { $0["User-Agent"] })
    #expect(agents.count == 1)
    #expect(agents.first?.wholeMatch(of: /Courant\/\d+\.\d+\.\d+ \(\+https:\/\/reader\.example\/about\)/) != nil)
  }

  @Test("Another process that holds the lease makes it exit 75 when waiting is over")
  func busy() throws {
    let program = try CourantProgram()
    #expect(try program.run("sync").status == 0)
    let lock = try HeldLock(program.store + ".lock")
    let outcome = try program.run("sync", "--wait", "0")
    #expect(outcome.status == 75)
    #expect(!outcome.errors.isEmpty)
    #expect(try program.run("run").status == 75)
    lock.release()
    #expect(try program.run("sync", "--wait", "0").status == 0)
  }

  @Test("SIGINT ends a pass early with exit 130, and the next pass brings the rest")
  func interrupted() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try CourantProgram()
    program.variables["COURANT_TOTAL_TIMEOUT"] = "1h"
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    // The signal is sent by the server's thread, as soon as the request is there: on a busy machine this test's own task
    // may not go on before the request is given up.
    let interrupt = Guarded<(@Sendable () -> Void)?>(nil)
    let started = DispatchSemaphore(value: 0)
    feeds.documents.put("/b.xml") { _ in
      started.wait()
      interrupt.with { $0?() }
      return LoopbackReply([.hang])
    }
    let running = try program.start("sync", "--all")
    interrupt.with { $0 = running.signalling(SIGINT) }
    started.signal()
    #expect(running.wait().status == 130)
    #expect(try program.run("store", "check").status == 0)
    feeds.documents.put("/b.xml", SampleFeeds.second)
    #expect(try program.run("sync", "--all").status == 0)
    #expect(try program.run("articles", "list").output.split(separator: "\n").count == 3)
  }
}
