/// The stored form: a version letter, then numbers in base 32 with a continuation bit, one of 64 printable letters each
/// five bits, and a checksum. About 250 characters for a quiet feed and 700 for a busy one. It is written after every
/// poll, 304 included, so it is made for speed: no allocation but the string itself.
extension PollHistory {
  private static let version = UInt8(ascii: "d")
  /// The form of earlier releases: without what of a document is left.
  private static let versionWithoutRest = UInt8(ascii: "c")
  /// An earlier one: without when it was that throttling taught something.
  private static let versionWithoutTimes = UInt8(ascii: "b")
  /// The first form: without what is known of pauses, either.
  private static let versionWithoutPauses = UInt8(ascii: "a")
  /// Thirteen letters of five bits hold 64 bits, seven hold 32.
  private static let longest = 1 + 28 * 13 + (PollHistory.hourCount + PollHistory.minuteCount) * 7
  /// The year 9999, the last moment that a time may be.
  private static let lastMoment: UInt64 = 253_402_300_799

  /// The history as text of printable ASCII, under 2 KB.
  public var text: String {
    String(unsafeUninitializedCapacity: Self.longest) { buffer in
      var writer = NumberWriter(buffer: buffer)
      writer.put(letter: Self.version)
      for time in [since, reference, lastSuccess, lastAsked, lastBody, next] { writer.put(UInt64(max(0, time))) }
      for number in [learntGap, documentItems, maxAge, pollMinutes, skipHours, skipDays, failures, throttles] {
        writer.put(UInt64(max(0, number)))
      }
      writer.put(isUnconditionalDue ? 1 : 0)
      writer.put(fraction: recent.seen)
      writer.put(fraction: recent.expected)
      writer.put(fraction: burst.seen)
      writer.put(fraction: burst.expected)
      for number in [lastItem, itemsSeen, comings, longestPause, refusedGap, learntSince, unheard, unread] {
        writer.put(UInt64(max(0, number)))
      }
      for count in hours { writer.put(UInt64(count)) }
      for count in minutes { writer.put(UInt64(count)) }
      writer.put(writer.checksum)
      return writer.count
    }
  }

  /// The history that a text holds; a fresh one where the text is empty, damaged or of another version.
  public init(text: String) {
    var text = text
    self = text.withUTF8 { Self.read($0) } ?? PollHistory()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> PollHistory? {
    let forms = [version, versionWithoutRest, versionWithoutTimes, versionWithoutPauses]
    guard let form = bytes.first, forms.contains(form) else { return nil }
    var reader = NumberReader(buffer: bytes, position: 1)
    var history = PollHistory()
    history.since = reader.time(lastMoment)
    history.reference = reader.time(lastMoment)
    history.lastSuccess = reader.time(lastMoment)
    history.lastAsked = reader.time(lastMoment)
    history.lastBody = reader.time(lastMoment)
    history.next = reader.time(lastMoment)
    history.learntGap = reader.time(1 << 32)
    history.documentItems = reader.time(1 << 32)
    history.maxAge = reader.time(1 << 32)
    history.pollMinutes = reader.time(1 << 32)
    history.skipHours = reader.time(1 << 24)
    history.skipDays = reader.time(1 << 7)
    history.failures = reader.time(1 << 32)
    history.throttles = reader.time(1 << 32)
    history.isUnconditionalDue = reader.number() == 1
    history.recent = SeenAgainstExpected(seen: reader.fraction(), expected: reader.fraction())
    history.burst = SeenAgainstExpected(seen: reader.fraction(), expected: reader.fraction())
    if form != versionWithoutPauses {
      history.lastItem = reader.time(lastMoment)
      history.itemsSeen = reader.time(1 << 40)
      history.comings = reader.time(1 << 40)
      history.longestPause = reader.time(lastMoment)
    }
    if form == version || form == versionWithoutRest {
      history.refusedGap = reader.time(1 << 32)
      history.learntSince = reader.time(lastMoment)
      history.unheard = reader.time(1 << 32)
    }
    if form == version { history.unread = reader.time(1 << 32) }
    for index in 0..<hourCount { history.hours[index] = UInt32(truncatingIfNeeded: reader.number()) }
    for index in 0..<minuteCount { history.minutes[index] = UInt32(truncatingIfNeeded: reader.number()) }
    let checksum = reader.checksum
    guard reader.number() == checksum, reader.isWhole else { return nil }
    return history
  }
}

/// Writes numbers as letters of five bits, lowest first; the sixth bit says that more follow.
private struct NumberWriter {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0
  var checksum: UInt64 = 0

  mutating func put(letter: UInt8) {
    buffer[count] = letter
    count += 1
  }

  mutating func put(_ number: UInt64) {
    checksum = checksummed(checksum, number)
    var rest = number
    while rest >= 32 {
      put(letter: letter(UInt8(rest & 31) | 32))
      rest >>= 5
    }
    put(letter: letter(UInt8(rest)))
  }

  /// A sum in 1/1024, up to a million; more than that is no rhythm.
  mutating func put(fraction: Double) {
    put(UInt64(min(max(fraction, 0), 1e6) * 1024))
  }

  private func letter(_ six: UInt8) -> UInt8 {
    switch six {
    case 0..<10: UInt8(ascii: "0") + six
    case 10..<36: UInt8(ascii: "A") + six - 10
    case 36..<62: UInt8(ascii: "a") + six - 36
    case 62: UInt8(ascii: "-")
    default: UInt8(ascii: "_")
    }
  }
}

/// Reads what ``NumberWriter`` wrote; after the first letter that cannot be, every number is 0 and `isWhole` is false.
private struct NumberReader {
  let buffer: UnsafeBufferPointer<UInt8>
  var position: Int
  var checksum: UInt64 = 0
  var isSound = true

  init(buffer: UnsafeBufferPointer<UInt8>, position: Int) {
    self.buffer = buffer
    self.position = position
  }

  /// Everything was read, and nothing was wrong.
  var isWhole: Bool { isSound && position == buffer.count }

  mutating func number() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < buffer.count, shift < 64, let six = bits(of: buffer[position]) {
      position += 1
      value |= UInt64(six & 31) << shift
      shift += 5
      if six < 32 {
        checksum = checksummed(checksum, value)
        return value
      }
    }
    isSound = false
    return 0
  }

  mutating func time(_ limit: UInt64) -> Int64 {
    let value = number()
    if value > limit { isSound = false }
    return value > limit ? 0 : Int64(value)
  }

  mutating func fraction() -> Double {
    Double(min(number(), 1 << 40)) / 1024
  }

  private func bits(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 36
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}

private func checksummed(_ sum: UInt64, _ number: UInt64) -> UInt64 {
  ((sum ^ number) &* 0x9E37_79B9_7F4A_7C15) >> 40
}
