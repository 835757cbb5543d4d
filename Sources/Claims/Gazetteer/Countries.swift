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

  /// How many words a form can have that begins with a word; 0 where none does.
  static func longest(from word: String) -> Int { lengths[word] ?? (forms[word] == nil ? 0 : 1) }

  private static let lengths = FormLengths.of(forms.keys)

  /// Fields of a line of `CountryTable`: English name and adjective as written, then forms in small letters, none of them in
  /// two lines: names and peoples, seats of government, adjectives.
  private static let forms: [String: (country: Country, form: Form)] = {
    var forms: [String: (country: Country, form: Form)] = Dictionary(minimumCapacity: 8_000)
    for line in CountryTable.lines.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      let country = Country(name: String(Substring(fields[0])), adjective: String(Substring(fields[1])))
      for (field, form) in zip(fields[2...], [Form.name, .seat, .adjective]) {
        for word in field.split(separator: UInt8(ascii: ",")) { forms[String(Substring(word))] = (country, form) }
      }
    }
    return forms
  }()
}
