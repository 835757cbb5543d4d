import News

/// A feed's own place in time: a fraction from 0 up to 1 that depends on nothing but its id, so that feeds spread out and
/// a plan can be repeated. Jitter is only ever added.
struct Jitter {
  /// From 0 up to 1.
  let fraction: Double

  /// The place of a feed.
  init(_ feed: FeedID) {
    let bits = UInt64(bitPattern: ContentHash(feed.text).value) >> 11
    fraction = Double(bits) / Double(UInt64(1) << 53)
  }
}
