import News

/// A pass that finds near-copies and nothing else, for comparison: the smallest 24 hashes of a text's runs of four words,
/// and those articles put together that share two of the smallest eight.
struct NearCopies {
  private static let run = 4
  private static let kept = 24
  private static let probes = 8

  private var bearers: [UInt64: [Int32]] = [:]
  private var count: Int32 = 0
  /// Articles that resemble an earlier one.
  private(set) var copies = 0

  /// Takes in the next article.
  mutating func add(_ article: StoryCandidate) {
    var hits: [Int32: Int] = [:]
    for hash in Self.sketch(article.title + " " + article.text).prefix(Self.probes) {
      for other in bearers[hash, default: []].suffix(24) { hits[other, default: 0] += 1 }
      bearers[hash, default: []].append(count)
    }
    if hits.values.contains(where: { $0 >= 2 }) { copies += 1 }
    count += 1
  }

  private static func sketch(_ text: String) -> ArraySlice<UInt64> {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for byte in text.utf8 {
      if byte == 0x20 {
        words.append(word)
        word = 0
      } else {
        word = (word ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01B3
      }
    }
    words.append(word)
    guard words.count >= run else { return [] }
    var hashes: [UInt64] = []
    for start in 0...(words.count - run) {
      var hash: UInt64 = 0
      for word in words[start..<(start + run)] { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 }
      hashes.append(hash ^ hash >> 29)
    }
    hashes.sort()
    return hashes.prefix(kept)
  }
}
