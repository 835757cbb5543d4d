import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant stories undo [NUMBER]`
struct StoriesUndo: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a correction back: the newest that holds, or the one with this number.",
    discussion: """
      Articles that it moved and that nothing moved since return to where they were. `courant stories corrections` lists \
      what holds and what was undone.

      Examples:
        courant stories undo
        courant stories undo 3
      """)

  @Argument(help: "The correction's number.")
  var number: Int?

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  var flags: [SettingName: String] { correction.flags }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(.write)
    let holding = try store.corrections().filter { $0.undoneAt == nil && (number == nil || $0.number == number) }
    guard let newest = holding.last else {
      let what = number.map { "correction \($0) is not there or was undone already" } ?? "there is nothing to undo"
      throw CommandFailure(.notFound, what, advice: "`courant stories corrections` lists them.")
    }
    let errand = CorrectionErrand(environment: environment, store: store)
    let outcome = try await errand.perform(CorrectionRequest(.undo, by: environment.user, number: newest.number))
    if output.json {
      try errand.tell(outcome, "", asJSON: true)
    } else {
      let count = Words.count(outcome.moved, "article")
      environment.console.say("undid correction \(outcome.number), a \(newest.kind.rawValue); \(count) moved back\n")
    }
  }
}
