import ArgumentParser
import News
import Parsing
import Store

/// `courant feeds export`
struct FeedsExport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print every subscription as OPML.",
    discussion: """
      Example:
        courant feeds export > feeds.opml
      """)

  /// The path under which the title of the list is kept: that of no folder.
  static let list = ""

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let attributes = try store.outlineAttributes()
    let outlines = try store.feeds().map { record in
      OPMLOutline(
        title: record.feed.title ?? record.feed.url, xmlURL: record.feed.url, htmlURL: record.feed.siteURL,
        folder: record.feed.folder, language: record.feed.language, fullText: record.feed.fullText,
        others: attributes[record.feed.id] ?? [])
    }
    var folders = try store.folderAttributes()
    let title = folders.removeValue(forKey: Self.list)?.first?.value
    let text = OPML(title: title ?? "Courant", outlines: outlines, folders: folders).write()
    try environment.console.write(text.hasSuffix("\n") ? text : text + "\n")
  }
}
