import Extraction
import News

/// ``Extraction/ArticleExtractor`` over all entries.
enum ArticleExtraction {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    let count = workload.entries.reduce(0) { $0 + $1.entries.count }
    guard count > 0 else { return }
    let seconds = Stopwatch.median { _ = articles(of: workload) }
    report(Measurement(name: "ArticleExtractor.article", amount: Double(count), unit: .articles, seconds: seconds))
  }

  /// What extraction makes of every entry, feed by feed.
  static func articles(of workload: Workload) -> [[(Entry, ExtractedArticle)]] {
    workload.entries.map { feedURL, entries in
      let extractor = ArticleExtractor(feedURL: feedURL)
      return entries.map { ($0, extractor.article(from: $0)) }
    }
  }
}
