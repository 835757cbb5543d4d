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
  /// Whether its stories are in several languages at once.
  var isAcrossLanguages: Bool { files == ["og2021_title_multi"] && language == nil && !isWithinLanguage }
  /// BCubed F1 and F1 of pairs, in per cent, that the best prototype reached before there was this program, and those
  /// that are asked of it, both on the same kind of data; "–" where nobody measured or asked.
  var prototype = "–"
  var target = "–"

  /// All of them.
  static let all: [EvaluationSet] = [
    EvaluationSet(
      name: "AllSides, title + summary", family: "allsides", files: ["allsides_rss"], prototype: "94.8 / 90.3",
      target: "95.5 / 91.5"),
    EvaluationSet(
      name: "the same, all events at once", family: "allsides", files: ["allsides_rss"],
      arrangement: .packed(hours: 72)),
    EvaluationSet(
      name: "the same, most alone", family: "allsides", files: ["allsides_rss"], arrangement: .lonely(hours: 60)),
    EvaluationSet(
      name: "AllSides, full text", family: "allsides", files: ["allsides_full"], prototype: "93.3 / 85.5",
      target: "95 / 88"),
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
    EvaluationSet(
      name: "UCI titles", family: "uci", files: ["uci_title"], prototype: "78.1 / 68.8", target: "81 / –"),
    EvaluationSet(name: "UCI titles, other weeks", family: "uci", files: ["uci_title_more"]),
    EvaluationSet(
      name: "OG2021 titles, English", family: "og", files: ["og2021_title_multi"], language: "en",
      prototype: "77.9 / 56.3", target: "82 / –"),
    EvaluationSet(
      name: "OG2021 titles, within a language", family: "og", files: ["og2021_title_multi"], isWithinLanguage: true,
      prototype: "71.5 / –", target: "77 / –"),
    EvaluationSet(
      name: "OG2021 titles, across languages", family: "og", files: ["og2021_title_multi"], prototype: "62.5 / –",
      target: "68 / –"),
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

  /// Stories as they count in this evaluation: what is of several languages is one for each, where gold stories are.
  func divided(_ stories: [ArticleID: StoryID], _ candidates: [StoryCandidate]) -> [ArticleID: StoryID] {
    guard isWithinLanguage else { return stories }
    var divided = stories
    for candidate in candidates {
      divided[candidate.id] = stories[candidate.id].map { StoryID("\($0.text)\t\(candidate.language ?? "")") }
    }
    return divided
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
