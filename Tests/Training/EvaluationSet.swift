import Deduplication
import News

/// A stream on which the deduplicator is judged.
struct EvaluationSet: Sendable {
  /// What the table calls it.
  var name: String
  /// Which kind of data it is of.
  var family: String
  /// The annotated sets; several make one crowded stream.
  var files: [String]
  var extent: InspectStories.Extent = .full
  var arrangement = Arrangement.asIs
  /// Only articles of this language.
  var language: String?
  /// Whether a gold story counts once in each language.
  var isWithinLanguage = false

  /// All of them.
  static let all: [EvaluationSet] = [
    EvaluationSet(name: "AllSides, title + summary", family: "allsides", files: ["allsides_rss"]),
    EvaluationSet(
      name: "the same, all events at once", family: "allsides", files: ["allsides_rss"],
      arrangement: .packed(hours: 72)),
    EvaluationSet(
      name: "the same, most alone", family: "allsides", files: ["allsides_rss"], arrangement: .lonely(hours: 60)),
    EvaluationSet(name: "AllSides, full text", family: "allsides", files: ["allsides_full"]),
    EvaluationSet(
      name: "the same, all events at once", family: "allsides", files: ["allsides_full"],
      arrangement: .packed(hours: 72)),
    EvaluationSet(
      name: "the same, two sentences, at once", family: "allsides", files: ["allsides_full"], extent: .summary,
      arrangement: .packed(hours: 72)),
    EvaluationSet(name: "BASIL, full text", family: "basil", files: ["basil_full"]),
    EvaluationSet(
      name: "the same, two sentences, at once", family: "basil", files: ["basil_full"], extent: .summary,
      arrangement: .packed(hours: 24)),
    EvaluationSet(name: "Wikinews sources, full text", family: "wikinews", files: ["wikinews_full"]),
    EvaluationSet(
      name: "the same, two sentences, at once", family: "wikinews", files: ["wikinews_full"], extent: .summary,
      arrangement: .packed(hours: 24)),
    EvaluationSet(name: "UCI titles", family: "uci", files: ["uci_title"]),
    EvaluationSet(name: "UCI titles, other weeks", family: "uci", files: ["uci_title_more"]),
    EvaluationSet(name: "OG2021 titles, English", family: "og", files: ["og2021_title_multi"], language: "en"),
    EvaluationSet(
      name: "OG2021 titles, within a language", family: "og", files: ["og2021_title_multi"], isWithinLanguage: true),
    EvaluationSet(name: "OG2021 titles, across languages", family: "og", files: ["og2021_title_multi"]),
    EvaluationSet(
      name: "AllSides, BASIL, Wikinews and UCI, most alone", family: "mixed",
      files: ["allsides_rss", "basil_full", "wikinews_full", "uci_title"], arrangement: .lonely(hours: 96)),
  ]

  /// The articles and their gold stories.
  func articles(_ sets: [String: AnnotatedSet]) -> AnnotatedSet {
    let union = AnnotatedSet(union: files.compactMap { sets[$0] })
    let kept = union.filtered { candidate, _ in language == nil || candidate.language == language }
    var set = arrangement.arrange(kept.cut(to: extent))
    set.gold = set.candidates.reduce(into: [:]) { gold, candidate in
      let story = set.gold[candidate.id] ?? ""
      gold[candidate.id] = isWithinLanguage ? "\(story)\t\(candidate.language ?? "")" : story
    }
    return set
  }
}

/// Which half of the data a story belongs to: one is learned from when the other is judged.
enum Halves {
  /// 0 or 1; what follows a tab does not count.
  static func half(of story: String) -> Int {
    let story = story.split(separator: "\t").first.map(String.init) ?? story
    return Arrangement.share(of: story, "half") < 0.5 ? 0 : 1
  }
}
