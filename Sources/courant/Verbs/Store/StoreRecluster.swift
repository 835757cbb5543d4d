import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant store recluster`
struct StoreRecluster: Verb {
  static let configuration = CommandConfiguration(
    commandName: "recluster",
    abstract: "Decide stories once more by the rules of this version, or show what would change.",
    discussion: """
      What people decided by hand holds. No id dies: a story's goes on with the largest part of what it stood for, and \
      leads there where it ended. It writes, so a running service has to be stopped first; --dry-run only reads.
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

  @OptionGroup var waiting: LeaseOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if all && since != nil { throw ValidationError("Say --since or --all; not both.") }
  }

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(dryRun ? .read : .write, mustExist: true)
    let reclustering = Reclustering(store: store)
    let plan: StoryPass
    if dryRun {
      plan = try reclustering.plan(since: start(in: store, environment), at: environment.now)
    } else {
      let lease = try waiting.lease(in: environment)
      defer { withExtendedLifetime(lease) {} }
      plan = try reclustering.plan(since: start(in: store, environment), at: environment.now)
      try reclustering.apply(plan, at: environment.now)
    }
    if output.json {
      try document(plan, environment.console)
    } else {
      try environment.console.write(table(plan, store))
      environment.console.say(summary(plan) + "\n")
    }
  }

  /// From when on: by default fourteen days before the newest story, by article time.
  private func start(in store: Store, _ environment: Environment) throws -> Timestamp {
    if all { return Timestamp(milliseconds: .min / 4) }
    if let since { return since.meant(now: environment.now) }
    let newest = try store.stories(StoryQuery(minSources: 1, limit: 1)).first?.lastUpdated ?? environment.now
    return newest.adding(seconds: -14 * 86_400)
  }

  private func table(_ plan: StoryPass, _ store: Store) throws -> Table {
    var table = Table(
      Table.Column("CHANGE"), Table.Column("STORY"), Table.Column("ARTICLE"), Table.Column("OTHER STORY"),
      .flexible("WHY"))
    for event in plan.events {
      table.rows.append([
        Cell(event.kind.rawValue, event.kind.style), Cell(event.story.text), Cell(event.article?.text ?? ""),
        Cell(event.other?.text ?? ""), Cell(exact: event.reason, shown: Reason(event.reason).summary),
      ])
    }
    return table
  }

  private func summary(_ plan: StoryPass) -> String {
    let moved = plan.events.count { $0.kind == .left }
    let counts = [
      Words.count(moved, "article") + " in another story",
      Words.count(plan.aliases.count, "story", "stories") + " ended",
      Words.count(plan.events.count { $0.kind == .created }, "story", "stories") + " begun",
    ]
    return (dryRun ? "would change: " : "changed: ") + counts.joined(separator: ", ")
  }

  private func document(_ plan: StoryPass, _ console: Console) throws {
    try console.writeDocument { json in
      json.field("dry_run", dryRun)
      json.field("articles_moved", plan.events.count { $0.kind == .left })
      json.field("stories_ended", plan.aliases.count)
      json.field("stories_begun", plan.events.count { $0.kind == .created })
      json.field("changes", array: plan.events) { json, event in json.value(event) }
    }
  }
}
