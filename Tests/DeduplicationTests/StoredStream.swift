import Deduplication
import News

/// What a store would keep of a stream that comes in passes, each decided by a deduplicator that knows only what the last
/// ones left.
struct StoredStream {
  private(set) var stories: [StoryID: StoredStory] = [:]
  private(set) var aliases: [StoryID: StoryID] = [:]
  private(set) var events: [StoryEvent] = []
  var constraints = StoryConstraints()
  private var articles: [ArticleID: StoryCandidate] = [:]
  private let window = DeduplicatorSettings().openFor

  /// The stories as sets of articles.
  var groups: Set<Set<ArticleID>> { Set(stories.values.map { Set($0.members.map(\.id)) }) }

  /// Takes a pass: what came late is decided in its place, with what came after it.
  mutating func take(_ pass: some Sequence<StoryCandidate>) {
    let new = InspectStories.sorted(Array(pass))
    guard let first = new.first else { return }
    decide(from: first.place, with: new)
  }

  /// Decides everything from a place on once more.
  mutating func decide(from place: DecisionPlace?, with new: [StoryCandidate] = []) {
    for candidate in new { articles[candidate.id] = candidate }
    var deduplicator = Deduplicator(constraints: constraints)
    let again = deduplicator.restore(stories: stories.values.sorted { $0.id < $1.id }, before: place)
    let all = InspectStories.sorted(
      new + again.filter { id in !new.contains { $0.id == id } }.compactMap { articles[$0] })
    deduplicator.expect(all)
    for candidate in all { deduplicator.add(candidate) }
    keep(deduplicator.finishPass(at: Timestamp(seconds: 0)))
  }

  /// Looks again at articles whose words changed.
  mutating func revise(_ edits: [StoryCandidate]) {
    for candidate in edits { articles[candidate.id] = candidate }
    var deduplicator = Deduplicator(constraints: constraints)
    deduplicator.restore(stories: stories.values.sorted { $0.id < $1.id })
    for candidate in edits { deduplicator.revise(candidate) }
    keep(deduplicator.finishPass(at: Timestamp(seconds: 0)))
  }

  /// Takes over what a pass came to.
  mutating func keep(_ pass: StoryPass) {
    for (id, survivor) in pass.aliases {
      stories[id] = nil
      aliases[id] = survivor
    }
    for story in pass.stories {
      stories[story.id] = story
      aliases[story.id] = nil
    }
    events += pass.events
  }

  /// Carries out a correction and returns it, as the store remembers it.
  mutating func correct(
    _ kind: StoryCorrection.Kind, _ moves: [ArticleID: StoryID], about story: StoryID, rest: Set<ArticleID>,
    number: Int = 1
  ) -> StoryCorrection {
    let former = moves.keys.reduce(into: [ArticleID: StoryID]()) { $0[$1] = self.story(of: $1) }
    let involved = stories.values.filter { story in
      moves.values.contains(story.id) || story.members.contains { moves[$0.id] != nil }
    }
    var corrector = StoryCorrector(
      stories: involved.sorted { $0.id < $1.id }, at: Timestamp(seconds: 5), reason: "{}")
    keep(corrector.move(moves, isSplit: kind == .split, about: story))
    return StoryCorrection(
      number: number, kind: kind, at: Timestamp(seconds: 5), by: "ada", story: story, articles: former, rest: rest)
  }

  /// The id under which people see an article's story.
  func story(of article: ArticleID) -> StoryID? {
    stories.values.first { story in story.members.contains { $0.id == article } }?.id
  }

  /// The living story that an id leads to.
  func living(_ id: StoryID) -> StoryID {
    var id = id
    while stories[id] == nil, let next = aliases[id] { id = next }
    return id
  }
}
