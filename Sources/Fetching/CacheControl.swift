/// `Cache-Control` (RFC 9111 section 5.2), as far as a poller needs it.
enum CacheControl {
  /// `max-age` in seconds; nil where there is none. Numbers too large to hold count as the largest that can be.
  static func maxAge(_ value: String) -> Int? {
    for part in value.utf8.split(separator: 0x2C) {
      let sides = part.split(separator: 0x3D, maxSplits: 1)
      guard sides.count == 2, let word = sides[0].split(whereSeparator: { $0 <= 0x20 }).first,
        Substring(word).lowercased() == "max-age"
      else { continue }
      let digits = sides[1].drop { $0 <= 0x20 || $0 == 0x22 }.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { continue }
      return Int(Substring(digits)) ?? Int.max
    }
    return nil
  }
}
