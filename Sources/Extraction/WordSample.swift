/// The letters and the words of the beginning of a text, counted.
struct WordSample {
  /// Letters by script.
  private var letters = [Int](repeating: 0, count: Script.allCases.count)
  /// Letters that are not Latin.
  private var foreignLetters = 0
  /// Points of each language of ``StopWords``.
  private var points = [Int](repeating: 0, count: StopWords.languages.count)
  /// Words that any language knows.
  private var hits = 0

  /// Counts the first `limit` bytes of a headline and a text.
  init(_ title: String, _ text: String, limit: Int) {
    for part in [title, text] {
      var part = part
      part.withUTF8 { count(UnsafeBufferPointer(rebasing: $0.prefix(limit))) }
    }
  }

  /// The language that the script tells; nil for Latin letters, empty where several languages share the script.
  var languageByScript: String? {
    guard foreignLetters >= 8, let script = dominantScript, script != .latin else { return nil }
    return script.language { letters[$0.rawValue] }
  }

  /// Whether a stated language is written in the script that prevails.
  func couldBe(_ language: String) -> Bool {
    guard let script = dominantScript else { return true }
    return script.languages.isEmpty || script.languages.contains(language)
  }

  /// The language whose common words prevail; nil if no common word was seen.
  var languageByWords: WordGuess? {
    var best = 0
    var second = 0
    for index in points.indices.dropFirst() {
      if points[index] > points[best] {
        second = points[best]
        best = index
      } else {
        second = max(second, points[index])
      }
    }
    guard points[best] > 0 else { return nil }
    return WordGuess(
      language: StopWords.languages[best], score: points[best], second: second, hits: hits, points: points)
  }

  /// The script of most letters; Japanese mixes Han with kana, so these are taken together.
  private var dominantScript: Script? {
    if foreignLetters == 0 { return letters[Script.latin.rawValue] > 0 ? .latin : nil }
    let eastAsian = letters[Script.han.rawValue] + letters[Script.kana.rawValue]
    if eastAsian * 3 >= letters.reduce(0, +), eastAsian > 0 {
      return letters[Script.kana.rawValue] * 12 >= eastAsian ? .kana : .han
    }
    let main = Script.allCases.filter { !$0.isMark }
    return main.max { letters[$0.rawValue] < letters[$1.rawValue] }.flatMap { letters[$0.rawValue] > 0 ? $0 : nil }
  }

  /// Splits into words of Latin letters, lower case, and counts the letters of other scripts. Takes valid UTF-8, which
  /// may end in the middle of a character.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    let words = StopWords.shared
    var word = StopWords.seed
    var length = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        let letter = byte | 0x20
        if letter &- 0x61 < 26 {
          word = StopWords.add(UInt32(letter), to: word)
          length += 1
        } else if length > 0 {
          end(&word, &length, words)
        }
        continue
      }
      let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + size <= bytes.count else { break }
      var value = UInt32(byte) & (0x7F >> UInt32(size))
      for offset in 1..<size { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
      index += size
      let script = Script.of(value)
      if script == .latin {
        word = StopWords.add(StopWords.lowercased(value), to: word)
        length += 1
      } else if let script {
        letters[script.rawValue] += 1
        foreignLetters += 1
        if let mark = Script.mark(of: value) { letters[mark.rawValue] += 1 }
      } else {
        end(&word, &length, words)
      }
    }
    end(&word, &length, words)
  }

  private mutating func end(_ word: inout UInt64, _ length: inout Int, _ words: StopWords) {
    guard length > 0 else { return }
    letters[Script.latin.rawValue] += length
    var known = words.languages(of: word)
    if known != 0 {
      hits += 1
      let share = StopWords.points / known.nonzeroBitCount
      while known != 0 {
        points[known.trailingZeroBitCount] += share
        known &= known - 1
      }
    }
    word = StopWords.seed
    length = 0
  }
}

/// The language whose common words prevail in a text.
struct WordGuess {
  var language: String
  /// Its points, ``StopWords/points`` for a word that only it has.
  var score: Int
  /// The points of the next best.
  var second: Int
  /// Common words seen, of any language.
  var hits: Int
  /// The points of all.
  var points: [Int]

  /// Enough to say so where nothing is stated: the worth of three words of its own, and half as many again as the next.
  var isClear: Bool { score >= 3 * StopWords.points && score * 2 >= second * 3 }
  /// Enough to say so against what is stated.
  var isPlain: Bool { score >= 8 * StopWords.points && score >= second * 2 }

  func score(of language: String) -> Int {
    StopWords.languages.firstIndex(of: language).map { points[$0] } ?? 0
  }
}
