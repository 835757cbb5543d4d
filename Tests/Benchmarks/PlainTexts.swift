import Markup
import News

/// ``Markup/PlainText`` over the marked-up texts of all entries.
enum PlainTexts {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    let fields = workload.entries.flatMap(\.entries).compactMap { $0.content ?? $0.summary }
    let texts = fields.filter(\.isHTML).map(\.value)
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    guard bytes > 0 else { return }
    let seconds = Stopwatch.median { for text in texts { _ = PlainText(html: text, breaks: .lines) } }
    report(Measurement(name: "PlainText of entries' HTML", amount: Double(bytes), unit: .bytes, seconds: seconds))
  }
}
