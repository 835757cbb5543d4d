import ArgumentParser
import News
import Parsing
import Store

/// `courant feeds import FILE.opml`
struct FeedsImport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Subscribe to every feed of an OPML file; feeds that are there already stay.",
    discussion: """
      Nothing is asked now: the next sync does that. A file that is not OPML is exit 65, and nothing is added.

      Examples:
        courant feeds import Feeds/world.opml
        courant feeds import --allow-private test.opml
        curl -s https://www.example.org/list.opml | courant feeds import -
      """)

  @Argument(help: "The OPML file; - is standard input.")
  var file: String

  @Flag(help: "These feeds may live on private or loopback addresses.")
  var allowPrivate = false

  @Flag(help: "Read the pages of these feeds' articles for their full text.")
  var fullText = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let outlines = try read()
    let askable = outlines.filter { Self.isWebAddress($0.xmlURL) }
    let outcome = try environment.openStore(.write).addFeeds(askable.map(feed), at: environment.now)
    let skipped = outlines.filter { !Self.isWebAddress($0.xmlURL) }
    for outline in skipped {
      environment.console.say(
        "courant: skipped \(CleanText.line(outline.xmlURL)): only http and https come in by OPML\n")
    }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("added", outcome.added.count)
        json.field("known", outcome.known.count)
        json.field("skipped", skipped.count)
        json.field("feeds", array: outcome.added) { json, feed in
          json.object { json in
            json.field("id", feed.id.text)
            json.field("url", feed.url)
            json.field("title", feed.title)
          }
        }
      }
    } else {
      let added = Words.count(outcome.added.count, "feed")
      try environment.console.write("\(added) added, \(outcome.known.count) already known, \(skipped.count) skipped\n")
    }
  }

  private func read() throws -> [OPMLOutline] {
    let bytes = try Files.read(file)
    do {
      return try OPML.read(bytes).outlines
    } catch {
      throw CommandFailure(
        .badInput, "\(file): \(error.detail)", advice: "Export the list again as OPML; nothing was added.")
    }
  }

  private func feed(_ outline: OPMLOutline) -> Feed {
    Feed(
      id: .derived(from: outline.xmlURL), url: outline.xmlURL, title: outline.title.isEmpty ? nil : outline.title,
      siteURL: outline.htmlURL, folder: outline.folder, language: outline.language, allowsPrivateAddress: allowPrivate,
      fullText: fullText ? .on : nil)
  }

  private static func isWebAddress(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
