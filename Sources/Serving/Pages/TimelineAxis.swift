import News

/// Times from left to right. It is the axis of the articles: edits that were seen long after the last of them stand behind a
/// break, or the articles would all lie on one spot.
struct TimelineAxis {
  /// Units of a drawing from side to side.
  static let width = 760.0
  /// Where the lines begin, behind the names of the sources.
  private static let begin = 190.0
  /// Room at both ends, for half of the words below a mark.
  private static let margin = 56.0
  /// The middle of the part behind the break, and how far marks lie from it.
  private static let late = (middle: 690.0, half: 44.0)
  /// Where the lines are broken.
  private static let gap = 610.0
  /// Milliseconds that the axis has at least: less would give its marks the same words.
  private static let shortest: Int64 = 180_000

  private let first: Timestamp
  private let last: Timestamp
  /// From the first to the last of the edits behind the break; nil without one.
  private let beyond: ClosedRange<Timestamp>?

  /// An axis for articles and edits. An edit that comes within half of the articles' time behind the last of them lengthens it;
  /// later ones stand behind the break. Where the articles came all at once the axis is that of the edits.
  init(articles: ClosedRange<Timestamp>, edits: [Timestamp]) {
    first = articles.lowerBound
    let span = articles.upperBound.milliseconds - first.milliseconds
    let near = Self.later(articles.upperBound, span < Self.shortest ? Int64.max / 2 : span / 2)
    let end = max(articles.upperBound, edits.filter { $0 <= near }.max() ?? first)
    let later = edits.filter { $0 > near }
    beyond = later.min().flatMap { least in later.max().map { least...$0 } }
    last = max(end, Self.later(first, Self.shortest))
  }

  /// Where a time stands.
  func position(_ time: Timestamp) -> Double {
    if let beyond, time >= beyond.lowerBound {
      let span = beyond.upperBound.seconds(since: beyond.lowerBound)
      let part = span > 0 ? time.seconds(since: beyond.lowerBound) / span : 0.5
      return Self.late.middle + Self.late.half * (2 * part - 1)
    }
    return Self.begin + Self.margin + room * time.seconds(since: first) / last.seconds(since: first)
  }

  /// The same as it is written.
  func place(_ time: Timestamp) -> String { SVGNumber.text(position(time)) }

  /// The line of an article, broken where the axis is.
  func line(at y: Double) -> String {
    let end = Self.width - 8
    let parts = beyond == nil ? [(Self.begin, end)] : [(Self.begin, Self.gap - 6), (Self.gap + 6, end)]
    return parts.map { Self.stroke(from: ($0.0, y), to: ($0.1, y)) }.joined()
  }

  /// Marks at equal distances with their times, and behind the break the time of the last edit.
  func marks(bottom: Double) -> String {
    let steps: Int64 = beyond == nil ? 3 : 2
    let span = last.milliseconds - first.milliseconds
    var out = (0...steps).map { step in
      let time = Self.later(first, span * step / steps)
      return Self.mark(position(time), Shown.time(time), bottom)
    }.joined()
    if let beyond {
      for x in [Self.gap - 5, Self.gap + 1] {
        out += Self.stroke(from: (x, bottom - 2), to: (x + 4, bottom + 6), " class=\"stem\"")
      }
      let until = beyond.lowerBound == beyond.upperBound ? "" : "to "
      out += Self.mark(Self.late.middle, until + Shown.time(beyond.upperBound), bottom)
    }
    return out
  }

  private var room: Double {
    (beyond == nil ? Self.width : Self.gap) - Self.begin - 2 * Self.margin
  }

  private static func later(_ time: Timestamp, _ milliseconds: Int64) -> Timestamp {
    Timestamp(milliseconds: time.milliseconds + milliseconds)
  }

  private static func mark(_ x: Double, _ words: String, _ bottom: Double) -> String {
    stroke(from: (x, 4), to: (x, bottom)) + """
      <text class="axis" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(bottom + 16))" text-anchor="middle">\(words)</text>
      """
  }

  private static func stroke(from a: (Double, Double), to b: (Double, Double), _ look: String = "") -> String {
    let (x, y, u, v) = (SVGNumber.text(a.0), SVGNumber.text(a.1), SVGNumber.text(b.0), SVGNumber.text(b.1))
    return "<line\(look) x1=\"\(x)\" y1=\"\(y)\" x2=\"\(u)\" y2=\"\(v)\"/>"
  }
}
