import ArgumentParser
import News
import Showing
import Store

/// `courant edits`
struct Edits: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edits",
    abstract: "Which articles changed, when, how, and whether it was said: newest first, at most 50.",
    discussion: """
      Silent: the words changed and the time that the publisher states did not. Kinds: \
      \(EditKind.allCases.map(\.rawValue).joined(separator: ", ")); an edit may have several. On a terminal an article \
      that went to other words and back is one line, a flip-flop.
      Through a pipe: ARTICLE, VERSION, OBSERVED, silent or nothing, KINDS, REVERTS TO, SOURCE, FIELD, BEFORE, AFTER, \
      TITLE, URL, separated by tabs; BEFORE and AFTER are the weightiest change, shortened.

      Examples:
        courant edits --since 24h
        courant edits --silent --kind figure
        courant edits --feed 7k2m --limit 10 --json
      """)

  @Option(help: ArgumentHelp("Only edits seen since then: 24h, 7d, or ISO 8601.", valueName: "when"))
  var since: MomentArgument?

  @Option(help: ArgumentHelp("Only edits seen before then.", valueName: "when"))
  var until: MomentArgument?

  @Flag(help: "Only silent edits.")
  var silent = false

  @Option(help: ArgumentHelp("Only edits of this kind.", valueName: "kind"), transform: Self.kind)
  var kind: EditKind?

  @Option(help: "Only articles of this feed; one that was removed by its exact URL or whole id.")
  var feed: String?

  @Option(help: ArgumentHelp("At most this many (50).", valueName: "n"), transform: CountArgument.typed)
  var limit: CountArgument?

  @Flag(help: "Every edit: lifts the default limit.")
  var all = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let question = try meant(in: store, now: environment.now)
    let screen = environment.console.screen
    if !output.json, screen.isTerminal {
      let lines = try EditListing(store: store).lines(question)
      if !lines.isEmpty {
        return try environment.console.write(EditTable.text(lines, on: screen, now: environment.now))
      }
    }
    let edits = try EditListing(store: store).edits(question)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("edits", array: edits) { json, edit in json.value(edit) }
      }
    } else if edits.isEmpty {
      environment.console.say("No edit fits.\n")
    } else {
      try environment.console.write(EditTable.text(edits, on: screen, now: environment.now))
    }
  }

  private func meant(in store: Store, now: Timestamp) throws -> EditQuery {
    EditQuery(
      since: since?.meant(now: now), until: until?.meant(now: now), silentOnly: silent, kind: kind,
      feed: try feed.map { try Lookup.feed($0, in: store) }, limit: limit?.count ?? (all ? nil : 50))
  }

  private static func kind(_ text: String) throws -> EditKind {
    if let kind = EditKind(rawValue: text) { return kind }
    throw ValidationError("It is one of \(EditKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  }
}
