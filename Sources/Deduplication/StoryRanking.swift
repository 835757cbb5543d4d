/// How well a story fits an article.
struct StoryScore {
  /// The story's number.
  var story: Int
  /// Mean of the best members' pair scores.
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

  /// An article and the story in which it is.
  struct Rival {
    var slot: Int
    var story: Int
  }
}
