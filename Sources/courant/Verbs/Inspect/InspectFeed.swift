import ArgumentParser
import Parsing
import Showing

/// `courant inspect feed FILE | --stream`
struct InspectFeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Read a feed document and print what was found as one JSON object.",
    discussion: """
      FEED_CONTENT_TYPE and FEED_BASE_URL in the environment stand for what a server would have said.
      --stream: lines PATH, CONTENT-TYPE, BASE-URL separated by tabs in, one JSON object a line out. A document that \
      is refused is an object with "error".

      Examples:
        courant inspect feed feed.xml | jq .entries[0]
        FEED_BASE_URL=https://www.example.org/feed courant inspect feed feed.xml
      """)

  @Argument(help: "The document; - is standard input.")
  var file: String?

  @Flag(help: "Read the names of documents from standard input.")
  var stream = false

  func validate() throws {
    if (file == nil) != stream { throw ValidationError("Name a file, or say --stream.") }
  }

  func run() throws {
    let console = Console(noColour: true, variable: Environment.variable)
    if let file {
      let document = FeedInspection.inspect(
        try Files.read(file), contentType: Environment.variable("FEED_CONTENT_TYPE"),
        baseURL: Environment.variable("FEED_BASE_URL"))
      try console.write(document + "\n")
      try console.flush()
      return
    }
    var input = LineInput()
    while let line = input.next() {
      try console.write(inspect(line) + "\n")
      try console.flush()
    }
  }

  private func inspect(_ line: String) -> String {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let given = { (index: Int) in index < fields.count && !fields[index].isEmpty ? fields[index] : nil }
    do {
      return FeedInspection.inspect(try Files.read(fields[0]), contentType: given(1), baseURL: given(2))
    } catch {
      return InspectionFailure.json(error)
    }
  }
}
