import News

/// An endless stream of articles in the order of their times, of which `window` fall into 96 hours.
///
/// Each event is told by one to six outlets within a day, so that about as many stories are open as real feeds have.
struct StoryStream {
  private let interval: Int64
  private let bytes: Int
  private var prose = Prose(seed: 77)
  private var random = Generator(seed: 78)
  private var open: [(event: Prose.Event, left: Int)] = []
  private var number = 0

  /// - Parameter bytes: of each article's text, about.
  init(window: Int, bytes: Int) {
    self.bytes = bytes
    interval = max(1, 96 * 3_600_000 / Int64(window))
  }

  /// The next articles: headline and text.
  mutating func next(_ count: Int) -> [StoryCandidate] {
    (0..<count).map { _ in next() }
  }

  private mutating func next() -> StoryCandidate {
    if open.count < 20 || random.below(3) == 0 { open.append((prose.event(), 1 + random.below(6))) }
    let place = random.below(open.count)
    let event = open[place].event
    open[place].left -= 1
    if open[place].left == 0 { open.remove(at: place) }
    number += 1
    let outlet = random.below(200)
    return StoryCandidate(
      id: .derived(from: "benchmark", String(number)), feedURL: "https://outlet\(outlet).example/feed",
      source: "outlet\(outlet).example", url: "https://outlet\(outlet).example/news/\(number)", language: "en",
      time: Timestamp(milliseconds: 1_750_000_000_000 + Int64(number) * interval), title: prose.headline(of: event),
      text: prose.paragraph(of: event, bytes: bytes))
  }
}
