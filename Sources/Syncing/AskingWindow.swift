/// How many feeds may be asked at once: few at first, twice as many whenever a beat passes in which not all of them
/// answered, up to the most that are allowed.
///
/// A task, a transfer and what they hold cost tens of kilobytes that are touched for the first time. Where feeds answer within
/// milliseconds a few at once are as fast as hundreds and a fifth cheaper (250 feeds that answer 304 from the same machine:
/// 256 at once touch 5,400 pages of memory, 16 touch 2,500). Where they take seconds, all are being asked after four beats.
struct AskingWindow {
  /// Milliseconds of a beat.
  static let beat: Int64 = 20
  /// Feeds that are asked at once at first.
  private static let first = 16

  private let most: Int
  private(set) var size: Int
  private(set) var underway = 0
  private var answeredSinceBeat = 0

  /// A window that grows to `most` feeds.
  init(most: Int) {
    self.most = most
    size = min(most, Self.first)
  }

  /// Whether another feed may be asked.
  var hasRoom: Bool { underway < size }

  /// Whether it may still grow.
  var isGrowing: Bool { size < most }

  /// A feed is being asked.
  mutating func begin() { underway += 1 }

  /// A feed's turn is over.
  mutating func end() {
    underway -= 1
    answeredSinceBeat += 1
  }

  /// A beat has passed.
  mutating func pass() {
    if answeredSinceBeat < size { size = min(most, 2 * size) }
    answeredSinceBeat = 0
  }
}
