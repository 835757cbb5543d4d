import Deduplication
import News

/// How a model does on a stream.
struct Judgement {
  /// How far its stories agree with the gold ones.
  var score: ClusterScore
  /// Articles that were decided in a second of CPU time, features and all.
  var articlesPerSecond = 0.0

  /// The means of some judgements of one stream; nil if there are none.
  static func mean(_ runs: [Judgement]) -> Judgement? {
    guard var mean = runs.first else { return nil }
    let count = Double(runs.count)
    mean.score.precision = runs.reduce(0) { $0 + $1.score.precision } / count
    mean.score.recall = runs.reduce(0) { $0 + $1.score.recall } / count
    mean.score.pairPrecision = runs.reduce(0) { $0 + $1.score.pairPrecision } / count
    mean.score.pairRecall = runs.reduce(0) { $0 + $1.score.pairRecall } / count
    mean.articlesPerSecond = runs.reduce(0) { $0 + $1.articlesPerSecond } / count
    return mean
  }
}
