import Deduplication
import News

/// ``Deduplication/Deduplicator`` in a steady stream, with few and with many articles open, beside a pass that finds
/// copies alone; and what it takes to rebuild it from what the store keeps.
enum StoryDeduplication {
  private static let windows = [2800, 100_000]
  /// Bytes of a summary of two sentences and of a full text, and what they are called.
  private static let extents = [(bytes: 200, name: "title + summary"), (bytes: 2400, name: "full text")]
  private static let batch = 1000
  private static let repetitions = 5

  static func measure(into report: (Measurement) -> Void) {
    for window in windows {
      for extent in extents { measure(window, extent, report) }
    }
    var stream = StoryStream(window: windows[0], bytes: extents[0].bytes)
    let articles = stream.next(10 * batch)
    let seconds = Stopwatch.median(repetitions: repetitions) {
      var copies = NearCopies()
      for article in articles { copies.add(article) }
    }
    report(
      Measurement(
        name: "near-copies alone, title + summary", amount: Double(articles.count), unit: .articles, seconds: seconds))
  }

  private static func measure(
    _ window: Int, _ extent: (bytes: Int, name: String), _ report: (Measurement) -> Void
  ) {
    var stream = StoryStream(window: window, bytes: extent.bytes)
    var deduplicator = Deduplicator(tellsDecisions: false)
    var kept: [StoryID: StoredStory] = [:]
    take(&deduplicator, stream.next(window), keeping: &kept)
    var samples: [Double] = []
    for _ in 0..<repetitions {
      let articles = stream.next(batch)
      samples.append(Stopwatch.once { take(&deduplicator, articles, keeping: &kept) })
    }
    report(
      Measurement(
        name: "Deduplicator, \(extent.name), \(window) articles open", amount: Double(batch), unit: .articles,
        seconds: Stopwatch.middle(of: samples)))
    if extent.bytes == extents[0].bytes { rebuild(Array(kept.values), window, report) }
  }

  /// A pass over some articles.
  private static func take(
    _ deduplicator: inout Deduplicator, _ articles: [StoryCandidate], keeping kept: inout [StoryID: StoredStory]
  ) {
    for article in articles { deduplicator.add(article) }
    guard let last = articles.last else { return }
    let pass = deduplicator.finishPass(at: last.time)
    for story in pass.stories { kept[story.id] = story }
    for ended in pass.aliases.keys { kept[ended] = nil }
    for event in pass.events where event.kind == .closed { kept[event.story] = nil }
  }

  private static func rebuild(_ stories: [StoredStory], _ window: Int, _ report: (Measurement) -> Void) {
    let stories = stories.sorted { $0.id < $1.id }
    let count = stories.reduce(0) { $0 + $1.members.count }
    guard count > 0 else { return }
    let seconds = Stopwatch.median(repetitions: repetitions) {
      var deduplicator = Deduplicator()
      deduplicator.restore(stories: stories)
    }
    report(
      Measurement(
        name: "Deduplicator.restore, \(window) articles open", amount: Double(count), unit: .articles, seconds: seconds)
    )
  }
}
