import Deduplication
import News

/// Some wrong pairs of a set, for reading: chosen by a hash, so that nobody picks.
struct ErrorSample {
  private let set: AnnotatedSet
  private let stories: [ArticleID: StoryID]
  private let half: Int

  /// The stories that a model made of a set, of which it did not learn the given half.
  init(_ set: AnnotatedSet, _ stories: [ArticleID: StoryID], half: Int) {
    self.set = set
    self.stories = stories
    self.half = half
  }

  /// So many wrong joins and so many missed ones, one of a story each.
  func lines(_ count: Int) -> [String] { pick(count, areTogether: true) + pick(count, areTogether: false) }

  private func pick(_ count: Int, areTogether: Bool) -> [String] {
    var found: [(order: Double, group: String, text: String)] = []
    for (place, a) in set.candidates.enumerated() where Halves.half(of: set.gold[a.id] ?? "") == half {
      for b in set.candidates[(place + 1)...] {
        let isTogether = stories[a.id] == stories[b.id]
        guard isTogether == areTogether, (set.gold[a.id] == set.gold[b.id]) != isTogether else { continue }
        let group = areTogether ? stories[a.id]?.text : set.gold[a.id]
        found.append((Arrangement.share(of: a.id.text + b.id.text, "error"), group ?? "", Self.text(a, b)))
      }
    }
    found.sort { $0.order < $1.order }
    var groups: Set<String> = []
    let chosen = found.filter { groups.insert($0.group).inserted }.prefix(count)
    return chosen.map { "\(areTogether ? "wrongly together" : "wrongly apart")\n\($0.text)" }
  }

  private static func text(_ a: StoryCandidate, _ b: StoryCandidate) -> String {
    let hours = abs(a.time.milliseconds - b.time.milliseconds) / 3_600_000
    return "  \(a.title)\n  \(b.title)\n  \(hours) h apart"
  }
}
