import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant stories merge A B`
struct StoriesMerge: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one story of two, by hand; every later run obeys.",
    discussion: """
      The story that a person touched before survives, else the older one; the other id leads to it for ever.

      Example:
        courant stories merge 4f9k 7rtm
      """)

  @Argument(help: "A story's id, or the beginning of it.")
  var id: String

  @Argument(help: "The other story's.")
  var other: String

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  var flags: [SettingName: String] { correction.flags }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(.write)
    let (a, b) = (try store.story(id).id, try store.story(other).id)
    if a == b { throw CommandFailure(.usage, "both are story \(a)", advice: "Name two stories.") }
    let errand = CorrectionErrand(environment: environment, store: store)
    let outcome = try await errand.perform(CorrectionRequest(.merge, by: environment.user, story: a, other: b))
    try errand.tell(outcome, "merged into story \(outcome.story)", asJSON: output.json)
  }
}
