import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant stories pin ID ARTICLE`
struct StoriesPin: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Put an article into a story for good, by hand; every later run obeys.",
    discussion: """
      It is bound to the article whose headline stands for the story, and is wherever that one is.

      Example:
        courant stories pin 4f9k 81zc
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @Argument(help: "The article's id, or the beginning of it.")
  var article: String

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  var flags: [SettingName: String] { correction.flags }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(.write)
    let story = try store.story(id).id
    let record = try store.article(article)
    if record.story == nil {
      throw CommandFailure(
        .notFound, "article \(record.id) is in no story yet", advice: "The next pass decides; try again then.")
    }
    let errand = CorrectionErrand(environment: environment, store: store)
    let outcome = try await errand.perform(
      CorrectionRequest(.pin, by: environment.user, story: story, articles: [record.id]))
    try errand.tell(outcome, "pinned article \(record.id) to story \(outcome.story)", asJSON: output.json)
  }
}
