import News
import Showing
import Store
import TestSupport
import Testing

@Suite("The list of edits, and times past")
struct EditsTests {
  private let feeds: SampleFeeds
  private let program: CourantProgram

  /// A store in which one outlet has quietly changed a figure.
  init() throws {
    feeds = try SampleFeeds()
    program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    _ = try program.run("sync", "--all")
    feeds.server.stop()
  }

  @Test("A line tells what changed, and whether it was said")
  func lines() throws {
    let lines = try program.run("edits").output.split(separator: "\n")
    #expect(lines.count == 1)
    let fields = lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(fields.count == 12)
    #expect(fields[1] == "2" && fields[3] == "silent" && fields[4] == "figure" && fields[6] == "a.example")
    #expect(fields[7...9] == ["title", "12 dead", "15 dead"])
  }

  @Test("Filters hold, and what fits nothing says so on standard error")
  func filters() throws {
    #expect(try program.run("edits", "--silent", "--kind", "figure", "--since", "1h").output.contains("15 dead"))
    #expect(try program.run("edits", "--feed", feeds.url("/b.xml")).output == "")
    #expect(try program.run("edits", "--kind", "retraction").errors.contains("No edit"))
    #expect(try program.run("edits", "--kind", "nonsense").status == 64)
    #expect(try program.run("edits", "--feed", "zzzzzz").status == 66)
  }

  @Test("A limit counts things that happened, however many edits each of them took")
  func folded() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    _ = try program.run("sync", "--all")
    feeds.documents.put("/b.xml", SampleFeeds.second.replacing("12 dead", with: "13 dead"))
    _ = try program.run("sync", "--all")
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 12))
    _ = try program.run("sync", "--all")
    let store = try Store.open(program.store, access: .read)
    defer { store.close() }
    let listing = EditListing(store: store)
    #expect(try listing.edits(EditQuery(limit: 3)).map(\.source) == ["a.example", "b.example", "a.example"])
    let lines = try listing.lines(EditQuery(limit: 2))
    #expect(lines.map(\.edit.source) == ["a.example", "b.example"])
    #expect(lines.map(\.isFlipFlop) == [true, false])
    let first = try listing.lines(EditQuery(limit: 1))
    #expect(first.map(\.isFlipFlop) == [true])
    let edit = try #require(first.first?.edit)
    #expect(first.first?.folded.map(\.version) == [edit.version - 1])
    var next = EditQuery(limit: 2)
    next.after = EditPlace(observedAt: edit.observedAt, article: edit.article, version: edit.version)
    #expect(try listing.edits(next).map(\.source) == ["b.example", "a.example"])
    #expect(try listing.lines(next).map(\.edit.source) == ["b.example"])
  }

  @Test("JSON has the kinds and the change on both sides")
  func json() throws {
    let edit = try JSONDocument(program.run("edits", "--json").output)["edits"][0]
    #expect(edit["kinds"] == .list(["figure"]))
    #expect(edit["before"] == "12 dead" && edit["after"] == "15 dead" && edit["silent"] == true)
    #expect(edit["changed"] == .list(["title", "summary"]))
  }

  @Test("The change log tells of an edited version which figure moved")
  func changes() throws {
    let changes = try JSONDocument(program.run("changes", "--since", "0", "--json").output)["changes"].list
    let edited = changes.filter { $0["kind"] == "edited" }
    #expect(edited.count == 1)
    #expect(edited.first?["edit"]["kinds"] == .list(["figure"]))
    #expect(edited.first?["edit"]["before"] == "12 dead" && edited.first?["edit"]["after"] == "15 dead")
  }

  @Test("A diff as HTML marks and escapes; as JSON it has spans")
  func documents() throws {
    let id = try JSONDocument(program.run("edits", "--json").output)["edits"][0]["article"].text
    let html = try program.run("articles", "diff", id, "--html").output
    #expect(html.contains("Merrow, <del>12</del><ins>15</ins> dead"))
    #expect(html.hasPrefix("<!doctype html>"))
    #expect(try program.run("articles", "diff", id, "--html", "--json").status == 64)
    let words = try JSONDocument(program.run("articles", "diff", id, "--json").output)["changes"][0]["words"]
    #expect(words[1]["kind"] == "deleted" && words[1]["old"] == .list([37, 40]) && words[1]["new"] == .list([37, 37]))
  }

  @Test("Before there was anything, there is nothing to show")
  func longAgo() throws {
    let long = "2020-01-01"
    #expect(try program.run("stories", "list", "--all", "--as-of", long).output == "")
    #expect(try program.run("articles", "list", "--as-of", long).output == "")
    #expect(try program.run("search", "Merrow", "--as-of", long).output == "")
    #expect(try program.run("status", "--as-of", long).output.contains("articles\t0 in 0 versions"))
    let id = try JSONDocument(program.run("edits", "--json").output)["edits"][0]["article"].text
    #expect(try program.run("articles", "show", id, "--as-of", long).status == 66)
  }

  @Test("As of a time to come is the same as now", arguments: ["stories", "articles"])
  func now(verb: String) throws {
    let now = try program.run(verb, "list", "--json")
    #expect(try program.run(verb, "list", "--json", "--as-of", "2100-01-01").output == now.output)
  }

  @Test("A story's diff tells which headline and which figure moved")
  func story() throws {
    let stories = try JSONDocument(program.run("stories", "--json").output)["stories"]
    let output = try program.run("stories", "diff", stories[0]["id"].text, "--since", "1h").output
    #expect(output.contains("\nfigure\t"))
    #expect(output.contains("\t12 dead\t15 dead\n"))
    // Not when its articles were seen, a moment earlier.
    let store = try Store.open(program.store, access: .read)
    defer { store.close() }
    let first = try #require(try store.storyEvents(StoryID(stories[0]["id"].text)).first)
    let told = try program.run("stories", "diff", stories[0]["id"].text, "--since", "2020-01-01").errors
    #expect(told.contains("The story began \(first.at.iso8601), later than 2020-01-01"))
    let json = try JSONDocument(program.run("stories", "diff", stories[0]["id"].text, "--json").output)
    #expect(json["headlines"].list.count == 1 && json["joined"].list.count == 2)
    #expect(try program.run("stories", "diff", "zzzzzz").status == 66)
  }
}
