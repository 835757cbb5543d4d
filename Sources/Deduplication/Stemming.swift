/// How words of a language are cut down to what their forms share.
///
/// Light on purpose: an ending too few costs a little recall, one too many joins different words.
struct Stemming {
  private enum Rule {
    case english, romance, germanic, cyrillic, semitic, plain
  }

  private let rule: Rule

  /// The rule for a language (BCP 47 primary tag); the English one, which is harmless elsewhere, while it is unknown.
  init(language: String?) {
    switch language {
    case nil, "en": rule = .english
    case "es", "pt", "fr", "it", "ca", "ro", "gl": rule = .romance
    case "de", "nl", "sv", "da", "no", "nb", "sl", "hr", "sr", "pl", "cs", "sk", "fi", "hu", "tr": rule = .germanic
    case "ru", "uk", "bg", "be", "mk", "el": rule = .cyrillic
    case "ar", "fa", "ur": rule = .semitic
    default: rule = .plain
    }
  }

  /// Shortens the folded word in `bytes[..<count]` and returns its new length.
  func stem(_ bytes: inout [UInt8], count: Int) -> Int {
    switch rule {
    case .english: english(&bytes, count)
    case .romance: romance(bytes, count)
    case .germanic: min(count, 8)
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
