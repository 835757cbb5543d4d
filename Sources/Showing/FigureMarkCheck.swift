import Claims
import News
package import Store

/// Compares what is kept of stories' figures with their words.
package struct FigureMarkCheck {
  /// Stories that are compared at most, the newest first: those that lists show. All of a large archive would take hours.
  package static let most = 2_000

  private let store: Store

  /// The check of a store.
  package init(_ store: Store) {
    self.store = store
  }

  /// What is wrong, as `store check` tells it.
  package func problems() throws(StoreError) -> [Problem] {
    let wrong = try wrong()
    guard !wrong.isEmpty else { return [] }
    let examples = wrong.prefix(3).map(\.story.text).joined(separator: ", ")
    return [
      Problem(
        rule: "what is kept of stories' figures is what their words say", detail: "\(wrong.count) broken: \(examples)",
        advice: .repair)
    ]
  }

  /// Puts right what is wrong. The caller holds the store's lease.
  package func repair() throws(StoreError) -> [Repair] {
    let wrong = try wrong()
    try store.keep(wrong)
    return wrong.isEmpty ? [] : [Repair(what: "figures of stories compared anew", rows: wrong.count)]
  }

  /// The stories whose mark is wrong, with the right one.
  private func wrong() throws(StoreError) -> [(story: StoryID, mark: FigureMark)] {
    var wrong: [(story: StoryID, mark: FigureMark)] = []
    for story in try store.storiesWithFigureMark(of: FigureRules.number, limit: Self.most) {
      let differ = try StoryTexts.figuresDiffer(story, in: store)
      guard differ != story.figureMark?.differ else { continue }
      wrong.append((story.id, FigureMark(rules: FigureRules.number, differ: differ)))
    }
    return wrong
  }
}
