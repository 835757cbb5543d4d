import TestSupport
import Testing

@Suite("Figures and quotes of a story")
struct FiguresTests {
  private let feeds: SampleFeeds
  private let program: CourantProgram
  private let story: String

  /// A story of two outlets with figures and a quote, in words of more bytes than letters.
  init() throws {
    feeds = try SampleFeeds()
    feeds.documents.put(
      "/a.xml",
      SampleFeeds.rss(
        "a.example",
        [
          (
            "a1", "Dam breaks above the town of Mérrow, 12 dead",
            "“Nothing was left of the Mérrow dam at dawn,” said Zoë Åkerlund. At least 12 people died, the police said."
          )
        ]))
    feeds.documents.put(
      "/b.xml",
      SampleFeeds.rss(
        "b.example",
        [
          (
            "b1", "Dam breaks above the town of Mérrow, 14 dead",
            "Rescuers search the valley: 14 people died when the Mérrow dam broke at dawn, the police said."
          )
        ]))
    program = try feeds.syncedProgram()
    feeds.server.stop()
    let stories = try JSONDocument(program.run("stories", "--all", "--json").output)["stories"].list
    story = stories.first?["id"].text ?? ""
  }

  @Test(
    "Every place of a figure and of a quote points at the characters of its version", arguments: ["figures", "quotes"])
  func spans(verb: String) throws {
    let document = try JSONDocument(program.run("stories", verb, story, "--json").output)
    let claims = verb == "quotes" ? document["quotes"].list : document["figures"].list.flatMap { $0["claims"].list }
    let places = claims.flatMap { $0["articles"].list }
    #expect(places.count > (verb == "quotes" ? 0 : 1))
    for place in places {
      let versions = try JSONDocument(program.run("articles", "versions", place["id"].text, "--json").output)[
        "versions"]
      let version = try #require(versions.list.first { $0["version"] == place["version"] })
      let field = Array(version[place["field"].text].text.unicodeScalars)
      guard case .number(let start) = place["start"], case .number(let end) = place["end"] else {
        Issue.record("no span")
        continue
      }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: field[Int(start)..<Int(end)])
      #expect(String(words) == place["text"].text && !words.isEmpty)
    }
  }

  @Test("What is missing or wrong is said, with the right exit code", arguments: ["figures", "quotes"])
  func arguments(verb: String) throws {
    let none = try program.run("stories", verb)
    #expect(none.status == 64 && none.errors.contains("id"))
    let unknown = try program.run("stories", verb, "zzzzzzzz")
    #expect(unknown.status == 66 && unknown.errors.contains("zzzzzzzz") && unknown.errors.contains("courant stories"))
    let two = try program.run("stories", verb, story, story)
    #expect(two.status == 64 && two.errors.contains(story))
    let option = try program.run("stories", verb, story, "--since", "6h")
    #expect(option.status == 64 && option.errors.contains("--since"))
  }

  @Test("Through a pipe a claim is a line of sixteen fields")
  func lines() throws {
    let lines = try program.run("stories", "figures", story).output.split(separator: "\n")
    let fields = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(fields.allSatisfy { $0.count == 16 })
    let killed = fields.filter { $0[0] == "killed" }
    #expect(killed.contains { $0[4] == "14" && $0[11] == "b.example" && $0[12] == "" })
  }
}
