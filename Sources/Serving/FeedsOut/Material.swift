import Claims
import News
import Showing
import Store

/// What moves the entry of a story in the feeds out: a report that is no copy, and a figure that became another one within an
/// article. Nothing else does: what a person corrects or takes back is no news.
///
/// It never runs backwards: what moved it counts also where the article is elsewhere meanwhile, or was found to be a copy.
struct Material {
  private let story: StorySummary
  private let former: [FormerMember]
  private let events: [StoryEvent]

  /// When the newest of it came to us. `texts` are the story's articles with their figures.
  static func moment(_ story: StorySummary, _ texts: [ClaimedText], in store: Store) throws -> Timestamp {
    let material = try Material(story, in: store)
    let figures = try figures(texts) + material.departedFigures(in: store)
    return (material.reports + figures).max() ?? story.firstSeen
  }

  private init(_ story: StorySummary, in store: Store) throws {
    self.story = story
    former = try store.formerMembers(of: story.id)
    let steps = try store.storyEvents(story.id)
    // Where an article was before it was put here by hand, its own steps are in another story's history.
    let departed = Set(former.filter { $0.until != nil }.map(\.member.id))
    let others = Set(steps.filter { $0.article.map(departed.contains) ?? false }.compactMap(\.other))
    let elsewhere = try others.subtracting([story.id]).sorted().flatMap { try store.storyEvents($0) }
    let own = Set(steps)
    events = (elsewhere.filter { !own.contains($0) } + steps).filter { !Reason($0.reason).isByHand }
  }

  /// When reports came, the present ones and those that were here.
  private var reports: [Timestamp] {
    let present = story.articles.filter { $0.role != .copy }.map { came($0) }
    return present + former.compactMap { past in past.reportedUntil.map { min($0, came(past.member, until: $0)) } }
  }

  /// When an article came to the story: at its first sighting, or later where the story got it later.
  private func came(_ member: StoryMember, until end: Timestamp? = nil) -> Timestamp {
    let kinds: Set<StoryEventKind> = [.created, .joined]
    let step = events.last { event in
      event.article == member.id && kinds.contains(event.kind) && (end.map { event.at < $0 } ?? true)
    }
    guard let step else { return member.firstSeen }
    let merger = events.last { event in
      event.kind == .merged && event.story == story.id && event.other == step.story
    }
    return max(member.firstSeen, step.at, merger?.at ?? step.at)
  }

  /// When figures became others while articles were here that are elsewhere now.
  private func departedFigures(in store: Store) throws -> [Timestamp] {
    try former.flatMap { past in
      guard let until = past.until else { return [Timestamp]() }
      return Self.figures(try StoryTexts.figures(of: [past.member], in: store)).filter { $0 < until }
    }
  }

  /// When versions were seen that say a number which the version before them did not say. The number counts, not the words
  /// about it: other words for the same thing are no news.
  private static func figures(_ texts: [ClaimedText]) -> [Timestamp] {
    texts.flatMap { text in
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
