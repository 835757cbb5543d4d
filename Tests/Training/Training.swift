import Deduplication
import FoundationEssentials
import News

/// Learns and judges the pair model of the deduplicator.
///
///     courant-train learn DATA SOURCES    learn from all annotated sets, write the model into the sources
///     courant-train judge DATA            the model in force on every set (it was learned from them)
///     courant-train halves DATA           learn from one half of the stories, judge on the other, and the reverse
///     courant-train unseen DATA           judge each kind of data by a model that learned from the others alone
///     courant-train eval DATA PAGE        halves and unseen as one table, written into the page too
///     courant-train errors DATA COUNT     so many wrong pairs of each sort and set to read, of the half not learned
@main
struct Training {
  static func main() throws {
    let arguments = CommandLine.arguments
    let usage = TrainingError.usage("courant-train learn|judge|halves|unseen|eval|errors DATA [SOURCES|PAGE|COUNT]")
    guard arguments.count >= 3 else { throw usage }
    let lab = try Laboratory(folder: arguments[2])
    let last = arguments.count == 4 ? arguments[3] : nil
    switch (arguments[1], last) {
    case ("learn", let sources?):
      try ModelFiles.write(lab.learn { _, _ in true }, to: sources)
      try ModelFiles.write(across: lab.learnAcross { _ in true }, to: sources)
    case ("judge", nil): print(QualityTable(halves: lab.judge(.inForce, half: nil) { _ in true }).text)
    case ("halves", nil): print(QualityTable(halves: lab.judgeHalves()).text)
    case ("unseen", nil): print(QualityTable(halves: lab.judgeUnseen()).text)
    case ("eval", let page?):
      let table = QualityTable(halves: lab.judgeHalves(), unseen: lab.judgeUnseen()).text
      print(table)
      try QualityPage.put(table, into: page)
    case ("errors", let count?): printErrors(lab, Int(count) ?? 1)
    default: throw usage
    }
  }

  private static func printErrors(_ lab: Laboratory, _ count: Int) {
    let model = lab.learn { _, story in Halves.half(of: story) != 0 }
    for evaluation in EvaluationSet.all where evaluation.target != "–" {
      let set = lab.articles(of: evaluation)
      print("# \(evaluation.name)")
      for line in ErrorSample(set, lab.stories(of: set, by: model), half: 0).lines(count) { print(line) }
    }
  }
}

/// What keeps the program from its work.
enum TrainingError: Error {
  /// It was called wrongly; how to call it.
  case usage(String)
  /// A line of a set cannot be read.
  case line(String, Int)
  /// A page has not the two marks, each on a line of its own, between which the table goes.
  case page(String, String, String)
}
