import ArgumentParser
import News
import Store
import Syncing

/// `courant status`
struct Status: Verb {
  static let configuration = CommandConfiguration(
    abstract: "The service, the feeds by health, the last sync, today's figures, and what needs attention.",
    discussion: """
      Exit 3: the service is not running. With --check, exit 5 if something needs attention, else 0, whether the \
      service runs or not.

      Examples:
        courant status
        courant status --check || mail -s "courant" me@example.org
        courant status --json
      """)

  @Flag(help: "Exit 5 if something needs attention.")
  var check = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let day = environment.now.seconds - environment.now.seconds % 86_400
    let report = StatusReport(
      service: ControlClient.status(socketPath: environment.controlSocketPath),
      counts: try store.status(dayStart: Timestamp(seconds: day)), day: Timestamp(seconds: day),
      attention: try store.feeds().compactMap(AttentionItem.init))
    if output.json {
      try environment.console.writeDocument { json in json.fields(of: report) }
    } else {
      try environment.console.write(
        StatusPage(report: report, now: environment.now).text(on: environment.console.screen))
    }
    if check {
      if !report.attention.isEmpty { throw ExitStatus.needsAttention }
    } else if report.service == nil {
      throw ExitStatus.serviceNotRunning
    }
  }
}
