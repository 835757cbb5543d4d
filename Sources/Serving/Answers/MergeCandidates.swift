import News
import Showing
import Store

/// The stories that came nearest to one, by its own history: those that a person may want to merge it with.
enum MergeCandidates {
  /// Stories that are offered.
  private static let most = 5
  /// Steps of a history that are looked at, the newest: a story of hundreds of articles has as many.
  private static let steps = 60

  /// The stories, the nearest of the newest steps first.
  static func find(_ account: StoryAccount, in store: Store) throws -> [StorySummary] {
    let reasons = account.events.suffix(steps).reversed().map { Reason($0.reason) }
    let near = reasons.flatMap { [$0.nearestStory, $0.otherStory] }.compactMap { $0 }
    let others = account.events.suffix(steps).reversed().compactMap(\.other?.text)
    let chain = (account.chain.followedBy + account.chain.follows.reversed()).map(\.id.text)
    var found: [StorySummary] = []
    for id in near + others + chain where found.count < most {
      guard let story = try Known.optional({ try store.story(id) }) else { continue }
      if story.id != account.story.id, !found.contains(where: { $0.id == story.id }) { found.append(story) }
    }
    return found
  }
}
