import ArgumentParser
import Extraction
import Showing

/// `courant inspect page FILE | --stream`
struct InspectPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Read an HTML page and print its article as one JSON object.",
    discussion: """
      PAGE_URL in the environment stands for the address of the page.
      --stream: lines PATH, URL separated by tabs in, one JSON object a line out.

      Example:
        courant inspect page article.html | jq -r .text
      """)

  @Argument(help: "The page; - is standard input.")
  var file: String?

  @Flag(help: "Read the names of pages from standard input.")
  var stream = false

  func validate() throws {
    if (file == nil) != stream { throw ValidationError("Name a file, or say --stream.") }
  }

  func run() throws {
    let console = Console(noColour: true, variable: Environment.variable)
    if let file {
      try console.write(
        PageInspection.json(PageExtractor.extract(try Files.read(file), url: Environment.variable("PAGE_URL"))) + "\n")
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
    do {
      let url = fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil
      return PageInspection.json(PageExtractor.extract(try Files.read(fields[0]), url: url))
    } catch {
      return InspectionFailure.json(error)
    }
  }
}
