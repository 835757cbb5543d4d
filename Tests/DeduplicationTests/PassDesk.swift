import Deduplication
import News

/// Passes over a stream as they come about in life, decided by a deduplicator that is kept between them, or by one that is
/// restored each time.
struct PassDesk {
  let keeps: Bool
  private let constraints: StoryConstraints
  /// How often a late article was decided without reading the stories again.
  private(set) var wentBack = 0
  /// How often the stories had to be read.
  private(set) var restored = 0
  private(set) var stories: [StoryID: StoredStory] = [:]
  private var articles: [ArticleID: StoryCandidate] = [:]
  private var kept: Deduplicator?
  private let window = DeduplicatorSettings().openFor

  init(keeps: Bool, constraints: StoryConstraints = StoryConstraints()) {
    self.keeps = keeps
    self.constraints = constraints
  }

  /// Decides new articles, and looks again at those whose words changed.
  mutating func take(_ new: [StoryCandidate], edited: [StoryCandidate]) -> StoryPass {
    let late = InspectStories.sorted(new).first?.place
    for candidate in new + edited { articles[candidate.id] = candidate }
    var deduplicator: Deduplicator
    var again: [ArticleID] = []
    let waiting = InspectStories.sorted(new + edited)
    if let first = late {
      if var mine = kept, let leaving = mine.goBack(before: first, for: waiting) {
        (deduplicator, again) = (mine, leaving)
        deduplicator.keepAtRest(asleep(waiting, again))
        wentBack += 1
      } else {
        deduplicator = Deduplicator(constraints: constraints)
        let since = first.time.adding(seconds: -2 * window)
        let near = stored(since)
        again = deduplicator.restore(stories: near, before: first, dormant: asleep(waiting, beside: near), since: since)
        restored += 1
      }
    } else if var mine = kept, mine.goOn(with: waiting) {
      deduplicator = mine
      deduplicator.keepAtRest(asleep(waiting))
    } else {
      deduplicator = Deduplicator(constraints: constraints)
      let since = (waiting.first?.time ?? Timestamp(seconds: 0)).adding(seconds: -window)
      let near = stored(since)
      deduplicator.restore(stories: near, dormant: asleep(waiting, beside: near), since: since)
      restored += 1
    }
    kept = nil
    let known = again.filter { id in !waiting.contains { $0.id == id } }.compactMap { articles[$0] }
    let all = InspectStories.sorted(waiting + known)
    deduplicator.expect(all)
    let placed = Set(edited.map(\.id))
    for candidate in all {
      if placed.contains(candidate.id) { deduplicator.revise(candidate) } else { deduplicator.add(candidate) }
    }
    let pass = deduplicator.finishPass(at: Timestamp(seconds: 0))
    if keeps { kept = deduplicator }
    for id in pass.aliases.keys { stories[id] = nil }
    for story in pass.stories { stories[story.id] = story }
    return pass
  }

  private func stored(_ since: Timestamp) -> [StoredStory] {
    stories.values.filter { story in story.members.contains { $0.time >= since } }.sorted { $0.id < $1.id }
  }

  private func asleep(
    _ candidates: [StoryCandidate], _ again: [ArticleID] = [], beside near: [StoredStory] = []
  ) -> [StoredStory] {
    let urls = Set(candidates.compactMap(\.url))
    let awake = Set(near.map(\.id))
    let here = candidates.map(\.id) + again + near.flatMap { $0.members.map(\.id) }
    let partners = Set(here.flatMap(constraints.partners))
    return stories.values.filter { story in
      !awake.contains(story.id)
        && story.members.contains { partners.contains($0.id) || ($0.url.map(urls.contains) ?? false) }
    }.sorted { $0.id < $1.id }
  }
}
