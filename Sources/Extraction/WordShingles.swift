/// The runs of three words of a text, by which texts are compared (Broder 1997, "On the resemblance and containment of
/// documents"). In scripts without spaces every letter is a word.
struct WordShingles {
  /// Bytes of a text that are looked at.
  private static let most = 65_536

  private let runs: Set<UInt64>
  /// The single words.
  let words: Set<UInt64>

  /// Whether fewer than half of the runs are different ones: nobody writes so.
  let isRepetitive: Bool

  init(_ text: some StringProtocol) {
    let tokens = Self.tokens(PhraseList.words(text).prefix(Self.most))
    var runs = Set<UInt64>(minimumCapacity: tokens.count)
    for index in tokens.indices.dropFirst(2) {
      runs.insert((tokens[index - 2] &* Self.prime ^ tokens[index - 1]) &* Self.prime ^ tokens[index])
    }
    self.runs = runs
    words = Set(tokens)
    isRepetitive = 2 * runs.count < tokens.count - 2
  }

  var count: Int { runs.count }

  /// How many runs both texts have.
  func common(with other: WordShingles) -> Int {
    let (fewer, more) = runs.count < other.runs.count ? (runs, other.runs) : (other.runs, runs)
    return fewer.count { more.contains($0) }
  }

  /// Hashes (FNV-1a) of the words of a text as ``PhraseList`` has it.
  private static func tokens(_ words: ArraySlice<UInt8>) -> [UInt64] {
    var tokens: [UInt64] = []
    var hash = seed
    for (index, byte) in zip(words.indices, words) {
      let isUnspaced = isUnspacedLetter(byte, index + 1 < words.endIndex ? words[index + 1] : 0)
      if byte == 0x20 || isUnspaced, hash != seed {
        tokens.append(hash)
        hash = seed
      }
      if byte != 0x20 { hash = (hash ^ UInt64(byte)) &* prime }
    }
    return tokens
  }

  /// Whether a letter of a script without spaces begins with these bytes: Thai and Lao, kana, ideographs.
  private static func isUnspacedLetter(_ first: UInt8, _ second: UInt8) -> Bool {
    (0xE3...0xE9).contains(first) || (first == 0xE0 && (0xB8...0xBB).contains(second)) || first == 0xF0
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
