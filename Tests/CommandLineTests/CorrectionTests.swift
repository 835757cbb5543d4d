import Glibc
import TestSupport
import Testing

@Suite("Corrections by hand")
struct CorrectionTests {
  private let feeds: SampleFeeds
  private let program: CourantProgram
  private let shared: JSONDocument
  private let lone: JSONDocument

  init() throws {
    feeds = try SampleFeeds()
    program = try feeds.syncedProgram()
    let stories = try JSONDocument(program.run("stories", "--all", "--json").output)["stories"].list
    shared = try #require(stories.first { $0["source_count"] == 2 })
    lone = try #require(stories.first { $0["source_count"] == 1 })
  }

  private func articles(of story: String) throws -> Set<String> {
    let json = try JSONDocument(program.run("stories", "show", story, "--json").output)
    return Set(json["story"]["articles"].list.map { $0["id"].text })
  }

  /// Everything is decided once more, by a pass over new words and by reclustering.
  private func decideAnew() throws {
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    #expect(try program.run("sync", "--all").status == 0)
    #expect(try program.run("store", "recluster", "--all").status == 0)
    #expect(try program.run("store", "check").status == 0)
  }

  @Test("Merged stories stay merged, both ids lead there, and undoing parts them again")
  func merge() throws {
    defer { feeds.server.stop() }
    let (a, b) = (shared["id"].text, lone["id"].text)
    let outcome = try program.run("stories", "merge", a, b, "--json")
    #expect(outcome.status == 0)
    #expect(try JSONDocument(outcome.output)["correction"] == 1)
    #expect(try articles(of: a).count == 3)
    try decideAnew()
    #expect(try articles(of: a).count == 3)
    #expect(try articles(of: b) == articles(of: a))
    let history = try program.run("stories", "history", a).output
    #expect(history.contains("\tcorrected\t") && history.contains("\tmerged\t"))
    #expect(try program.run("stories", "undo").status == 0)
    #expect(try articles(of: a).count == 2)
    #expect(try articles(of: b).count == 1)
    try decideAnew()
    #expect(try articles(of: b).count == 1)
    let listed = try JSONDocument(program.run("stories", "corrections", "--json").output)["corrections"].list
    #expect(listed.count == 1 && listed[0]["kind"] == "merge" && listed[0]["undone_at"] != .null)
    #expect(!listed[0]["by"].text.isEmpty)
    #expect(try program.run("stories", "undo").status == 66)
  }

  @Test("A split article stays out, and why says who keeps it out")
  func split() throws {
    defer { feeds.server.stop() }
    let article = shared["articles"][1]["id"].text
    let outcome = try program.run("stories", "split", shared["id"].text, article, "--json")
    #expect(outcome.status == 0)
    let new = try JSONDocument(outcome.output)["other"].text
    #expect(try articles(of: new) == [article])
    try decideAnew()
    #expect(try articles(of: shared["id"].text).contains(article) == false)
    let why = try JSONDocument(program.run("stories", "why", shared["id"].text, article, "--json").output)
    #expect(why["kept_out_by"].list.count == 1)
    #expect(try program.run("stories", "split", new, article).status == 64)
    #expect(try program.run("stories", "split", lone["id"].text, article).status == 66)
  }

  @Test("A pinned article stays where it was put")
  func pin() throws {
    defer { feeds.server.stop() }
    let article = lone["articles"][0]["id"].text
    #expect(try program.run("stories", "pin", shared["id"].text, article).status == 0)
    try decideAnew()
    #expect(try articles(of: shared["id"].text).contains(article))
    #expect(try articles(of: lone["id"].text).contains(article))
    let why = try program.run("stories", "why", shared["id"].text, article)
    #expect(why.status == 0 && why.output.contains("a person said so"))
    let again = try program.run("stories", "pin", shared["id"].text, article)
    #expect(again.status == 64 && again.errors.contains("it is pinned there already, by correction 1"))
    #expect(try program.run("stories", "undo").status == 0)
    #expect(try program.run("stories", "pin", shared["id"].text, article).status == 0)
  }

  @Test("Why tells how an article came with a story that was merged into its own and lives again")
  func livesAgain() throws {
    defer { feeds.server.stop() }
    let (goal, first, second) = (lone["id"].text, shared["articles"][0]["id"].text, shared["articles"][1]["id"].text)
    #expect(try program.run("stories", "pin", goal, first).status == 0)
    #expect(try program.run("stories", "pin", goal, second).status == 0)
    #expect(try program.run("stories", "undo", "1").status == 0)
    #expect(try articles(of: shared["id"].text) == [first])
    #expect(try articles(of: goal).contains(second))
    let why = try program.run("stories", "why", goal, second)
    #expect(why.status == 0 && !why.output.contains("not in this story") && why.output.contains("rule\t"))
    let json = try JSONDocument(program.run("stories", "why", goal, second, "--json").output)
    #expect(json["decided_in"] == shared["id"] && json["kind"] != "elsewhere")
  }

  @Test("Beside a running service the service does it; where another process writes it is exit 75")
  func besideTheService() throws {
    defer { feeds.server.stop() }
    let lock = try HeldLock(program.store + ".lock")
    #expect(try program.run("stories", "merge", shared["id"].text, lone["id"].text, "--wait", "0").status == 75)
    #expect(try program.run("store", "recluster", "--wait", "0").status == 75)
    lock.release()
    let service = try program.start("run")
    #expect(service.waitForError("event=started"))
    #expect(try program.run("stories", "merge", shared["id"].text, lone["id"].text).status == 0)
    #expect(try articles(of: shared["id"].text).count == 3)
    #expect(try program.run("store", "recluster", "--all").status == 0)
    #expect(try articles(of: shared["id"].text).count == 3)
    service.send(SIGTERM)
    #expect(service.wait().status == 0)
    #expect(try program.run("store", "check").status == 0)
  }

  @Test("Reclustering by the same rules changes nothing, and a rehearsal writes nothing")
  func recluster() throws {
    defer { feeds.server.stop() }
    let outcome = try program.run("store", "recluster", "--all", "--dry-run", "--json")
    #expect(outcome.status == 0)
    let json = try JSONDocument(outcome.output)
    #expect(json["dry_run"] == true && json["changes"] == .list([]))
    let next = try JSONDocument(program.run("changes", "--since", "0", "--json").output)["next"]
    #expect(try program.run("store", "recluster", "--all").status == 0)
    #expect(try JSONDocument(program.run("changes", "--since", "0", "--json").output)["next"] == next)
  }
}
