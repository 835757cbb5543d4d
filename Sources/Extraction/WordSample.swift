/// The letters and the words of the beginning of a text, counted.
struct WordSample {
  /// Letters by script.
  private var letters = [Int](repeating: 0, count: Script.allCases.count)
  /// Letters that are not Latin.
  private var foreignLetters = 0
  /// Letters of a headline that is long enough for its words to tell its language: forty characters hold about so many.
  private static let headline = 30
  /// Points of each language of ``LanguageWords``.
  private var points = LanguageWords.priors
  /// Words of the scripts whose languages words tell apart.
  private var words = 0
  /// Those of them that any language knows.
  private var hits = 0

  /// Counts the first `limit` bytes of a headline and a text.
  init(_ title: String, _ text: String, limit: Int) {
    for part in [title, text] {
      var part = part
      part.withUTF8 { count(UnsafeBufferPointer(rebasing: $0.prefix(limit))) }
    }
  }

  /// The language that the script tells, with the words where several share it; nil for Latin letters, empty where
  /// neither tells.
  var languageByScript: String? {
    guard foreignLetters >= 8, let script = dominantScript, script != .latin else { return nil }
    let byLetters = script.language { letters[$0.rawValue] }
    guard script == .cyrillic && byLetters != "sr" || script == .arabic && byLetters != "ur",
      let guess = languageByWords, guess.isClear, script.languages.contains(guess.language)
    else { return byLetters }
    return guess.language
  }

  /// Whether there are as many letters as a headline has whose words tell its language.
  var isHeadline: Bool { letterCount >= Self.headline }

  /// Letters of all scripts.
  var letterCount: Int { Script.allCases.reduce(0) { $0 + ($1.isMark ? 0 : letters[$1.rawValue]) } }

  /// Whether a stated language is written in the script that prevails; a few Latin letters are a name in any language.
  func couldBe(_ language: String) -> Bool {
    guard let script = dominantScript else { return true }
    if script == .latin { return letters[script.rawValue] < Self.headline || !Script.isNeverLatin(language) }
    return script.languages.isEmpty || script.languages.contains(language)
  }

  /// The language whose common words prevail; nil if no common word was seen.
  var languageByWords: WordGuess? {
    var best = 0
    var second = Int.min
    for index in points.indices.dropFirst() {
      if points[index] > points[best] {
        second = points[best]
        best = index
      } else {
        second = max(second, points[index])
      }
    }
    guard hits > 0 else { return nil }
    return WordGuess(
      language: LanguageWords.languages[best], score: points[best], second: second, words: words, hits: hits,
      points: points)
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

  /// Splits into words of Latin, Cyrillic and Arabic letters, lower case, and counts the letters of all scripts. Takes
  /// valid UTF-8, which may end in the middle of a character.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var word = LanguageWords.seed
    var length = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        let letter = byte | 0x20
        if letter &- 0x61 < 26 {
          word = LanguageWords.add(UInt32(letter), to: word)
          length += 1
          letters[Script.latin.rawValue] += 1
        } else if length > 0 {
          end(&word, &length)
        }
        continue
      }
      let size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + size <= bytes.count else { break }
      var value = UInt32(byte) & (0x7F >> UInt32(size))
      for offset in 1..<size { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
      index += size
      // vowel signs and the stretching of Arabic words
      if (0x64B...0x652).contains(value) || value == 0x640 { continue }
      guard let script = Script.of(value) else {
        end(&word, &length)
        continue
      }
      letters[script.rawValue] += 1
      if script != .latin {
        foreignLetters += 1
        if let mark = Script.mark(of: value) { letters[mark.rawValue] += 1 }
      }
      if script == .latin || script == .cyrillic || script == .arabic {
        word = LanguageWords.add(LanguageWords.lowercased(value), to: word)
        length += 1
      } else {
        end(&word, &length)
      }
    }
    end(&word, &length)
  }

  private mutating func end(_ word: inout UInt64, _ length: inout Int) {
    guard length > 0 else { return }
    words += 1
    if LanguageWords.add(word, to: &points) { hits += 1 }
    word = LanguageWords.seed
    length = 0
  }
}

/// The language whose common words prevail in a text.
struct WordGuess {
  var language: String
  /// Its points: eighths of the natural logarithm of how much likelier the words are in it than rare words would be.
  var score: Int
  /// The points of the next best.
  var second: Int
  /// Words of the text, and those of them that any language knows.
  var words: Int
  var hits: Int
  /// The points of all.
  var points: [Int]

  /// Enough to say so where nothing is stated: four words, two of them known, and the next language half as likely.
  var isClear: Bool { words >= 4 && hits >= 2 && score - second >= 6 }
  /// Enough to say so against what is stated: as many known words as a long headline has.
  var isPlain: Bool { hits >= 8 && score - second >= 40 }

  func score(of language: String) -> Int? {
    LanguageWords.languages.firstIndex(of: language).map { points[$0] }
  }
}
