import CLanguageWords

/// The commonest words of many languages, and how frequent they are there.
enum LanguageWords {
  /// BCP 47 primary tags, in the order of the numbers that `generate.py` writes. `hr` stands for all that is written in
  /// Latin letters in Bosnia, Croatia, Montenegro and Serbia.
  static let languages = [
    "en", "es", "pt", "fr", "de", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "sk", "sl", "hr", "ro", "hu", "tr",
    "id", "vi", "ca", "lv", "lt", "tl", "is", "ms", "ru", "uk", "bg", "mk", "ar", "fa", "ur",
  ]

  /// Points in eighths of a natural logarithm, as ``WordGuess/points``: what a language is given beforehand in which a
  /// large part of all news is written.
  static let prior = 24
  /// How many languages at the beginning of ``languages`` are given the ``prior``; Russian and Arabic are, too.
  private static let common = 6

  /// The points that the languages begin with.
  static let priors: [Int] = languages.indices.map { number in
    number < common || ["ru", "ar"].contains(languages[number]) ? prior : 0
  }

  /// The hash of no letters.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes a lower-case letter into a word's hash (FNV-1a over scalars).
  @inline(__always)
  static func add(_ letter: UInt32, to word: UInt64) -> UInt64 {
    (word ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  /// Adds what a word is worth to the points of each language; false if no language knows it.
  @inline(__always)
  static func add(_ word: UInt64, to points: inout [Int]) -> Bool {
    var hash = UInt32(truncatingIfNeeded: word ^ (word >> 32)) &* 0x9E37_79B1
    hash ^= hash >> 15
    let found = courant_language_words(hash)
    for index in 0..<Int(found.count) {
      let value = found.values[index]
      points[Int(value >> 8)] += Int(value & 0xFF)
    }
    return found.count > 0
  }

  /// The lower-case form of a letter beyond ASCII, Latin or Cyrillic; others stay.
  static func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE: value | 0x20
    case 0x130: 0x69
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    case 0x100...0x17F, 0x1E00...0x1EFF: value | 1
    case 0x400...0x40F: value + 0x50
    case 0x410...0x42F: value + 0x20
    case 0x460...0x481, 0x490...0x52F: value | 1
    default: value
    }
  }
}
