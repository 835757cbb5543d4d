extension ArticleKind {
  /// The kind that a headline or an address states; a report where neither says otherwise.
  init(headline: String, url: String?) {
    var headline = headline
    var url = url ?? ""
    let (words, label) = headline.withUTF8 { bytes in
      let colon = bytes.firstIndex(of: 0x3A) ?? 0
      return (Words(bytes), Words(UnsafeBufferPointer(rebasing: bytes[..<colon])))
    }
    let path = url.withUTF8 { bytes in
      let start = bytes.dropFirst(8).firstIndex(of: 0x2F) ?? bytes.count
      return Words(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    if words.begin(Self.opinionStarts) || path.contain(Self.opinionPaths) {
      self = .opinion
    } else if words.begin(Self.liveStarts) || words.contain(Self.livePhrases) || path.contain(Self.livePaths) {
      self = .live
    } else if words.contain(Self.roundUpPhrases) || label.contain(Self.serviceLabels)
      || words.begin(Self.backgroundStarts)
    {
      self = .roundUp
    } else if words.begin(Self.updateStarts) {
      self = .update
    } else {
      self = .report
    }
  }

  private static let opinionStarts = Phrases([
    " opinion ", " op ed ", " editorial ", " column ", " comment ", " analysis opinion ",
  ])
  private static let opinionPaths = Phrases([
    " opinion ", " opinions ", " commentisfree ", " editorials ", " op ed ", " columnists ",
  ])
  private static let liveStarts = Phrases([" live ", " en direct ", " en vivo ", " ao vivo ", " live ticker "])
  private static let livePhrases = Phrases([
    " live updates ", " live blog ", " liveblog ", " as it happened ", " latest updates ", " rolling coverage ",
    " news live ", " liveticker ",
  ])
  private static let livePaths = Phrases([" live ", " liveblog "])
  private static let roundUpPhrases = Phrases([
    " round up ", " roundup ", " morning briefing ", " evening briefing ", " daily briefing ", " news briefing ",
    " your briefing ", " your monday briefing ", " your tuesday briefing ", " your wednesday briefing ",
    " your thursday briefing ", " your friday briefing ", " your weekend briefing ",
    " things to know ", " what to know today ", " in pictures ", " horoscope ", " crossword ",
    " newsletter ", " planned coverage ", " news quiz ", " the papers ", " front pages ",
    " weather for ", " weather forecast ", " markets wrap ", " market wrap ", " market report ", " stock market today ",
    " shares close ", " stocks close ", " shares end ", " stocks end ", " shares finish ", " stocks finish ",
    " wall street closes ", " wall street ends ",
  ])
  private static let backgroundStarts = Phrases([
    " looking back ", " on this day ", " from the archive ", " timeline ", " factbox ", " explainer ", " explained ",
  ])
  private static let serviceLabels = Phrases([" weather ", " markets ", " forecast "])
  private static let updateStarts = Phrases([" update ", " update 1 ", " update 2 ", " update 3 ", " updated "])
}

/// Phrases that are looked for together.
private struct Phrases {
  let list: [StaticString]
  /// With which two bytes they begin, as ``Words/bit(_:_:)`` has it: most headlines have no such word.
  let initials: UInt64

  init(_ list: [StaticString]) {
    self.list = list
    initials = list.reduce(0) { $0 | Words.bit($1.utf8Start[1], $1.utf8Start[2]) }
  }
}

/// Lower-case words with one space around each, as bytes.
private struct Words {
  private let bytes: [UInt8]
  /// Where the spaces before words stand.
  private let starts: [Int]
  /// With which two bytes words begin, as bits of ``bit(_:_:)``: most phrases begin with none of them.
  private let initials: UInt64
  /// The bit of the first word.
  private let first: UInt64

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var starts: [Int] = []
    starts.reserveCapacity(text.count / 4)
    var (initials, first): (UInt64, UInt64) = (0, 0)
    bytes = [UInt8](unsafeUninitializedCapacity: text.count + 2) { bytes, count in
      bytes[0] = 0x20
      count = 1
      var before: UInt8 = 0x20
      for byte in text {
        let isLetter = ASCII.isWord(byte) || byte >= 0x80
        if !isLetter && before == 0x20 { continue }
        let small = !isLetter ? 0x20 : ASCII.isCapital(byte) ? byte | 0x20 : byte
        if before == 0x20 { starts.append(count - 1) }
        if count > 1 && bytes[count - 2] == 0x20 {
          let bit = Self.bit(before, small)
          initials |= bit
          if first == 0 { first = bit }
        }
        bytes[count] = small
        count += 1
        before = small
      }
      if before != 0x20 {
        bytes[count] = 0x20
        count += 1
      }
    }
    self.starts = starts
    self.initials = initials
    self.first = first
  }

  /// Whether they begin with one of some phrases.
  func begin(_ phrases: Phrases) -> Bool {
    first & phrases.initials != 0 && phrases.list.contains { matches($0, at: 0) }
  }

  /// Whether one of some phrases stands anywhere in them.
  func contain(_ phrases: Phrases) -> Bool {
    initials & phrases.initials != 0
      && phrases.list.contains { phrase in
        initials & Self.bit(phrase.utf8Start[1], phrase.utf8Start[2]) != 0
          && starts.contains { matches(phrase, at: $0) }
      }
  }

  static func bit(_ first: UInt8, _ second: UInt8) -> UInt64 {
    1 << UInt64((first &* 7 &+ second) & 63)
  }

  private func matches(_ phrase: StaticString, at start: Int) -> Bool {
    let count = phrase.utf8CodeUnitCount
    guard start + count <= bytes.count, bytes[start + 1] == phrase.utf8Start[1] else { return false }
    for offset in 0..<count where bytes[start + offset] != phrase.utf8Start[offset] { return false }
    return true
  }
}
