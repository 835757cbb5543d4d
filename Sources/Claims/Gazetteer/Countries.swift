/// States by every name under which they stand in texts: name, adjective, people, seat of government, in the languages
/// that claims are read in.
enum Countries {
  /// A state.
  struct Country: Sendable, Hashable {
    /// Its English name.
    let name: String
    /// Its English adjective; the name where there is none.
    let adjective: String
  }

  /// What a form says of a state.
  enum Form: Sendable {
    /// The state itself: its name, its people, or the seat of its government.
    case name
    /// An adjective.
    case adjective
    /// The seat of its government.
    case seat
  }

  /// The state that a form names: small letters for scripts that have them; up to four words.
  static func find(_ form: String) -> (country: Country, form: Form)? { forms[form] }

  /// The state whose adjective is given, as written in English.
  static func state(ofAdjective adjective: String) -> Country? {
    guard let found = forms[adjective.lowercased()], found.form == .adjective else { return nil }
    return found.country
  }

  /// The state of an English name.
  static func named(_ name: String) -> Country? {
    forms[name.lowercased()].flatMap { $0.country.name == name ? $0.country : nil }
  }

  /// The adjectives that Arabic and Hindi make of a state's name by rule: الجزائر, الجزائري, الجزائرية; नेपाल, नेपाली.
  private static func derived(_ name: String) -> [String] {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last, !name.contains(" ") else {
      return []
    }
    switch first.value {
    case 0x0600...0x06FF:
      var base = name.hasPrefix("ال") ? String(name.dropFirst(2)) : name
      for ending in ["يا", "ا", "ة"] where base.hasSuffix(ending) && base.count > ending.count + 1 {
        base.removeLast(ending.count)
        break
      }
      return ["ال" + base + "ي", "ال" + base + "ية", base + "ي", base + "ية"]
    case 0x0900...0x097F:
      // A vowel sign or vowel at the end takes the vowel letter.
      let endsInVowel = (0x0904...0x0914).contains(last.value) || (0x093E...0x094C).contains(last.value)
      return [name + (endsInVowel ? "ई" : "ी")]
    default: return []
    }
  }

  /// Fields of a line of `CountryTable`: English name, adjectives, people, seats; names, adjectives and seats elsewhere.
  private static let forms: [String: (country: Country, form: Form)] = {
    var forms: [String: (country: Country, form: Form)] = [:]
    for line in CountryTable.lines.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { field in
        field.split(separator: ",").map(String.init)
      }
      guard fields.count == 7, let name = fields[0].first else { continue }
      let country = Country(name: name, adjective: fields[1].first ?? name)
      let groups: [(words: [String], form: Form)] = [
        (fields[0] + fields[2] + fields[4], .name), (fields[3] + fields[6], .seat), (fields[1] + fields[5], .adjective),
      ]
      // A word that is both is read as the name ("New Zealand"); the first state that claims a form keeps it.
      for (words, form) in groups {
        for word in words where forms[word.lowercased()] == nil { forms[word.lowercased()] = (country, form) }
      }
      for word in fields[4].flatMap(derived) where forms[word] == nil { forms[word] = (country, .adjective) }
    }
    return forms
  }()
}
