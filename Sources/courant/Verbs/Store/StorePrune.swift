import ArgumentParser
import News
import Showing
import Store

/// `courant store prune`
struct StorePrune: Verb {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Purge old stories with their articles and every version of them.",
    discussion: """
      A story's age is that of its newest article, by article time; a story goes or stays as a whole, and one that a \
      person corrected, or starred itself or an article of in a reader, stays. What was purged does not come back when a feed still carries it; its ids say that it was \
      purged, and so does the change log (kind "purged").

      Examples:
        courant store prune --older-than 365d --dry-run
        courant store prune --older-than 90d --keep-multi-source --compact
      """)

  @Option(help: ArgumentHelp("Stories whose newest article is older: 90d, 26w, or a date.", valueName: "age"))
  var olderThan: MomentArgument

  @Flag(help: "Stories of two sources and more stay.")
  var keepMultiSource = false

  @Flag(help: "Say what would go, and leave it.")
  var dryRun = false

  @Flag(help: "Give the space back to the disk; takes as much free space as the store is large.")
  var compact = false

  @OptionGroup var waiting: LeaseOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let rule = PruneRule(before: olderThan.meant(now: environment.now), keepsMultiSource: keepMultiSource)
    let store = try environment.openStore(dryRun ? .read : .write, mustExist: true)
    let report: PruneReport
    if dryRun {
      report = try store.prune(rule, at: environment.now, rehearsal: true)
    } else {
      let lease = try waiting.lease(in: environment)
      defer { withExtendedLifetime(lease) {} }
      report = try store.prune(rule, at: environment.now)
      if compact { try store.compact() }
    }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("stories", report.stories)
        json.field("articles", report.articles)
        json.field("revisions", report.revisions)
        json.field("dry_run", dryRun)
      }
    } else {
      let what = [
        Words.count(report.stories, "story", "stories"), Words.count(report.articles, "article"),
        Words.count(report.revisions, "version"),
      ].joined(separator: ", ")
      try environment.console.write(what + (dryRun ? " would be purged\n" : " purged\n"))
    }
  }
}
