/// How words of a language are cut down to what their forms share.
///
/// Snowball's rules where it has a language; English is cut by lighter rules of ours, to which the background frequencies
/// and the pair model belong: an ending too few costs a little recall, one too many joins different words.
struct Stemming: Sendable {
  private enum Rule {
    case english, romance, short, cyrillic, semitic, plain
  }

  private let rule: Rule
  private let snowball: Snowball?
  private let isLatin: Bool

  /// The rule for a language (BCP 47 primary tag); the English one, which is harmless elsewhere, while it is unknown.
  init(language: String?) {
    switch language {
    case nil, "en": rule = .english
    case "gl": rule = .romance
    case "de", "nl", "sv", "da", "no", "nb", "sl", "hr", "pl", "cs", "sk", "fi", "hu", "tr", "lt", "lv", "et":
      rule = .short
    case "uk", "bg", "be", "mk", "sr": rule = .cyrillic
    case "fa", "ur": rule = .semitic
    default: rule = .plain
    }
    snowball = Self.algorithm(language).flatMap { Snowball(algorithm: $0) }
    isLatin = false
  }

  /// The rule by which words of a language in other letters are compared with English ones: written in Latin letters, and
  /// then cut as those are. With `endings` kept, a name in the nominative stands as it is; without, its other cases do.
  init(latin language: String, endings: Bool) {
    rule = .english
    snowball = endings ? nil : Self.algorithm(language).flatMap { Snowball(algorithm: $0) }
    isLatin = true
  }

  /// Whether words have to come with their accents.
  var readsAccents: Bool { snowball != nil }

  private static func algorithm(_ language: String?) -> String? {
    switch language {
    case "es": "spanish"
    case "pt": "portuguese"
    case "fr": "french"
    case "it": "italian"
    case "ca": "catalan"
    case "ro": "romanian"
    case "de": "german"
    case "nl": "dutch"
    case "sv": "swedish"
    case "da": "danish"
    case "no", "nb", "nn": "norwegian"
    case "fi": "finnish"
    case "hu": "hungarian"
    case "tr": "turkish"
    case "lt": "lithuanian"
    case "ru": "russian"
    case "el": "greek"
    case "ar": "arabic"
    case "hi": "hindi"
    case "id": "indonesian"
    case "ga": "irish"
    case "eu": "basque"
    case "hy": "armenian"
    case "ta": "tamil"
    default: nil
    }
  }

  /// Shortens the word in `bytes[..<count]`, which is folded unless ``readsAccents``, and returns its new length.
  func stem(_ bytes: inout [UInt8], count: Int) -> Int {
    if isLatin { return stemInLatin(&bytes, count) }
    return snowball?.stem(&bytes, count: count) ?? stemByRule(&bytes, count)
  }

  /// A stem that ends as those of adjectives do gets back the ending that names are known by ("Zelensky").
  private func stemInLatin(_ bytes: inout [UInt8], _ count: Int) -> Int {
    let length = snowball?.stem(&bytes, count: count) ?? count
    var count = Transliteration.latin(&bytes, count: length)
    if snowball != nil, count > 3, count < bytes.count, bytes[count - 2] == 0x73, bytes[count - 1] == 0x6B {
      bytes[count] = UInt8(ascii: "y")
      count += 1
    }
    return stemByRule(&bytes, count)
  }

  /// Shortens the folded stem in `bytes[..<count]` to what compounds share that begin alike ("Bundestagswahl",
  /// "Bundestagsabgeordnete"), in languages that write them in one word; returns its new length.
  func cut(_ count: Int) -> Int { rule == .short ? min(count, 8) : count }

  private func stemByRule(_ bytes: inout [UInt8], _ count: Int) -> Int {
    switch rule {
    case .english: english(&bytes, count)
    case .romance: romance(bytes, count)
    case .short: count
    case .cyrillic: min(count, 12)
    case .semitic: semitic(&bytes, count)
    case .plain: count
    }
  }

  /// -ies to -y, -ing, -ed and -s off, then a final -e, and nine letters at most.
  private func english(_ bytes: inout [UInt8], _ length: Int) -> Int {
    var count = length
    let last = bytes[max(0, count - 1)]
    if last == UInt8(ascii: "s") {
      if count > 4 && bytes[count - 2] == UInt8(ascii: "e") && bytes[count - 3] == UInt8(ascii: "i") {
        count -= 2
        bytes[count - 1] = UInt8(ascii: "y")
      } else if count > 3 && bytes[count - 2] != UInt8(ascii: "s") {
        count -= 1
      }
    } else if last == UInt8(ascii: "g") {
      if count > 5 && bytes[count - 2] == UInt8(ascii: "n") && bytes[count - 3] == UInt8(ascii: "i") { count -= 3 }
    } else if last == UInt8(ascii: "d") {
      if count > 4 && bytes[count - 2] == UInt8(ascii: "e") { count -= 2 }
    }
    if count > 4 && bytes[count - 1] == UInt8(ascii: "e") { count -= 1 }
    return min(count, 9)
  }

  /// The plural off, and eight letters at most.
  private func romance(_ bytes: [UInt8], _ length: Int) -> Int {
    var count = length
    if count > 4 && bytes[count - 1] == UInt8(ascii: "s") { count -= 1 }
    if count > 4, "aeo".utf8.contains(bytes[count - 1]) { count -= 1 }
    return min(count, 8)
  }

  /// The Arabic article off (two letters of two bytes).
  private func semitic(_ bytes: inout [UInt8], _ length: Int) -> Int {
    guard length >= 10, bytes[0] == 0xD8, bytes[1] == 0xA7, bytes[2] == 0xD9, bytes[3] == 0x84 else { return length }
    for index in 4..<length { bytes[index - 4] = bytes[index] }
    return length - 4
  }
}
