import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant store recluster`
struct StoreRecluster: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "recluster",
    abstract: "Decide stories once more by the rules of this version, or show what would change.",
    discussion: """
      What people decided by hand holds. No id dies: a story's goes on with the largest part of what it stood for, and \
      leads there where it ended. Beside a running service it is the service that does it, between two passes; --dry-run only reads.
      Through a pipe, a line a change: KIND, STORY, ARTICLE, OTHER STORY, REASON (JSON), separated by tabs.

      Examples:
        courant store recluster --dry-run
        courant store recluster --since 7d
      """)

  @Option(help: ArgumentHelp("Articles since then: 24h, 7d, or ISO 8601 (14d).", valueName: "when"))
  var since: MomentArgument?

  @Flag(help: "Every article that there is.")
  var all = false

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if all && since != nil { throw ValidationError("Say --since or --all; not both.") }
  }

  var flags: [SettingName: String] { correction.flags }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(dryRun ? .read : .write, mustExist: true)
    let reclustering = Reclustering(store: store)
    let since = try start(in: store, environment)
    let outcome: ReclusterOutcome
    if dryRun {
      outcome = ReclusterOutcome(try reclustering.plan(since: since, at: environment.now))
    } else {
      outcome = try await Patience.withLease(in: environment) { left in
        try ControlClient.recluster(since: since, socketPath: environment.controlSocketPath, waitSeconds: left)
      } here: {
        try reclustering.perform(since: since, at: environment.now)
      }
    }
    if output.json {
      try document(outcome, environment.console)
    } else {
      try environment.console.write(table(outcome))
      environment.console.say(summary(outcome) + "\n")
    }
  }

  /// From when on: by default fourteen days before the newest story, by article time.
  private func start(in store: Store, _ environment: Environment) throws -> Timestamp {
    if all { return Timestamp(milliseconds: .min / 4) }
    if let since { return since.meant(now: environment.now) }
    let newest = try store.stories(StoryQuery(minSources: 1, limit: 1)).first?.lastUpdated ?? environment.now
    return newest.adding(seconds: -14 * 86_400)
  }

  private func table(_ outcome: ReclusterOutcome) -> Table {
    var table = Table(
      Table.Column("CHANGE"), Table.Column("STORY"), Table.Column("ARTICLE"), Table.Column("OTHER STORY"),
      .flexible("WHY"))
    for event in outcome.events {
      table.rows.append([
        Cell(event.kind.rawValue, event.kind.style), Cell(event.story.text), Cell(event.article?.text ?? ""),
        Cell(event.other?.text ?? ""), Cell(exact: event.reason, shown: Reason(event.reason).summary),
      ])
    }
    return table
  }

  private func summary(_ outcome: ReclusterOutcome) -> String {
    let moved = outcome.events.count { $0.kind == .left }
    let counts = [
      Words.count(moved, "article") + " in another story",
      Words.count(outcome.ended, "story", "stories") + " ended",
      Words.count(outcome.events.count { $0.kind == .created }, "story", "stories") + " begun",
    ]
    return (dryRun ? "would change: " : "changed: ") + counts.joined(separator: ", ")
  }

  private func document(_ outcome: ReclusterOutcome, _ console: Console) throws {
    try console.writeDocument { json in
      json.field("dry_run", dryRun)
      json.field("articles_moved", outcome.events.count { $0.kind == .left })
      json.field("stories_ended", outcome.ended)
      json.field("stories_begun", outcome.events.count { $0.kind == .created })
      json.field("changes", array: outcome.events) { json, event in json.value(event) }
    }
  }
}
