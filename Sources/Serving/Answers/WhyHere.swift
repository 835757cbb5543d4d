import News
import Showing

/// Why an article is in its story, in words: the step that brought it, also where it came with another story, and where a
/// person took a correction back.
struct WhyHere {
  private let account: StoryAccount
  private let mergers: StoryMergers

  /// The reasons of a story's articles.
  init(_ account: StoryAccount) {
    self.account = account
    mergers = StoryMergers(account.events)
  }

  /// The reason of one.
  func text(_ article: ArticleID) -> String {
    guard let step = account.decision(about: article) else { return "No step of its history brought it here." }
    guard step.story != account.story.id, let merger = mergers.path(from: step.story).last else {
      return told(step.kind.rawValue, step.at, step.reason)
    }
    if Reason(merger.reason).isUndoing, let before = account.decision(about: article, in: account.story.id) {
      return told("came back", merger.at, merger.reason) + ". Before: "
        + told(before.kind.rawValue, before.at, before.reason)
    }
    return told("came with another story", merger.at, merger.reason) + ". There: "
      + told(step.kind.rawValue, step.at, step.reason)
  }

  private func told(_ kind: String, _ at: Timestamp, _ reason: String) -> String {
    let reason = Reason(reason).summary
    return "\(kind) \(Shown.time(at))\(reason.isEmpty ? "" : ": " + reason)"
  }
}
