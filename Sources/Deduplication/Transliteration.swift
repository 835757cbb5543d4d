/// Writes Cyrillic and Greek words in Latin letters, so that names meet those of articles in Latin script: as English
/// newsrooms write Russian ones (the system of the US Board on Geographic Names and the British Permanent Committee of
/// 1947, without its apostrophes, endings in -iy and -yy shortened to -y).
enum Transliteration {
  /// а to я, then ѐ to џ.
  private static let cyrillic: [StaticString] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts",
    "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    "e", "yo", "dj", "g", "ye", "z", "i", "yi", "j", "lj", "nj", "c", "k", "i", "w", "dz",
  ]
  /// α to ω.
  private static let greek: [StaticString] = [
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch",
    "ps", "o",
  ]

  /// Whether a language (BCP 47 primary tag) is written in letters that ``latin(_:count:)`` knows.
  static func reads(_ language: String) -> Bool {
    ["ru", "uk", "bg", "be", "mk", "sr", "kk", "el"].contains(language)
  }

  /// Puts the folded word in `bytes[..<count]` into Latin letters and returns its new length; what is none of the known
  /// letters stays, and what finds no room is cut.
  static func latin(_ bytes: inout [UInt8], count: Int) -> Int {
    var word: [UInt8] = []
    var index = 0
    while index < count {
      let byte = bytes[index]
      guard (0xC0..<0xE0).contains(byte), index + 1 < count else {
        word.append(byte)
        index += 1
        continue
      }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      if let letters = letters(of: scalar) {
        for place in 0..<letters.utf8CodeUnitCount { word.append(letters.utf8Start[place]) }
      } else {
        word += [byte, bytes[index + 1]]
      }
      index += 2
    }
    if word.count > 4, word.last == UInt8(ascii: "y"), "iy".utf8.contains(word[word.count - 2]) {
      word.replaceSubrange((word.count - 2)..., with: "y".utf8)
    }
    let length = min(word.count, bytes.count)
    for place in 0..<length { bytes[place] = word[place] }
    return length
  }

  private static func letters(of scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x430...0x45F: cyrillic[Int(scalar - 0x430)]
    case 0x491: "g"
    case 0x3B1...0x3C9: greek[Int(scalar - 0x3B1)]
    default: nil
    }
  }
}
