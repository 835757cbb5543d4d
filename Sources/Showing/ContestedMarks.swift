import Claims
package import News
package import Store

/// Tells for a list of stories whose sources claim different figures.
///
/// As the passes have told it. Of stories that are not told by this build's rules, as after an update, the words of a few are
/// read at once; the others show what was told of them last, if anything was, until the next passes come to them: nobody waits
/// for texts to be read because a list is long.
package struct ContestedMarks {
  /// Versions of articles whose words are read for a list at most: some hundredths of a second.
  private static let most = 60

  private let store: Store
  private let time: Timestamp?
  private var left = Self.most

  /// The marks of stories of a store, as they stood at a time if one is given: those of stories that have not changed since,
  /// else by what is kept of the versions of then; where nothing is, their words are read.
  package init(_ store: Store, asOf time: Timestamp? = nil) {
    self.store = store
    self.time = time
  }

  /// Whether the sources of a story claim different figures. One article alone contradicts nobody.
  package mutating func isContested(_ story: StorySummary) throws(StoreError) -> Bool {
    guard story.articles.count > 1 else { return false }
    if let mark = story.figureMark, mark.rules == FigureRules.number { return mark.differ }
    var read: [VersionClaims] = []
    // What was told last is told of today.
    if time != nil { return try StoryTexts.figuresDiffer(story, in: store, known: PassClaims(), read: &read) }
    let versions = story.articles.reduce(0) { $0 + $1.version }
    guard versions <= left else { return story.figureMark?.differ ?? false }
    left -= versions
    return try StoryTexts.figuresDiffer(story, in: store, known: PassClaims(), read: &read)
  }
}
