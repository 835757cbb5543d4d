import ArgumentParser
import Fetching
import News
import Parsing
import Showing
import Store
import Syncing

/// `courant feeds import FILE.opml`
struct FeedsImport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Subscribe to every feed of an OPML file; feeds that are there already stay.",
    discussion: """
      Nothing is asked now: the next sync does that. A file that is not OPML is exit 65, and nothing is added. Folders
      stay as they are nested, and so does what other readers wrote beside feeds and folders: feeds export gives it
      back. Whether pages are read for their full text comes with a list that we exported; --full-text is for all of it.

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
    let list = try read()
    var (askable, duplicates): ([OPMLOutline], [OPMLOutline]) = ([], list.duplicates)
    var addresses: Set<String> = []
    for outline in list.outlines where Fetcher.hostKey(of: outline.xmlURL) != nil {
      if addresses.insert(FeedAdder.subscribed(outline.xmlURL)).inserted {
        askable.append(outline)
      } else {
        duplicates.append(outline)
      }
    }
    let access = access(of: askable)
    let attributes = Dictionary(
      askable.map { (FeedID.derived(from: FeedAdder.subscribed($0.xmlURL)), $0.kept) }
    ) { first, _ in first }
    let store = try environment.openStore(.write)
    var folders = list.folders
    if let title = list.title, !title.isEmpty, try store.folderAttributes()[FeedsExport.list] == nil {
      folders[FeedsExport.list] = [OutlineAttribute(name: "title", value: title)]
    }
    let outcome = try store.addFeeds(
      askable.map(feed), attributes: attributes, folders: folders, access: access, at: environment.now)
    let skipped = list.outlines.filter { Fetcher.hostKey(of: $0.xmlURL) == nil }
    for outline in skipped {
      let name = outline.xmlURL.isEmpty ? outline.title : Fetcher.plainURL(outline.xmlURL)
      let hasAddress = Self.isWeb(outline.xmlURL) || outline.xmlURL.isEmpty
      environment.console.say(
        "courant: skipped \(CleanText.line(name)): "
          + "\(hasAddress ? "no address that can be asked" : "only http and https come in by OPML")\n")
    }
    for outline in duplicates {
      environment.console.say(
        "courant: listed more than once: \(CleanText.line(Fetcher.plainURL(outline.xmlURL))); the first one counts\n")
    }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("added", outcome.added.count)
        json.field("known", outcome.known.count)
        json.field("skipped", skipped.count)
        json.field("duplicates", duplicates.count)
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
      let known = Words.grouped(outcome.known.count)
      let twice = duplicates.isEmpty ? "" : ", \(Words.grouped(duplicates.count)) listed more than once"
      try environment.console.write(
        "\(added) added, \(known) already known, \(Words.grouped(skipped.count)) skipped\(twice)\n")
    }
  }

  private func read() throws -> OPML {
    let bytes = try Files.read(file)
    do {
      return try OPML.read(bytes)
    } catch {
      throw CommandFailure(
        .badInput, "\(file): \(error.detail)", advice: "Export the list again as OPML; nothing was added.")
    }
  }

  /// User and password of the addresses that hold them: the feeds are kept without.
  private func access(of outlines: [OPMLOutline]) -> [FeedID: FeedAccess] {
    var found: [FeedID: FeedAccess] = [:]
    for outline in outlines {
      guard let pair = Fetcher.credentials(in: outline.xmlURL) else { continue }
      var access = FeedAccess()
      access.credentials = .basic(Secret(pair))
      found[.derived(from: FeedAdder.subscribed(outline.xmlURL))] = access
    }
    return found
  }

  private func feed(_ outline: OPMLOutline) -> Feed {
    let url = FeedAdder.subscribed(outline.xmlURL)
    return Feed(
      id: .derived(from: url), url: url, title: outline.title.isEmpty ? nil : outline.title,
      siteURL: outline.htmlURL.map(Userinfo.removed(fromAddress:)), folder: outline.folder, language: outline.language,
      allowsPrivateAddress: allowPrivate,
      fullText: fullText ? .on : outline.fullText)
  }

  private static func isWeb(_ url: String) -> Bool {
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}

extension OPMLOutline {
  /// What is kept for other readers: everything that the feed's own row does not hold.
  fileprivate var kept: [OutlineAttribute] {
    var kept = others
    let names = Set(others.map(\.name))
    if !categories.isEmpty, !names.contains("category") {
      kept.append(OutlineAttribute(name: "category", value: categories.joined(separator: ",")))
    }
    if let description, !names.contains("description") {
      kept.append(OutlineAttribute(name: "description", value: description))
    }
    return kept
  }
}
