import ArgumentParser
import Claims
import Deduplication
import News

/// `courant inspect stories FILE.jsonl`
struct InspectStoriesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Merge articles into stories with the deduplicator that sync uses.",
    discussion: """
      In: articles in time order, a JSON object a line: id, lang, published, title, text, source, url.
      Out: lines ID, STORY, separated by a tab.

      Examples:
        courant inspect stories articles.jsonl
        courant inspect stories --title articles.jsonl
      """)

  @Argument(help: "The articles; - is standard input.")
  var file: String

  @Flag(help: "Only the headline and the first two sentences.")
  var summary = false

  @Flag(help: "Only the headline.")
  var title = false

  func validate() throws {
    if summary && title { throw ValidationError("Say --summary or --title, not both.") }
  }

  func run() throws {
    let candidates = try CandidateFile.candidates(in: try Files.read(file), path: file)
    let console = Console(noColour: true, variable: Environment.variable)
    let extent: InspectStories.Extent = title ? .title : summary ? .summary : .full
    let memory = ClaimMemory()
    let lines = InspectStories.lines(of: candidates, extent: extent) { ClaimEvidence(reading: $0, with: memory) }
    for line in lines {
      try console.write(line + "\n")
    }
    try console.flush()
  }
}
