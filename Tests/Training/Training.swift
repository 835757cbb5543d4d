import Deduplication
import FoundationEssentials
import News

/// `courant-train DATA PAIRS`: compares the articles of annotated sets as the deduplicator would, and writes every pair's
/// features for `Sources/CBackgroundTerms/train.py`, one file a kind of data.
@main
struct Training {
  /// The kinds of data that the pair model learns from: file name, annotated set, how much of each text, time squeezed.
  private static let kinds: [(name: String, set: String, extent: InspectStories.Extent, squeeze: Int64)] = [
    ("as_rss", "allsides_rss", .full, 1), ("as_rss_c", "allsides_rss", .full, 20),
    ("as_title", "allsides_rss", .title, 1), ("as_full", "allsides_full", .full, 1),
    ("as_full_c", "allsides_full", .full, 20), ("as_fsum_c", "allsides_full", .summary, 20),
    ("basil", "basil_full", .full, 1), ("wn", "wikinews_full", .full, 1), ("wn_sum", "wikinews_full", .summary, 1),
    ("uci", "uci_title", .full, 1), ("uci_more", "uci_title_more", .full, 1),
    ("og", "og2021_title_multi", .full, 1),
  ]

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw TrainingError.usage("courant-train DATA PAIRS") }
    try FileManager.default.createDirectory(atPath: arguments[2], withIntermediateDirectories: true)
    for kind in kinds {
      let set = try AnnotatedSet(path: "\(arguments[1])/\(kind.set).jsonl").squeezed(by: kind.squeeze)
      let examples = PairTraining.examples(
        of: set.candidates.map { InspectStories.cut($0, to: kind.extent) }, gold: set.gold)
      var rows = Data()
      for example in examples {
        for value in [example.isSame ? 1 : 0] + example.values {
          withUnsafeBytes(of: Float(value).bitPattern.littleEndian) { rows.append(contentsOf: $0) }
        }
      }
      try rows.write(to: URL(filePath: "\(arguments[2])/\(kind.name)"))
      print("\(kind.name): \(examples.count) pairs of \(set.candidates.count) articles")
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
