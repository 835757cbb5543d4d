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
    if Self.opinionStarts.contains(where: words.begin) || Self.opinionPaths.contains(where: path.contain) {
      self = .opinion
    } else if Self.liveStarts.contains(where: words.begin) || Self.livePhrases.contains(where: words.contain)
      || Self.livePaths.contains(where: path.contain)
    {
      self = .live
    } else if Self.roundUpPhrases.contains(where: words.contain) || Self.serviceLabels.contains(where: label.contain)
      || Self.backgroundStarts.contains(where: words.begin)
    {
      self = .roundUp
    } else if Self.updateStarts.contains(where: words.begin) {
      self = .update
    } else {
      self = .report
    }
  }

  private static let opinionStarts: [StaticString] = [
    " opinion ", " op ed ", " editorial ", " column ", " comment ", " analysis opinion ",
  ]
  private static let opinionPaths: [StaticString] = [
    " opinion ", " opinions ", " commentisfree ", " editorials ", " op ed ", " columnists ",
  ]
  private static let liveStarts: [StaticString] = [" live ", " en direct ", " en vivo ", " ao vivo ", " live ticker "]
  private static let livePhrases: [StaticString] = [
    " live updates ", " live blog ", " liveblog ", " as it happened ", " latest updates ", " rolling coverage ",
    " news live ", " liveticker ",
  ]
  private static let livePaths: [StaticString] = [" live ", " liveblog "]
  private static let roundUpPhrases: [StaticString] = [
    " round up ", " roundup ", " morning briefing ", " evening briefing ", " daily briefing ", " news briefing ",
    " your briefing ", " your monday briefing ", " your tuesday briefing ", " your wednesday briefing ",
    " your thursday briefing ", " your friday briefing ", " your weekend briefing ",
    " things to know ", " what to know today ", " in pictures ", " horoscope ", " crossword ",
    " newsletter ", " planned coverage ", " news quiz ", " the papers ", " front pages ",
    " weather for ", " weather forecast ", " markets wrap ", " market wrap ", " market report ", " stock market today ",
    " shares close ", " stocks close ", " shares end ", " stocks end ", " shares finish ", " stocks finish ",
    " wall street closes ", " wall street ends ",
  ]
  private static let backgroundStarts: [StaticString] = [
    " looking back ", " on this day ", " from the archive ", " timeline ", " factbox ", " explainer ", " explained ",
  ]
  private static let serviceLabels: [StaticString] = [" weather ", " markets ", " forecast "]
  private static let updateStarts: [StaticString] = [" update ", " update 1 ", " update 2 ", " update 3 ", " updated "]

}

/// Lower-case words with one space around each, as bytes.
private struct Words {
  private let bytes: [UInt8]
  /// Where the spaces before words stand.
  private let starts: [Int]
  /// With which two bytes words begin, as bits of ``bit(_:_:)``: most phrases begin with none of them.
  private let initials: UInt64

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var starts: [Int] = []
    starts.reserveCapacity(text.count / 4)
    var initials: UInt64 = 0
    bytes = [UInt8](unsafeUninitializedCapacity: text.count + 2) { bytes, count in
      bytes[0] = 0x20
      count = 1
      var before: UInt8 = 0x20
      for byte in text {
        let isLetter = ASCII.isWord(byte) || byte >= 0x80
        if !isLetter && before == 0x20 { continue }
        let small = !isLetter ? 0x20 : ASCII.isCapital(byte) ? byte | 0x20 : byte
        if before == 0x20 { starts.append(count - 1) }
        if count > 1 && bytes[count - 2] == 0x20 { initials |= Self.bit(before, small) }
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
  }

  /// Whether they begin with a phrase.
  func begin(_ phrase: StaticString) -> Bool { matches(phrase, at: 0) }

  /// Whether a phrase stands anywhere in them.
  func contain(_ phrase: StaticString) -> Bool {
    initials & Self.bit(phrase.utf8Start[1], phrase.utf8Start[2]) != 0 && starts.contains { matches(phrase, at: $0) }
  }

  private static func bit(_ first: UInt8, _ second: UInt8) -> UInt64 {
    1 << UInt64((first &* 7 &+ second) & 63)
  }

  private func matches(_ phrase: StaticString, at start: Int) -> Bool {
    let count = phrase.utf8CodeUnitCount
    guard start + count <= bytes.count, bytes[start + 1] == phrase.utf8Start[1] else { return false }
    for offset in 0..<count where bytes[start + offset] != phrase.utf8Start[offset] { return false }
    return true
  }
}
