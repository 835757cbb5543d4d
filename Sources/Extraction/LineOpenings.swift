/// Words that lines begin with, found by their first byte.
struct LineOpenings: Sendable {
  private var byFirst = [[[UInt8]]](repeating: [], count: 256)
  /// The second letters of the phrases, by their first: bit 0 stands for `a`.
  private var seconds = [UInt32](repeating: 0, count: 256)

  /// - Parameter list: phrases with bars or line feeds between them.
  init(_ list: String) {
    for entry in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = PhraseList.words(entry)
      guard words.count > 2 else { continue }
      byFirst[Int(words[1])].append(words)
      if words[2] &- 0x61 < 26 { seconds[Int(words[1])] |= 1 << UInt32(words[2] - 0x61) }
    }
  }

  /// Whether a line of bytes may begin with one of the phrases: a quick look at its first two letters.
  func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, (first | 0x20) &- 0x61 < 26 else { return true }
    guard !byFirst[Int(first | 0x20)].isEmpty else { return false }
    guard let second = line.dropFirst().first, (second | 0x20) &- 0x61 < 26 else { return true }
    return seconds[Int(first | 0x20)] & 1 << UInt32((second | 0x20) - 0x61) != 0
  }

  /// Whether one of the phrases stands anywhere in a line.
  func occur(_ words: [UInt8]) -> Bool {
    words.indices.contains { place in
      words[place] == 0x20 && place + 1 < words.count
        && byFirst[Int(words[place + 1])].contains { words[place...].starts(with: $0) }
    }
  }

  /// Whether a line, as ``PhraseList`` has it, begins with one of the phrases.
  func begin(_ words: [UInt8]) -> Bool {
    words.count > 1 && byFirst[Int(words[1])].contains { words.starts(with: $0) }
  }

  /// What follows in a line on the longest phrase that it begins with, the space before it included; nil if it begins
  /// with none.
  func rest(_ words: [UInt8]) -> ArraySlice<UInt8>? {
    guard words.count > 1 else { return nil }
    let longest = byFirst[Int(words[1])].filter { words.starts(with: $0) }.map(\.count).max()
    return longest.map { words[($0 - 1)...] }
  }
}
