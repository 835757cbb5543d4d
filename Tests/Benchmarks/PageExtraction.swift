import Extraction

/// ``Extraction/PageExtractor`` over web pages.
enum PageExtraction {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    let bytes = workload.pages.reduce(0) { $0 + $1.count }
    guard bytes > 0 else { return }
    let seconds = Stopwatch.median {
      for page in workload.pages { _ = PageExtractor.extract(page, url: "https://outlet.example/news/1") }
    }
    report(Measurement(name: "PageExtractor.extract", amount: Double(bytes), unit: .bytes, seconds: seconds))
  }
}
