import News
import Store

extension StoryCorrecting {
  /// Carries out what people decided in another store: moves the articles that are here so that it holds, each correction
  /// in a transaction of its own. A later correction outweighs an earlier one, whichever came first.
  func catchUp(at now: Timestamp) throws(StoreError) {
    guard try store.hasCorrectionsWaiting() else { return }
    let corrections = try store.corrections()
    let constraints = StoryConstraints(corrections)
    for var correction in corrections where !correction.isCarriedOut {
      correction.isCarriedOut = true
      let concerned = correction.rest.union(correction.articles.keys).sorted()
      let places = Places(try store.storedStories(of: concerned))
      let moves = Self.moves(of: correction, places, constraints)
      var pass = StoryPass()
      if let first = moves.keys.min(), let story = places.story(of: first) {
        let rule = correction.undoneAt == nil ? "byHand" : "undone"
        pass = try carryOut(moves, correction, rule: rule, about: story)
      }
      try store.commit(pass, recording: correction, at: now)
    }
  }

  private static func moves(
    of correction: StoryCorrection, _ places: Places, _ constraints: StoryConstraints
  ) -> [ArticleID: StoryID] {
    let moved = Set(correction.articles.keys)
    var moves: [ArticleID: StoryID] = [:]
    switch (correction.kind, isUndone: correction.undoneAt != nil) {
    case (.merge, false), (.pin, false):
      guard let goal = places.commonest(of: correction.rest) else { return [:] }
      let joining = correction.kind == .merge ? moved.union(correction.rest) : moved
      for article in joining where !isApart(article, from: goal, places, constraints) { moves[article] = goal }
    case (.split, false):
      // Only those that still are with what they left go.
      let leaving = moved.filter { article in
        places.story(of: article).map { isApart(article, from: $0, places, constraints) } ?? false
      }
      let apart = moved.subtracting(leaving)
      let goal = places.commonest(of: apart) ?? correction.other ?? correction.story
      for article in leaving { moves[article] = goal }
    case (.merge, true), (.pin, true):
      guard let goal = places.commonest(of: correction.rest) else { return [:] }
      for (article, former) in correction.articles where places.story(of: article) == goal && former != goal {
        let isHeld = constraints.partners(of: article).contains { places.story(of: $0) == goal }
        if !isHeld { moves[article] = former }
      }
    case (.split, true):
      guard let goal = places.commonest(of: correction.rest) else { return [:] }
      for article in moved where !isApart(article, from: goal, places, constraints) { moves[article] = goal }
    }
    return moves.filter { article, goal in places.story(of: article).map { $0 != goal } ?? false }
  }

  /// Whether people keep an article out of a story.
  private static func isApart(
    _ article: ArticleID, from story: StoryID, _ places: Places, _ constraints: StoryConstraints
  ) -> Bool {
    places.members(of: story).contains { constraints.areApart(article, $0) }
  }
}

/// In which stories articles are.
private struct Places {
  private var stories: [ArticleID: StoryID] = [:]
  private var articles: [StoryID: [ArticleID]] = [:]

  init(_ stored: [StoredStory]) {
    for story in stored {
      articles[story.id] = story.members.map(\.id)
      for member in story.members { stories[member.id] = story.id }
    }
  }

  /// The story of an article; nil for one that is not here, or waits.
  func story(of article: ArticleID) -> StoryID? { stories[article] }

  /// The articles of a story.
  func members(of story: StoryID) -> [ArticleID] { articles[story] ?? [] }

  /// The story that has most of some articles, that with the lower id where two have as many; nil where none is here.
  func commonest(of some: Set<ArticleID>) -> StoryID? {
    let counts = Dictionary(grouping: some.compactMap { stories[$0] }) { $0 }.mapValues(\.count)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
