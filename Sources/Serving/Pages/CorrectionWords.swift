import News
import Showing

/// What a correction did, as a sentence with links to both sides of it.
struct CorrectionWords {
  let names: StoryNames

  /// Articles that are named; of more only the number is told.
  private static let most = 3

  /// The sentence, in pieces.
  func parts(_ correction: StoryCorrection, isUndone: Bool) throws -> [Shape] {
    let begin = StoryNames.part("Correction \(correction.number)\(isUndone ? " is taken back" : ""):")
    return [begin] + (try isUndone ? undone(correction) : done(correction))
  }

  private func done(_ correction: StoryCorrection) throws -> [Shape] {
    let articles = try named(correction)
    let story = try names.part(story: correction.story)
    switch correction.kind {
    case .merge:
      let other = try correction.other.map { [try names.part(story: $0)] } ?? []
      return other + [StoryNames.part("was merged into"), story] + [StoryNames.part("with")] + articles
    case .split:
      let other = try correction.other.map { [StoryNames.part("into"), try names.part(story: $0)] } ?? []
      return articles + [StoryNames.part("taken out of"), story] + other
    case .pin: return articles + [StoryNames.part("stays for good in"), story]
    }
  }

  private func undone(_ correction: StoryCorrection) throws -> [Shape] {
    let articles = try named(correction)
    let story = try names.part(story: correction.story)
    let other = try correction.other.map { [try names.part(story: $0)] } ?? []
    switch correction.kind {
    case .merge: return [story, StoryNames.part("and")] + other + [StoryNames.part("are apart again:")] + articles
    case .split: return articles + [StoryNames.part("back in"), story]
    case .pin: return articles + [StoryNames.part("may leave again:"), story]
    }
  }

  private func named(_ correction: StoryCorrection) throws -> [Shape] {
    let articles = correction.articles.keys.sorted()
    if articles.count > Self.most { return [StoryNames.part(Words.count(articles.count, "article"))] }
    return try articles.map { try names.part(article: $0) }
  }
}
