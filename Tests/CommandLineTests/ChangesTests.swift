import Glibc
import TestSupport
import Testing

@Suite("The change log")
struct ChangesTests {
  @Test("Pages join without gaps, and the last one is empty")
  func pages() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let whole = try JSONDocument(program.run("changes", "--since", "0", "--json").output)["changes"].list
    #expect(whole.count > 3)
    #expect(whole.enumerated().allSatisfy { $1["cursor"] == .number(Double($0 + 1)) })
    let keys: Set = ["cursor", "at", "kind", "entity", "id", "version"]
    #expect(whole.allSatisfy { $0.names.isSuperset(of: keys) })
    var cursor = "0"
    var joined: [JSONDocument] = []
    while true {
      let page = try JSONDocument(program.run("changes", "--since", cursor, "--limit", "2", "--json").output)
      guard !page["changes"].list.isEmpty, case .number(let next) = page["next"] else { break }
      joined += page["changes"].list
      cursor = String(Int(next))
    }
    #expect(joined == whole)
    #expect(cursor == String(whole.count))
  }

  @Test("Through a pipe the last line is the next cursor with its epoch; another epoch is exit 65")
  func epoch() throws {
    let program = try CourantProgram()
    #expect(try program.run("sync").status == 0)
    let last = try program.run("changes").output.split(separator: "\n").last?.split(separator: "\t")
    #expect(last?.first == "next")
    let epoch = try #require(last?.last)
    #expect(try program.run("changes", "--since", "0@\(epoch)").status == 0)
    #expect(try program.run("changes", "--since", "0@another").status == 65)
    for way in ["--json", "--follow"] {
      let beyond = try program.run("changes", "--since", "1000000", way)
      #expect(beyond.status == 65 && beyond.errors.contains("ends at 0"))
    }
    #expect(try program.run("export", "--since", "1000000").status == 65)
  }

  @Test("Following prints a line a change as it comes, and SIGINT ends it with exit 130")
  func follow() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    let follower = try program.start("changes", "--since", "0", "--follow", "--json")
    let first = try JSONDocument(#require(follower.nextLine()))
    #expect(first["cursor"] == 1)
    _ = try program.run("sync", "--all")
    while let line = follower.nextLine() {
      if try JSONDocument(line)["entity"] == "story" { break }
    }
    follower.send(SIGINT)
    #expect(follower.wait().status == 130)
  }

  @Test("Following ends quietly when nobody reads any more")
  func brokenPipe() throws {
    let program = try CourantProgram()
    let opml = "<opml><body><outline text='A' xmlUrl='https://a.example/feed'/></body></opml>"
    _ = try program.run("feeds", "import", "-", input: opml)
    let follower = try program.start("changes", "--follow")
    #expect(follower.nextLine() != nil)
    follower.stopReading()
    let outcome = follower.wait()
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }
}
