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
    }
    return forms
  }()
}
