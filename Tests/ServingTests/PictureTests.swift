import News
import Testing

@testable import Serving

@Suite struct `Pictures` {
  private static let start = Timestamp(seconds: 1_700_000_000)

  private static func at(_ hours: Double) -> Timestamp { start.adding(seconds: Int64(hours * 3600)) }

  private static func story(_ hours: [Double]) -> StorySummary {
    let members = hours.enumerated().map { index, hour in
      StoryMember(
        id: ArticleID("a\(index)"), feed: FeedID("f"), source: "s\(index).example", title: "T", url: nil,
        published: nil,
        firstSeen: at(hour), version: 1, role: .report)
    }
    return StorySummary(
      id: StoryID("s"), headline: "T", headlineRule: "", state: .new, firstSeen: start,
      lastUpdated: at(hours.max() ?? 0),
      sourceCount: hours.count, version: 1, articles: members)
  }

  @Test func `articles of a day stay apart on the axis, however late an edit comes`() {
    let day = (0..<7).map { Self.at(Double($0) * 3) }
    let axis = TimelineAxis(articles: day[0]...day[6], edits: [Self.at(30), Self.at(24 * 580)])
    let places = day.map(axis.position)
    for (a, b) in zip(places, places.dropFirst()) { #expect(b - a > 30) }
    #expect(axis.position(Self.at(24 * 580)) > places[6] + 60)
    #expect(axis.position(Self.at(24 * 580)) < TimelineAxis.width)
    #expect(axis.position(Self.at(24)) > places[6] && axis.position(Self.at(24)) < axis.position(Self.at(24 * 580)))
    let marks = axis.marks(bottom: 100)
    #expect(marks.contains("to 2025-06-16") && marks.contains("2023-11-14 22:13"))
  }

  @Test(arguments: [[], [20.0], [2.5, 3], [500, 600]])
  func `the words below the axis do not touch`(edits: [Double]) {
    let axis = TimelineAxis(articles: Self.start...Self.at(2), edits: edits.map(Self.at))
    let words = axis.marks(bottom: 100).matches(
      of: /<text class="axis" x="([0-9.]+)"[^>]*text-anchor="middle">([^<]*)</)
    let spans = words.map { word -> (Double, Double) in
      let (middle, half) = (Double(word.output.1) ?? 0, Double(word.output.2.count) * 3.2)
      return (middle - half, middle + half)
    }
    #expect(spans.count >= 4)
    for (a, b) in zip(spans, spans.dropFirst()) { #expect(a.1 + 8 < b.0) }
    #expect((spans.last?.1 ?? 0) < TimelineAxis.width)
  }

  @Test func `an edit soon after the articles is on their axis, and articles of one moment leave it to the edits`() {
    let near = TimelineAxis(articles: Self.start...Self.at(4), edits: [Self.at(6)])
    #expect(!near.marks(bottom: 9).contains("stem"))
    #expect(near.position(Self.at(6)) > near.position(Self.at(4)))
    let one = TimelineAxis(articles: Self.start...Self.start, edits: [Self.at(1), Self.at(9)])
    #expect(!one.marks(bottom: 9).contains("stem"))
    #expect(one.position(Self.at(9)) - one.position(Self.at(1)) > 300)
  }

  @Test func `the last step of a picture of growth has some width, and stories of two articles differ`() {
    let (soon, late) = (GrowthPicture.svg(Self.story([0, 0.5])), GrowthPicture.svg(Self.story([0, 5])))
    for picture in [soon, late, GrowthPicture.svg(Self.story([0, 1])), GrowthPicture.svg(Self.story([0, 9000]))] {
      let places = picture.matches(of: /H([0-9.]+)/).compactMap { Double($0.output.1) }
      // Of the area: two steps, the end, and back to the beginning; of the line the same without the way back.
      #expect(places.count == 7 && places[2] - places[1] > 8, "\(places)")
    }
    let paths = [soon, late].map { $0.firstMatch(of: /d="([^"]*)"/)?.output.1 }
    #expect(paths[0] != paths[1])
  }

  @Test func `a rhythm is told as it is`() {
    var hours = [Int](repeating: 0, count: 168)
    for hour in 0..<7 { hours[hour * 25] = 1 }
    #expect(RhythmPicture.strip(hours).contains("7 articles in two weeks, at most 1 in one hour of the day\""))
    hours[8] = 5
    #expect(RhythmPicture.strip(hours).contains("at most 5 in one hour of the day, from 8:00 on\""))
  }
}
