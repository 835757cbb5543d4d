import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite("Trouble with the store's file")
struct TroubleTests {
  @Test(
    "A file that cannot be written is exit 74 for what writes, and is read all the same",
    .enabled(if: UnprivilegedUser() != nil, "this user may write anything, and setpriv is not there to be another"))
  func readOnly() throws {
    let user = try #require(UnprivilegedUser())
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try feeds.syncedProgram()
    // One feed that is due, for the service.
    feeds.documents.put("/c.xml", SampleFeeds.second)
    #expect(try program.run("feeds", "add", "--allow-private", feeds.url("/c.xml")).status == 0)
    user.own(program.folder.path)
    program.user = user
    #expect(try program.run("stories", "--all").status == 0)
    chmod(program.store, 0o444)
    let file = try program.run("sync", "--all")
    #expect(file.status == 74)
    #expect(file.errors.contains("can be written by this user"))
    #expect(try program.run("stories", "--all").output.split(separator: "\n").count == 2)
    #expect(try program.run("store", "check").status == 0)
    // The service asks nobody meanwhile and says why; who watches over it starts it again.
    let requests = feeds.server.requests.count
    let service = try program.run("run")
    #expect(service.status == 74)
    #expect(service.errors.contains("can be written by this user"))
    #expect(feeds.server.requests.count == requests)
    #expect(["-wal", "-shm"].allSatisfy { access(program.store + $0, F_OK) != 0 })
    chmod(program.folder.path, 0o555)
    for command in [
      ["sync"], ["run"], ["feeds", "pause", feeds.url("/a.xml")], ["store", "prune", "--older-than", "1d"],
    ] {
      let outcome = try program.start(all: command).wait()
      #expect(outcome.status == 74, "\(command): \(outcome.errors)")
    }
    #expect(try program.run("stories", "--all").status == 0)
    chmod(program.folder.path, 0o755)
    chmod(program.store, 0o644)
    let again = try program.run("sync", "--all")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try program.run("store", "check").status == 0)
  }

  @Test(
    "Files beside a store that were made while it could not be written keep nobody from writing afterwards",
    .enabled(if: UnprivilegedUser() != nil, "this user may write anything, and setpriv is not there to be another"))
  func companions() throws {
    let user = try #require(UnprivilegedUser())
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try feeds.syncedProgram()
    for end in ["-wal", "-shm"] {
      try program.folder.write("store.sqlite" + end, "")
      chmod(program.store + end, 0o444)
    }
    user.own(program.folder.path)
    program.user = user
    let sync = try program.run("sync", "--all")
    #expect(sync.status == 0, "\(sync.errors)")
    #expect(try program.run("store", "check").status == 0)
  }

  @Test(
    "A copy in a folder that cannot be written is read, and nothing is left beside it",
    .enabled(if: UnprivilegedUser() != nil, "this user may write anything, and setpriv is not there to be another"))
  func readOnlyCopy() throws {
    let user = try #require(UnprivilegedUser())
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try feeds.syncedProgram()
    let folder = program.folder.path + "/a ?#%disk"
    #expect(mkdir(folder, 0o755) == 0)
    let copy = folder + "/copy.sqlite"
    #expect(try program.run("store", "backup", copy).status == 0)
    user.own(program.folder.path)
    user.own(folder)
    chmod(folder, 0o555)
    program.user = user
    for command in [["stories", "--all"], ["search", "dam"], ["changes"], ["status"], ["store", "check"]] {
      let outcome = try program.start(all: command + ["--store", copy]).wait()
      #expect([0, 3].contains(outcome.status), "\(command): \(outcome.errors)")
    }
    #expect(access(copy + "-wal", F_OK) != 0 && access(copy + "-shm", F_OK) != 0)
    #expect(try program.run("sync", "--store", copy).status == 74)
    chmod(folder, 0o755)
  }

  @Test("An address that another program holds is told of, with what to do")
  func addressInUse() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    let address = feeds.server.base.replacing("http://", with: "")
    let outcome = try program.run("run", "--listen", address)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot listen at \(address): address already in use"))
    #expect(outcome.errors.contains("take another port with --listen"))
  }

  @Test("An export to a place that cannot be written says why and what to do")
  func noPlace() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let folder = program.folder.path
    for (place, words) in [(folder + "/none/all.jsonl", "there is no folder"), (folder, "it is a folder")] {
      for format in ["jsonl", "sqlite"] {
        let outcome = try program.run("export", "--format", format, place)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("cannot write \(place): \(words)"), "\(outcome.errors)")
      }
    }
  }

  @Test("A store that was taken away is begun anew by sync, and by nothing that reads; put back, it goes on")
  func takenAway() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let elsewhere = program.folder.path + "/elsewhere"
    #expect(rename(program.store, elsewhere) == 0)
    #expect(try program.run("stories").status == 74)
    #expect(try program.run("store", "check").status == 74)
    #expect(access(program.store, F_OK) != 0)
    #expect(rename(elsewhere, program.store) == 0)
    let again = try program.run("sync", "--all", "--json")
    #expect(again.status == 0)
    #expect(try JSONDocument(again.output)["articles_new"] == 0)
  }

  @Test("A service whose store was replaced ends with exit 74 and says why")
  func replaced() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let service = try program.start("run")
    #expect(service.waitForError("event=started"))
    #expect(rename(program.store, program.folder.path + "/elsewhere") == 0)
    let early = try program.run("sync", "--all")
    #expect(early.status == 74 && early.errors.contains("its file was taken away, and process"))
    #expect(access(program.store, F_OK) != 0)
    try program.folder.write("store.sqlite", "")
    let end = service.wait()
    #expect(end.status == 74)
    #expect(end.errors.contains("another file stands in its place"))
  }

  @Test("A copy put over the file of a running service ends it with exit 74, and is used from then on")
  func copiedOver() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let copy = program.folder.path + "/copy.sqlite"
    #expect(try program.run("store", "backup", copy).status == 0)
    let service = try program.start("run")
    #expect(service.waitForError("event=started"))
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    #expect(try program.run("sync", "--all").status == 0)
    try Data(contentsOf: URL(filePath: copy)).write(to: URL(filePath: program.store))
    let end = service.wait()
    #expect(end.status == 74)
    #expect(end.errors.contains("another file was copied over it"))
    #expect(try program.run("store", "check").status == 0)
    #expect(try program.run("changes", "--json").output == program.run("changes", "--json", "--store", copy).output)
    #expect(try program.run("sync", "--all").status == 0)
    #expect(try program.run("search", "15").output.contains("15 dead"))
  }

  @Test("Another file beside the log of a killed service is refused with exit 74; put back, the store is whole")
  func besideTheLog() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let (copy, elsewhere) = (program.folder.path + "/copy.sqlite", program.folder.path + "/elsewhere")
    #expect(try program.run("store", "backup", copy).status == 0)
    let service = try program.start("run")
    #expect(service.waitForError("event=started"))
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    #expect(try program.run("sync", "--all").status == 0)
    service.send(SIGKILL)
    #expect(service.wait().status == -SIGKILL)
    #expect(rename(program.store, elsewhere) == 0 && rename(copy, program.store) == 0)
    for command in [["status"], ["sync"], ["run"], ["store", "restore", elsewhere], ["store", "check"]] {
      let outcome = try program.start(all: command).wait()
      #expect(outcome.status == 74, "\(command): \(outcome.errors)")
      #expect(outcome.errors.contains("worked on another file"), "\(command): \(outcome.errors)")
    }
    #expect(rename(program.store, copy) == 0 && rename(elsewhere, program.store) == 0)
    #expect(try program.run("search", "15").output.contains("15 dead"))
    #expect(try program.run("store", "check").status == 0)
    #expect(try program.run("store", "check", "--store", copy).status == 0)
  }
}

/// Somebody who may write only what is theirs: this user, or, where that one is root, `nobody`.
struct UnprivilegedUser {
  /// What stands before the program and its arguments.
  let prefix: [String]
  private let id: uid_t

  /// Nil where there is no way to be one.
  init?() {
    guard getuid() == 0 else {
      (prefix, id) = ([], getuid())
      return
    }
    guard access("/usr/bin/setpriv", X_OK) == 0 else { return nil }
    (prefix, id) = (["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"], 65534)
  }

  /// Gives a folder and its files to this user.
  func own(_ folder: String) {
    guard id != getuid() else { return }
    chown(folder, id, id)
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "..", name != "." { chown(folder + "/" + name, id, id) }
    }
  }
}
