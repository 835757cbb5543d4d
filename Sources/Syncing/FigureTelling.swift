import Claims
import News
import Showing
import Store

/// Tells of stories whose words or articles changed whether their sources claim different figures.
///
/// Told once and kept, so that a list of stories reads no texts. Whoever shows a story that is not told yet reads its texts; so
/// a pass tells a bounded number, the newest first, and what an older store has is told little by little.
struct FigureTelling {
  /// Stories that one pass tells at most: two of the longest usual lists, some tenths of a second's work.
  private static let most = 100

  let store: Store
  var memory = ClaimMemory()

  func tell() throws(StoreError) {
    let stories = try store.storiesWithoutFigureMark(of: FigureRules.number, limit: Self.most)
    var marks: [(story: StoryID, mark: FigureMark)] = []
    for story in stories {
      let differ = try StoryTexts.figuresDiffer(story, in: store, memory: memory)
      marks.append((story.id, FigureMark(rules: FigureRules.number, differ: differ)))
    }
    try store.keep(marks)
  }
}
