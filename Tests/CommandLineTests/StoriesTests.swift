import TestSupport
import Testing

@Suite("Stories")
struct StoriesTests {
  private let feeds: SampleFeeds
  private let program: CourantProgram

  init() throws {
    feeds = try SampleFeeds()
    program = try feeds.syncedProgram()
    feeds.server.stop()
  }

  @Test("The JSON has the keys that consumers rely on")
  func keys() throws {
    let json = try JSONDocument(program.run("stories", "--all", "--json").output)
    #expect(json["schema_version"] == 1)
    #expect(json["stories"].list.count == 2)
    let story: Set = [
      "id", "headline", "state", "first_seen", "last_updated", "source_count", "article_count", "version", "articles",
    ]
    let article: Set = ["id", "feed", "source", "title", "url", "published", "version", "role"]
    for entry in json["stories"].list {
      #expect(entry.names.isSuperset(of: story))
      #expect(entry["first_seen"].text.hasSuffix("Z"))
      for member in entry["articles"].list { #expect(member.names.isSuperset(of: article)) }
    }
  }

  @Test("By default only stories of two sources; --all lifts that, and a flag beside it still holds")
  func defaults() throws {
    #expect(try program.run("stories").output.split(separator: "\n").count == 1)
    #expect(try program.run("stories", "--all").output.split(separator: "\n").count == 2)
    #expect(try program.run("stories", "--all", "--sources", "2").output.split(separator: "\n").count == 1)
    #expect(try program.run("stories", "--all", "--limit", "1").output.split(separator: "\n").count == 1)
    #expect(try program.run("stories", "--all", "--since", "2025-11-04").output.isEmpty)
    #expect(
      try program.run("stories", "--all", "--until", "2025-11-03T00:30Z").output.split(separator: "\n").count == 1)
    #expect(try program.run("stories", "--all", "--feed", feeds.url("/b.xml")).output.split(separator: "\n").count == 1)
  }

  @Test("Through a pipe: tabs, whole headlines, ISO times, no colour")
  func pipe() throws {
    let output = try program.run("stories").output
    let fields = output.dropLast().split(separator: "\t").map(String.init)
    #expect(fields.count == 6)
    #expect(fields[1] == "2025-11-03T00:10:00Z")
    #expect(fields[2...4] == ["2", "2", "developing"])
    #expect(fields[5] == "Dam breaks above the town of Merrow, 12 dead")
    #expect(!output.contains("\u{1B}"))
  }

  @Test("A story is shown by the beginning of its id, with its articles and how it came about")
  func show() throws {
    let id = try JSONDocument(program.run("stories", "--json").output)["stories"][0]["id"].text
    let outcome = try program.run("stories", "show", String(id.prefix(8)))
    #expect(outcome.status == 0)
    let kinds = outcome.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
    #expect(kinds.filter { $0 == "story" }.count == 1)
    #expect(kinds.filter { $0 == "article" }.count == 2)
    #expect(kinds.filter { $0 == "event" }.count >= 2)
    let json = try JSONDocument(program.run("stories", "show", id, "--json").output)
    #expect(json["story"]["articles"].list.count == 2)
  }

  @Test("Why an article is in its story is told, and of an article of another story what it lacks")
  func why() throws {
    let stories = try JSONDocument(program.run("stories", "--all", "--json").output)["stories"].list
    let shared = try #require(stories.first { $0["source_count"] == 2 })
    let lone = try #require(stories.first { $0["source_count"] == 1 })
    for member in shared["articles"].list {
      let outcome = try program.run("stories", "why", shared["id"].text, member["id"].text)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("rule\t"))
      let json = try JSONDocument(program.run("stories", "why", shared["id"].text, member["id"].text, "--json").output)
      #expect(json["decided_in"] == shared["id"])
      #expect(json["mergers"] == .list([]))
      #expect(outcome.output.contains("threshold\t") || outcome.output.contains("created"))
    }
    let stranger = lone["articles"][0]["id"].text
    let outcome = try program.run("stories", "why", shared["id"].text, stranger)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("now in\t" + lone["id"].text))
    #expect(outcome.output.contains("short by\t") && outcome.output.contains("missing\t"))
    let json = try JSONDocument(program.run("stories", "why", shared["id"].text, stranger, "--json").output)
    #expect(json["kind"] == "elsewhere" && json["in_story"] == lone["id"])
    #expect(json["kept_out_by"] == .list([]))
  }

  @Test("The history has a reason for every step")
  func history() throws {
    let id = try JSONDocument(program.run("stories", "--json").output)["stories"][0]["id"].text
    let json = try JSONDocument(program.run("stories", "history", id, "--json").output)
    #expect(json["events"][0]["kind"] == "created")
    #expect(json["events"].list.contains { $0["kind"] == "joined" && $0["reason"]["rule"] != .null })
  }

  @Test("Search finds the current words")
  func search() throws {
    #expect(try program.run("search", "budget", "votes").output.contains("Parliament of Estland"))
    #expect(try program.run("search", "unheardof").output.isEmpty)
    let json = try JSONDocument(program.run("search", "Merrow", "--json").output)
    #expect(json["articles"].list.count == 2)
  }
}
