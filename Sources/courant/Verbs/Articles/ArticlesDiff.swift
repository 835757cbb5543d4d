import ArgumentParser
import News
import Showing
import Store

/// `courant articles diff ID [M N]`
struct ArticlesDiff: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between two versions of an article, word by word.",
    discussion: """
      Without numbers: the last two versions. With one number: that version against the one before it. \
      On a terminal what went is red and what came is green, long stretches that stayed are cut; through a pipe, and \
      without colour, [-what went-]{+what came+}, whole. With --json every stretch has its UTF-8 offsets into the old \
      and the new text.

      Examples:
        courant articles diff 81zc
        courant articles diff 81zc 1 3 --side-by-side
        courant articles diff 81zc --html > diff.html
      """)

  @Argument(help: "The article's id, or the beginning of it.")
  var id: String

  @Argument(help: ArgumentHelp("Older version, newer version.", valueName: "version"))
  var versions: [Int] = []

  @Flag(help: "Two columns, before and after; on a terminal of 60 columns or more.")
  var sideBySide = false

  @Flag(help: "An HTML document with <ins> and <del>.")
  var html = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if versions.count > 2 { throw ValidationError("Name two versions at most.") }
    if html, output.json { throw ValidationError("Choose --html or --json.") }
    if versions.contains(where: { $0 < 1 }) { throw ValidationError("Versions are numbered from 1.") }
  }

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let article = try store.article(id)
    let revisions = try store.revisions(article.id)
    let (from, to) = try meant(revisions, of: article)
    let changes = RevisionDiff.changes(from: from, to: to)
    let kinds = EditKinds.between(from, to, language: article.language).map(\.rawValue)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("article", object: { json in json.fields(of: article) })
        json.field("from", from.version)
        json.field("to", to.version)
        json.field("kinds", texts: kinds)
        json.field("changes", array: changes) { json, change in json.value(change) }
      }
    } else if html {
      try environment.console.write(DiffDocument.text(article, from: from, to: to, changes))
    } else {
      try environment.console.write(page(changes, kinds, from, to, on: environment.console.screen))
    }
    if changes.isEmpty { environment.console.say("Versions \(from.version) and \(to.version) have the same words.\n") }
  }

  private func meant(
    _ revisions: [RevisionRecord], of article: ArticleRecord
  ) throws -> (RevisionRecord, RevisionRecord) {
    let newer = versions.count == 2 ? versions[1] : versions.first ?? article.version
    let older = versions.count == 2 ? versions[0] : newer - 1
    if older < 1 {
      throw CommandFailure(
        .notFound, "article \(article.id) has nothing before version \(newer)",
        advice: article.version == 1
          ? "There is one version only until the publisher changes something."
          : "Versions go up to \(article.version): `courant articles diff \(article.id) \(newer) \(newer + 1)`.")
    }
    func find(_ version: Int) throws -> RevisionRecord {
      if let found = revisions.first(where: { $0.version == version }) { return found }
      throw CommandFailure(
        .notFound, "article \(article.id) has no version \(version)",
        advice: "It has versions 1 to \(article.version); `courant articles versions \(article.id)` shows them.")
    }
    return (try find(older), try find(newer))
  }

  private func page(
    _ changes: [RevisionDiff], _ kinds: [String], _ from: RevisionRecord, _ to: RevisionRecord, on screen: Screen
  ) -> String {
    var text = ""
    if screen.isTerminal {
      let silent = to.isSilent && to.version == from.version + 1 ? screen.styled("  silent", .red) : ""
      text += screen.styled("version \(from.version) → \(to.version)", .bold)
      text += screen.styled("  observed \(to.observedAt)", .dim) + silent
      text += (kinds.isEmpty ? "" : "  " + screen.styled(kinds.joined(separator: ", "), .yellow)) + "\n"
    }
    for change in changes {
      if screen.isTerminal {
        text += "\n" + screen.styled(change.field.rawValue, .bold) + "\n"
        let isWide = screen.width >= SideBySide.leastWidth
        text +=
          sideBySide && isWide
          ? SideBySide(on: screen).text(change) : Paragraphs.indented(change.shown(on: screen)) + "\n"
      } else {
        text += change.field.rawValue + "\t" + CleanText.line(change.marked) + "\n"
      }
    }
    return text
  }
}
