import Deduplication
import FoundationEssentials
import News

/// Learns and judges the pair model of the deduplicator.
///
///     courant-train learn DATA SOURCES    learn from all annotated sets, write the model into the sources
///     courant-train judge DATA            the model in force on every set (it was learned from them)
///     courant-train halves DATA           learn from one half of the stories, judge on the other, and the reverse
///     courant-train unseen DATA           judge each kind of data by a model that learned from the others alone
@main
struct Training {
  static func main() throws {
    let arguments = CommandLine.arguments
    let usage = TrainingError.usage("courant-train learn|judge|halves|unseen DATA [SOURCES]")
    guard arguments.count >= 3 else { throw usage }
    let lab = try Laboratory(folder: arguments[2])
    switch arguments[1] {
    case "learn":
      guard arguments.count == 4 else { throw usage }
      let model = lab.learn { _, _ in true }
      try ModelFiles.write(model, to: arguments[3])
      lab.print(lab.judge(model, half: nil) { _ in true })
    case "judge": lab.print(lab.judge(.inForce, half: nil) { _ in true })
    case "halves":
      var scores: [[ClusterScore?]] = []
      for half in 0...1 {
        let model = lab.learn { _, story in Halves.half(of: story) != half }
        scores.append(lab.judge(model, half: half) { _ in true })
      }
      lab.print(lab.mean(scores))
    case "unseen":
      var scores: [[ClusterScore?]] = []
      for family in ["allsides", "basil", "wikinews", "uci", "og"] {
        let model = lab.learn { kind, _ in kind.family != family }
        scores.append(lab.judge(model, half: nil) { $0.family == family })
      }
      lab.print(lab.mean(scores))
    default: throw usage
    }
  }
}

/// What keeps the program from training.
enum TrainingError: Error {
  /// It was called wrongly; how to call it.
  case usage(String)
  /// A line of a set cannot be read.
  case line(String, Int)
}
