import Deduplication
import FoundationEssentials
import News

/// The annotated sets, and what can be done with them.
struct Laboratory {
  /// Added to the bias of a learned model: an over-merge is worse than a split.
  private static let prudence = -0.3

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
      let used = all.filtered { isUsed(kind, $1) }
      if used.candidates.isEmpty { continue }
      let set = kind.arrangement.arrange(used.cut(to: kind.extent))
      pairs.append(PairTraining.examples(of: set.candidates, gold: set.gold), of: kind)
    }
    pairs.normalise()
    var model = PairBoosting.fit(pairs)
    model.bias += Self.prudence
    return model
  }

  /// How a model does on some evaluation sets, on `half` of their stories if given; nil where it was not asked.
  func judge(_ model: PairParameters, half: Int?, _ isAsked: (EvaluationSet) -> Bool) -> [ClusterScore?] {
    EvaluationSet.all.map { evaluation in
      guard isAsked(evaluation) else { return nil }
      let set = evaluation.articles(sets)
      let deduplicator = Deduplicator(DeduplicatorSettings(), parameters: model)
      let stories = InspectStories.stories(of: set.candidates, in: deduplicator)
      return ClusterScore(stories, gold: set.gold) { half == nil || Halves.half(of: $0) == half }
    }
  }

  /// The means of several runs, set by set.
  func mean(_ runs: [[ClusterScore?]]) -> [ClusterScore?] {
    EvaluationSet.all.indices.map { index in
      let scores = runs.compactMap { $0[index] }
      guard var mean = scores.first else { return nil }
      let count = Double(scores.count)
      mean.precision = scores.reduce(0) { $0 + $1.precision } / count
      mean.recall = scores.reduce(0) { $0 + $1.recall } / count
      mean.pairPrecision = scores.reduce(0) { $0 + $1.pairPrecision } / count
      mean.pairRecall = scores.reduce(0) { $0 + $1.pairRecall } / count
      return mean
    }
  }

  /// Prints a table: BCubed and pairs, each precision, recall and F1 in per cent.
  func print(_ scores: [ClusterScore?]) {
    for (evaluation, score) in zip(EvaluationSet.all, scores) {
      guard let score else { continue }
      let figures = [score.precision, score.recall, score.f1, score.pairPrecision, score.pairRecall, score.pairF1]
      let cells = figures.map { value in
        let tenths = Int((value * 1000).rounded())
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: 6 - text.count) + text
      }
      let name = evaluation.name + String(repeating: " ", count: max(0, 46 - evaluation.name.count))
      Swift.print("\(name)\(cells[..<3].joined())  \(cells[3...].joined())")
    }
  }
}
