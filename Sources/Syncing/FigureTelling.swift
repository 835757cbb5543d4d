import Claims
import News
import Showing
import Store

/// Tells of stories whose words or articles changed whether their sources claim different figures.
///
/// Told once and kept, so that a list of stories reads no texts. Whoever shows a story that is not told yet reads its texts. A
/// pass tells of every story whose articles it has read itself; of the others, as an older store has them, a bounded number,
/// the newest first, so that they are told little by little.
struct FigureTelling {
  /// Stories that are told of in one transaction: two of the longest usual lists.
  private static let together = 100
  /// Texts that are read for it in one pass at most, beside those that the pass read anyway: some tenths of a second's work.
  private static let most = 400

  let store: Store
  var claims = PassClaims()

  func tell() throws(StoreError) {
    var read = 0
    while read < Self.most {
      let stories = try store.storiesWithoutFigureMark(of: FigureRules.number, limit: Self.together)
      var marks: [(story: StoryID, mark: FigureMark)] = []
      for story in stories {
        let differ = try StoryTexts.figuresDiffer(story, in: store, known: claims, read: &read)
        marks.append((story.id, FigureMark(rules: FigureRules.number, differ: differ)))
      }
      try store.keep(marks)
      if stories.count < Self.together { return }
    }
  }
}
