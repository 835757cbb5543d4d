import ArgumentParser
import News
import Showing
import Store
import Syncing

/// `courant stories split ID ARTICLE…`
struct StoriesSplit: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Take articles out of a story into one of their own, by hand; every later run obeys.",
    discussion: """
      The articles stay together, and none of them is ever in a story again with one that stays behind.

      Example:
        courant stories split 4f9k 81zc 9d0a
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @Argument(help: "The articles that leave: ids, or beginnings of ids.")
  var articles: [String]

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  var flags: [SettingName: String] { correction.flags }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(.write)
    let story = try store.story(id)
    let leaving = try articles.map { try store.article($0).id }
    let members = Set(story.articles.map(\.id))
    if let stranger = leaving.first(where: { !members.contains($0) }) {
      throw CommandFailure(.notFound, "article \(stranger) is not in story \(story.id)")
    }
    if members.subtracting(leaving).isEmpty {
      throw CommandFailure(.usage, "every article of story \(story.id) would leave", advice: "Name fewer of them.")
    }
    let errand = CorrectionErrand(environment: environment, store: store)
    let outcome = try await errand.perform(
      CorrectionRequest(.split, by: environment.user, story: story.id, articles: leaving))
    let count = Words.count(outcome.moved, "article")
    try errand.tell(outcome, "split \(count) off into story \(outcome.other ?? "")", asJSON: output.json)
  }
}
