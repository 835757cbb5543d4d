import Deduplication
import FoundationEssentials
import News

/// The annotated sets, and what can be done with them.
struct Laboratory {
  /// Taken off what a learned model says of two articles, since an over-merge is worse than a split: chosen on halves
  /// (`courant-train halves`). Headlines alone tell less, and long texts, which share words more easily, tell more of what
  /// is not one event. What other figures would cost and bring stands in docs/story-quality.md.
  private static let caution = 0.35
  private static let cautionOfHeadlines = 0.1
  private static let cautionOfLongTexts = 0.85

  private var sets: [String: AnnotatedSet] = [:]

  /// Reads every set that a kind or an evaluation names.
  init(folder: String) throws {
    for file in Set(TrainingKind.all.map(\.file) + EvaluationSet.all.flatMap(\.files)).sorted() {
      sets[file] = try AnnotatedSet(path: "\(folder)/\(file).jsonl")
    }
  }

  /// The model that the stories of some kinds teach.
  func learn(_ isUsed: (TrainingKind, String) -> Bool) -> PairParameters {
    var pairs = PairMatrix(width: PairFeature.allCases.count)
    for kind in TrainingKind.all {
      guard let all = sets[kind.file] else { continue }
      let set = kind.arrangement.arrange(all.cut(to: kind.extent))
      if !set.gold.values.contains(where: { isUsed(kind, $0) }) { continue }
      pairs.append(PairTraining.examples(of: set.candidates, gold: set.gold) { isUsed(kind, $0) }, of: kind)
    }
    pairs.normalise()
    var model = PairBoosting.fit(pairs)
    model.bias -= Self.caution
    model.weights[PairFeature.bareHeadlines.rawValue] -= Self.cautionOfHeadlines
    model.weights[PairFeature.longTexts.rawValue] -= Self.cautionOfLongTexts
    return model
  }

  /// The weighted sum that the stories of several languages teach.
  func learnAcross(_ isUsed: (String) -> Bool) -> PairParameters {
    var pairs = PairMatrix(width: PairFeature.allCases.count)
    for kind in TrainingKind.all where kind.family == "og" {
      guard let set = sets[kind.file] else { continue }
      pairs.append(PairTraining.examples(of: set.candidates, gold: set.gold, across: true, where: isUsed), of: kind)
    }
    pairs.normalise()
    let (weights, bias) = PairRegression.fit(pairs)
    return PairParameters(bias: bias, weights: weights, depth: 1, features: [], thresholds: [], leaves: [])
  }

  /// How models within a language and across languages do on some evaluation sets, on `half` of their stories if given;
  /// nil where it was not asked.
  func judge(
    _ model: PairParameters, across: PairParameters = .acrossInForce, half: Int?, _ isAsked: (EvaluationSet) -> Bool
  ) -> [Judgement?] {
    EvaluationSet.all.map { evaluation in
      guard isAsked(evaluation) else { return nil }
      let set = evaluation.articles(sets)
      let start = ProcessorTime.seconds
      let found = stories(of: set, by: model, across: across)
      let seconds = max(ProcessorTime.seconds - start, 1e-6)
      let stories = evaluation.divided(found, set.candidates)
      return Judgement(
        score: ClusterScore(stories, gold: set.gold) { half == nil || Halves.half(of: $0) == half },
        articlesPerSecond: Double(set.candidates.count) / seconds)
    }
  }

  /// The stories that a model makes of a set.
  func stories(
    of set: AnnotatedSet, by model: PairParameters, across: PairParameters = .acrossInForce
  ) -> [ArticleID: StoryID] {
    let deduplicator = Deduplicator(DeduplicatorSettings(), parameters: model, across: across)
    return InspectStories.stories(of: set.candidates, in: deduplicator)
  }

  /// Every set judged on each half of its stories by a model that learned from the other halves alone.
  func judgeHalves() -> [Judgement?] {
    mean(
      (0...1).map { half in
        judge(
          learn { _, story in Halves.half(of: story) != half }, across: learnAcross { Halves.half(of: $0) != half },
          half: half
        ) { _ in true }
      })
  }

  /// Every set judged by a model that learned from the other kinds of data alone. There is but one kind in several
  /// languages: what needs the model across languages is not asked.
  func judgeUnseen() -> [Judgement?] {
    mean(
      TrainingKind.families.map { family in
        judge(learn { kind, _ in kind.family != family }, half: nil) {
          $0.family == family && !$0.isAcrossLanguages
        }
      })
  }

  /// The means of several runs, set by set.
  private func mean(_ runs: [[Judgement?]]) -> [Judgement?] {
    EvaluationSet.all.indices.map { index in Judgement.mean(runs.compactMap { $0[index] }) }
  }

  /// An evaluation set's articles.
  func articles(of evaluation: EvaluationSet) -> AnnotatedSet { evaluation.articles(sets) }
}
