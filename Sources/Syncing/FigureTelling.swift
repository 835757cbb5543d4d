import Claims
import News
import Showing
import Store

/// Tells of stories whose words or articles changed whether their sources claim different figures.
///
/// Told once and kept, so that a list of stories reads no texts; so is what each version claims, so that a story which changes
/// costs the reading of what is new in it. A pass tells of every story whose articles it has read itself; of the others, as an
/// older store has them, a bounded number, the newest first, so that they are told little by little.
struct FigureTelling {
  /// Stories that are told of in one transaction: two of the longest usual lists.
  private static let together = 100
  let store: Store
  /// What the pass has read anyway.
  var known = PassClaims()
  /// Texts that are read for it at most, beside those that the pass read anyway: some tenths of a second's work.
  var most = 400

  func tell() throws(StoreError) {
    var read = 0
    while read < most {
      var claims: [VersionClaims] = []
      let stories = try store.storiesWithoutFigureMark(of: FigureRules.number, limit: Self.together)
      var marks: [(story: StoryID, mark: FigureMark)] = []
      for story in stories {
        let differ = try StoryTexts.figuresDiffer(story, in: store, known: known, read: &claims)
        marks.append((story.id, FigureMark(rules: FigureRules.number, differ: differ)))
      }
      try store.keep(claims, rules: FigureRules.number)
      try store.keep(marks)
      read += claims.count { known.claims(of: $0.article, version: $0.version) == nil }
      if stories.count < Self.together { return }
    }
  }
}
