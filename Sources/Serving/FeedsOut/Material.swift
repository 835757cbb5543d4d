import Claims
import News
import Showing

/// What moves the entry of a story in the feeds out: a report that is no copy, and a figure that became another one within an
/// article. Nothing else does.
enum Material {
  /// When the newest of it came to us.
  static func moment(_ account: StoryAccount) -> Timestamp {
    let reports = account.story.articles.filter { $0.role != .copy }.map { came($0, account) }
    return (reports + figures(account)).max() ?? account.story.firstSeen
  }

  /// When an article came to the story: at its first sighting, or later where the story got it later.
  private static func came(_ member: StoryMember, _ account: StoryAccount) -> Timestamp {
    guard let step = account.decision(about: member.id) else { return member.firstSeen }
    let merger = account.events.last { event in
      event.kind == .merged && event.story == account.story.id && event.other == step.story
    }
    return max(member.firstSeen, step.story == account.story.id ? step.at : max(step.at, merger?.at ?? step.at))
  }

  /// When versions were seen that say a number which the version before them did not say. The number counts, not the words
  /// about it: other words for the same thing are no news.
  private static func figures(_ account: StoryAccount) -> [Timestamp] {
    account.texts.texts.flatMap { text in
      zip(text.versions, text.versions.dropFirst()).filter { before, after in
        !numbers(after).isSubset(of: numbers(before))
      }.map(\.1.observedAt)
    }
  }

  private struct Number: Hashable {
    var value: Double?
    var low: Double?
    var high: Double?
    var unit: String?
  }

  private static func numbers(_ version: ClaimedText.Version) -> Set<Number> {
    Set(
      version.claims.figures.map {
        Number(value: $0.figure.value, low: $0.figure.low, high: $0.figure.high, unit: $0.figure.unit)
      })
  }
}
