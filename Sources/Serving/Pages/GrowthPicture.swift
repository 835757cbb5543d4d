import News
import Showing

/// How a story grew, as a small picture: articles over time, in steps. Its width is one of a few spans of time, so that stories
/// which grew differently look different.
enum GrowthPicture {
  private static let width = 120.0
  private static let height = 32.0
  /// Seconds from side to side: hours, then days.
  private static let spans: [Double] = [1, 3, 6, 12, 24, 48, 96, 168, 336, 720].map { $0 * 3600 }

  /// The picture; its words say the same.
  static func svg(_ story: StorySummary) -> String {
    let times = story.articles.map(\.time).sorted()
    guard let first = times.first, let last = times.last, times.count > 1 else { return "" }
    let span = max(1, last.seconds(since: first))
    // The last step needs some width, too.
    let least = span * 9 / 8
    let room = Self.spans.first { $0 >= least } ?? least
    let rise = (height - 4) / Double(times.count)
    var path = "M2 \(SVGNumber.text(height - 2))"
    for (index, time) in times.enumerated() {
      let x = 2 + (width - 4) * time.seconds(since: first) / room
      path += "H\(SVGNumber.text(x))V\(SVGNumber.text(height - 2 - rise * Double(index + 1)))"
    }
    path += "H\(SVGNumber.text(width - 2))"
    let words = "\(Words.count(times.count, "article")) within \(Shown.span(seconds: span))"
    return """
      <svg class="growth" viewBox="0 0 120 32" role="img" aria-label="\(words)"><title>\(words)</title>\
      <path class="area" d="\(path)V30H2Z"/><path d="\(path)"/></svg>
      """
  }
}

/// Numbers in drawings.
enum SVGNumber {
  /// To a tenth, without a fraction where there is none.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
