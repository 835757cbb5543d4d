import ArgumentParser
import News
import Showing
import Store

/// `courant articles versions ID`
struct ArticlesVersions: Verb {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "Every version of an article, with what changed and whether it was said.",
    discussion: """
      Silent: the words changed and the time that the publisher states did not.
      Kinds, against the version before, the weightiest first: \(EditKind.allCases.map(\.rawValue).joined(separator: ", ")).
      Through a pipe: VERSION, OBSERVED, STATED, silent or nothing, CHANGED, REVERTS TO, TITLE, KIND, separated by tabs.

      Examples:
        courant articles versions 81zc
        courant articles versions 81zc --json
      """)

  @Argument(help: "The article's id, or the beginning of it.")
  var id: String

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let article = try store.article(id, asOf: time)
    let versions = try store.revisions(article.id, asOf: time)
    let kinds = EditKinds.of(versions, language: article.language)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("article", object: { json in json.fields(of: article) })
        json.field("versions", array: versions) { json, version in
          json.value(version, kinds: kinds[version.version] ?? [])
        }
      }
    } else {
      try environment.console.write(table(versions, kinds, now: time ?? environment.now))
      if let withdrawn = article.withdrawn {
        environment.console.say("Its publisher took it back: it is missing since \(withdrawn.iso8601).\n")
      }
    }
  }

  private func table(_ versions: [RevisionRecord], _ kinds: [Int: [EditKind]], now: Timestamp) -> Table {
    var table = Table(
      .number("VERSION"), Table.Column("OBSERVED"), Table.Column("STATED"), Table.Column("SILENT"),
      Table.Column("CHANGED"), .number("REVERTS TO"), .flexible("TITLE"), Table.Column("KIND"))
    for version in versions {
      table.rows.append([
        Cell(version.version), Cell(version.observedAt, now: now), Cell(version.statedAt, now: now),
        Cell(version.isSilent ? "silent" : "", .red), Cell(version.changed.map(\.rawValue).joined(separator: ",")),
        Cell(version.revertsTo.map { String($0) }), Cell(version.title),
        Cell(kinds[version.version, default: []].map(\.rawValue).joined(separator: ","), .yellow),
      ])
    }
    return table
  }
}
