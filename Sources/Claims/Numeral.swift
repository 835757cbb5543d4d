/// Reads a written number token: digits with separators.
enum Numeral {
  /// The value of ASCII digits with separators.
  ///
  /// A separator that stands more than once groups digits; of two kinds the last is the decimal one. A single point or
  /// comma groups where exactly three digits follow it and the language uses it so, and is decimal otherwise. Nil where
  /// the groups make no number (`1,20,3.4.5`), for versions (`10.2.1`) and addresses.
  static func value(_ token: String, decimalComma: Bool = false) -> Double? {
    var digits = ""
    var separators: [(mark: Character, after: Int)] = []
    for character in token {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        separators.append((character, digits.count))
      }
    }
    guard !digits.isEmpty, digits.count <= 15, let whole = Double(digits) else { return nil }
    guard let last = separators.last else { return whole }
    let decimals = digits.count - last.after
    let isOnly = separators.allSatisfy { $0.mark == last.mark }
    if isOnly, separators.count > 1 || isGroup(last.mark, decimals, decimalComma, separators[0].after) {
      return areGroups(separators.map(\.after), digits.count) ? whole : nil
    }
    // The last one is decimal; those before it, of one other kind, must group three digits each.
    let groups = separators.dropLast()
    guard groups.allSatisfy({ $0.mark != last.mark && $0.mark == groups.first?.mark }),
      areGroups(groups.map(\.after), last.after)
    else { return nil }
    return Double(String(digits.prefix(last.after)) + "." + String(digits.dropFirst(last.after)))
  }

  /// The value of up to 15 ASCII digits; nil where there is anything else.
  static func whole(_ digits: ArraySlice<UInt8>) -> Double? {
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return Double(value)
  }

  /// The value of a written token's bytes.
  static func value(_ token: ArraySlice<UInt8>, _ decimalComma: Bool) -> Double? {
    value(String(decoding: token, as: UTF8.self), decimalComma: decimalComma)
  }

  /// Whether the only separator of a number groups thousands.
  private static func isGroup(_ mark: Character, _ decimals: Int, _ decimalComma: Bool, _ leading: Int) -> Bool {
    guard decimals == 3, (1...3).contains(leading) else { return false }
    switch mark {
    case ",": return !decimalComma
    case ".": return decimalComma
    default: return true
    }
  }

  private static func areGroups(_ places: [Int], _ end: Int) -> Bool {
    guard let first = places.first else { return true }
    guard (1...3).contains(first) else { return false }
    let ends = places.dropFirst() + [end]
    return zip(places, ends).allSatisfy { $1 - $0 == 3 }
  }

  /// Whether a language (BCP 47) writes 3,2 for three and a fifth.
  static func usesDecimalComma(_ language: String?) -> Bool {
    guard let primary = language?.split(separator: "-").first?.lowercased() else { return false }
    return [
      "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv", "nb", "nl", "nn",
      "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
    ].contains(primary)
  }
}
