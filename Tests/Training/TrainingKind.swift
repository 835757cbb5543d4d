import Deduplication

/// A stream that the pair model learns from.
struct TrainingKind: Sendable {
  /// What it is called in what the program prints.
  var name: String
  /// Which kind of data it is of: a kind can be left out as a whole.
  var family: String
  /// The annotated set.
  var file: String
  /// How much of each text is used.
  var extent: InspectStories.Extent = .full
  /// How it is laid out.
  var arrangement = Arrangement.asIs
  /// How much it counts, however many pairs it has.
  var weight = 1.0
  /// Hours by which gaps are dithered, where dates are noon stamps or crawl times that must not be learned.
  var dither = 0.0

  /// The kinds of data, each once.
  static var families: [String] { Set(all.map(\.family)).sorted() }

  /// All of them.
  static let all: [TrainingKind] = [
    TrainingKind(name: "rss", family: "allsides", file: "allsides_rss", dither: 24),
    TrainingKind(
      name: "rss 20x", family: "allsides", file: "allsides_rss", arrangement: .squeezed(20), weight: 0.5, dither: 24),
    TrainingKind(
      name: "rss packed", family: "allsides", file: "allsides_rss", arrangement: .packed(hours: 96), weight: 0.7),
    TrainingKind(
      name: "rss lonely", family: "allsides", file: "allsides_rss", arrangement: .lonely(hours: 48), weight: 0.7),
    TrainingKind(name: "rss titles", family: "allsides", file: "allsides_rss", extent: .title, weight: 0.3, dither: 24),
    TrainingKind(name: "full", family: "allsides", file: "allsides_full", weight: 0.7, dither: 24),
    TrainingKind(
      name: "full packed", family: "allsides", file: "allsides_full", arrangement: .packed(hours: 96), weight: 0.7),
    TrainingKind(
      name: "full lonely", family: "allsides", file: "allsides_full", arrangement: .lonely(hours: 48), weight: 0.5),
    TrainingKind(
      name: "full, two sentences, packed", family: "allsides", file: "allsides_full", extent: .summary,
      arrangement: .packed(hours: 96), weight: 0.5),
    TrainingKind(name: "basil", family: "basil", file: "basil_full", weight: 0.3),
    TrainingKind(
      name: "basil packed", family: "basil", file: "basil_full", arrangement: .packed(hours: 48), weight: 0.3),
    TrainingKind(name: "wikinews", family: "wikinews", file: "wikinews_full", weight: 0.2),
    TrainingKind(
      name: "wikinews, two sentences, packed", family: "wikinews", file: "wikinews_full", extent: .summary,
      arrangement: .packed(hours: 24), weight: 0.2),
    TrainingKind(name: "uci", family: "uci", file: "uci_title", weight: 1, dither: 6),
    TrainingKind(name: "uci more", family: "uci", file: "uci_title_more", weight: 0.7, dither: 6),
    TrainingKind(
      name: "uci lonely", family: "uci", file: "uci_title", arrangement: .lonely(hours: 72), weight: 0.2),
    TrainingKind(name: "og", family: "og", file: "og2021_title_multi", weight: 0.7),
  ]
}
