import Glibc
import News
import Store
import TestSupport
import Testing

@Suite("Looking after the store")
struct KeepingTests {
  @Test("A copy is made beside a running service and restored when it has ended; consumers learn of the new epoch")
  func backupAndRestore() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let copy = program.folder.path + "/copy.sqlite"
    let service = try program.start("run")
    #expect(service.waitForError("event=started"))
    let backup = try program.run("store", "backup", copy, "--json")
    #expect(backup.status == 0)
    let last = try JSONDocument(program.run("changes", "--json").output)
    #expect(try JSONDocument(backup.output)["cursor"] == last["next"])
    #expect(try program.run("store", "restore", copy).status == 75)
    #expect(try program.run("store", "prune", "--older-than", "1d").status == 75)
    service.send(SIGTERM)
    #expect(service.wait().status == 0)
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    #expect(try program.run("sync", "--all").status == 0)
    let restore = try program.run("store", "restore", copy, "--json")
    #expect(restore.status == 0)
    let answer = try JSONDocument(restore.output)
    #expect(answer["epoch"] != last["epoch"])
    #expect(access(answer["kept"].text, F_OK) == 0)
    #expect(try program.run("changes", "--since", "0@\(last["epoch"].text)").status == 65)
    #expect(try JSONDocument(program.run("changes", "--json").output)["next"] == last["next"])
    #expect(try program.run("store", "check").status == 0)
    #expect(try program.run("sync", "--all", "--json").status == 0)
    #expect(try program.run("search", "15").output.contains("15 dead"))
  }

  @Test("An export of a newer Courant is refused with exit 65, and the advice is to update this one")
  func newerExport() throws {
    let program = try CourantProgram()
    try program.folder.write("new.jsonl", "{\"type\":\"courant\",\"schema_version\":2}\n{\"type\":\"article\"}\n")
    let outcome = try program.run("import", program.folder.path + "/new.jsonl")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("new.jsonl: its form is number 2"), "\(outcome.errors)")
    #expect(outcome.errors.contains("update this one"))
  }

  @Test("Where sources differ is kept, found wrong by a check, put right by a repair, and told anew by the next pass")
  func figureMarks() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    func isContested() throws -> JSONDocument? {
      try JSONDocument(program.run("stories", "--json").output)["stories"].list.first?["contested"]
    }
    func told() throws -> StorySummary {
      let store = try Store.open(program.store, access: .read)
      defer { store.close() }
      return try #require(try store.stories(StoryQuery(minSources: 2)).first)
    }
    #expect(try isContested() == false && told().figureMark?.differ == false)
    let (story, right) = try (told().id, #require(told().figureMark))
    let store = try Store.open(program.store, access: .write)
    try store.keep([(story, FigureMark(rules: right.rules, differ: true))])
    store.close()
    #expect(try isContested() == true)
    let check = try program.run("store", "check")
    #expect(check.status == 5 && check.output.contains("figures"))
    #expect(try program.run("store", "repair").status == 0)
    #expect(try isContested() == false && told().figureMark == right)
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    #expect(try program.run("sync", "--all").status == 0)
    #expect(try isContested() == true && told().figureMark?.differ == true)
    #expect(try program.run("store", "check").status == 0)
  }

  @Test("Following ends when the store is restored")
  func followRestored() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let copy = program.folder.path + "/copy.sqlite"
    #expect(try program.run("store", "backup", copy).status == 0)
    let follower = try program.start("changes", "--follow", "--json")
    #expect(follower.nextLine() != nil)
    #expect(try program.run("store", "restore", copy).status == 0)
    let end = follower.wait()
    #expect(end.status == 65)
    #expect(end.errors.contains("--since 0"))
  }

  @Test("What is no sound copy is exit 65, a missing one 66, and the store itself 64")
  func refusals() throws {
    let program = try CourantProgram()
    #expect(try program.run("sync").status == 0)
    let junk = try program.folder.write("junk", "this is no store, however long one looks at it\n")
    #expect(try program.run("store", "restore", junk).status == 65)
    #expect(try program.run("store", "restore", program.folder.path + "/missing").status == 66)
    #expect(try program.run("store", "restore", program.store).status == 64)
    #expect(try program.run("store", "backup", program.store).status == 64)
    #expect(try program.run("store", "backup", "/proc/nowhere/copy").status == 74)
    #expect(try program.run("store", "prune").status == 64)
    #expect(try program.run("store", "repair").status == 0)
  }

  @Test("What was purged does not come back while its feed still carries it, and its ids say so")
  func prune() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let stories = try JSONDocument(program.run("stories", "--all", "--json").output)["stories"].list
    #expect(stories.count == 2)
    let rehearsal = try program.run(
      "store", "prune", "--older-than", "90d", "--keep-multi-source", "--dry-run", "--json")
    #expect(try JSONDocument(rehearsal.output)["stories"] == 1)
    let pruned = try program.run("store", "prune", "--older-than", "90d", "--compact", "--json")
    #expect(try JSONDocument(pruned.output)["articles"] == 3)
    #expect(try program.run("stories", "--all").output.isEmpty)
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    let again = try JSONDocument(program.run("sync", "--all", "--json").output)
    #expect(again["entries_new"] == 0 && again["articles_new"] == 0 && again["revisions_new"] == 0)
    let gone = try program.run("stories", "show", stories[0]["id"].text)
    #expect(gone.status == 66)
    #expect(gone.errors.contains("purged"))
    #expect(try program.run("store", "check").status == 0)
  }
}
