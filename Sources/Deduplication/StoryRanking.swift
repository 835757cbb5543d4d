/// How well a story fits an article.
struct StoryScore {
  /// The story's number.
  var story: Int
  /// Weighted mean of the best members' pair scores.
  var score: Double
  /// The member that is most alike.
  var nearest: Int
}

/// The stories that come into question for an article, best first.
struct StoryRanking {
  var stories: [StoryScore] = []
  var surroundings = Surroundings()
  /// Articles that score well enough by themselves to deserve a second look if they are of another story.
  var alike: [Rival] = []

  /// What the article has to score to join a story: more where another one comes near, too.
  func asked(for story: Int, _ settings: DeduplicatorSettings) -> Double {
    Self.asked(beside: stories.first { $0.story != story }?.score, settings)
  }

  /// What an article has to score to join a story where the best other one has a score.
  static func asked(beside other: Double?, _ settings: DeduplicatorSettings) -> Double {
    let excess = other.map { max(0, $0 - settings.rivalAbove) } ?? 0
    return settings.threshold + settings.rivalMalus * excess
  }

  /// An article and the story in which it is.
  struct Rival {
    var slot: Int
    var story: Int
  }
}
