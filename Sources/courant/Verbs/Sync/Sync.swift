import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant sync`
struct Sync: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Ask the feeds that are due, or those named, once; then say what that came to.",
    discussion: """
      Beside a running service this asks the service; without one it does the work itself. Ctrl-C ends the pass \
      early: what came is kept, and the rest is asked next time.
      Exit 4: some feeds failed; what the others brought is kept.

      Examples:
        courant sync
        courant sync https://www.example.org/feed.xml
        courant sync --all --json
      """)

  @Argument(help: "Feeds to ask, due or not: ids, beginnings of ids, or exact URLs.")
  var feeds: [String] = []

  @Flag(help: "Ask every feed now. A publisher's Retry-After still holds; paused and gone feeds are skipped.")
  var all = false

  @Option(
    help: ArgumentHelp("How long to wait for another process at work on this store (600s).", valueName: "seconds"))
  var wait: WaitArgument?

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  var flags: [SettingName: String] { wait.map { [.wait: String($0.seconds)] } ?? [:] }

  func validate() throws {
    if all && !feeds.isEmpty { throw ValidationError("Name feeds, or say --all; not both.") }
  }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    TypedSecrets.tell(feeds, on: environment.console)
    let store = try environment.openStore(.write)
    let selection = try meant(in: store)
    let bar = ProgressBar(on: environment.console.messages)
    let summary: SyncSummary
    do {
      summary = try await SyncErrand(environment: environment, store: store, selection: selection) { news in
        if case .progress(let progress) = news { bar.show(progress) }
      }.perform(until: interruption)
    } catch {
      bar.clear()
      throw error
    }
    bar.clear()
    try tell(summary, on: environment.console)
    if summary.interrupted { throw ExitStatus.interrupted }
    if summary.failed > 0 { throw ExitStatus.someFeedsFailed }
  }

  private func meant(in store: Store) throws -> SyncSelection {
    if all { return .all }
    return feeds.isEmpty ? .due : .named(try feeds.map { try Lookup.record($0, in: store).feed.id })
  }

  private func tell(_ summary: SyncSummary, on console: Console) throws {
    if output.json {
      try console.writeDocument { json in json.fields(of: summary) }
    } else {
      for failure in summary.failures {
        let mark = console.messages.styled("failed", .red)
        console.say("\(mark) \(CleanText.line("\(failure.feed): \(failure.reason)"))\n       \(failure.advice)\n")
      }
      try console.write(SummaryLine.text(summary) + "\n")
    }
  }
}
