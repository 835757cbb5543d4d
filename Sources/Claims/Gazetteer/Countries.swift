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
  enum Form: Int32, Sendable {
    /// The state itself: its name, its people, or the seat of its government.
    case name
    /// The seat of its government.
    case seat
    /// An adjective.
    case adjective
  }

  /// The state that a form names, by the form's key.
  static func find(_ key: UInt64) -> (country: Country, form: Form)? {
    guard let place = table.forms.value(key), let form = Form(rawValue: place % 3) else { return nil }
    return (table.countries[Int(place / 3)], form)
  }

  /// Whether a form, given by its key, names a state.
  static func names(_ key: UInt64) -> Bool { table.forms.value(key) != nil }

  /// The state whose adjective is given by its key.
  static func state(ofAdjective key: UInt64) -> Country? {
    guard let found = find(key), found.form == .adjective else { return nil }
    return found.country
  }

  /// The state of an English name.
  static func named(_ name: String) -> Country? {
    find(WordKey.of(name)).flatMap { $0.country.name == name ? $0.country : nil }
  }

  /// How many words a form can have that begins with a word, given by its key; 0 where none does.
  static func longest(from key: UInt64) -> Int { Int(lengths.value(key) ?? 0) }

  /// By first words.
  static let lengths = FormLengths.of(allForms)

  private static var allForms: some Sequence<Substring.UTF8View> {
    CountryTable.lines.utf8.split(separator: UInt8(ascii: "\n")).lazy.flatMap { line in
      line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)[2...].lazy
        .flatMap { $0.split(separator: UInt8(ascii: ",")) }
    }
  }

  /// The states, and for the key of each form three times the state's place and the kind of form.
  ///
  /// Fields of a line of `CountryTable`: English name and adjective as written, then forms in small letters, none of them in
  /// two lines: names and peoples, seats of government, adjectives.
  private static let table: (countries: [Country], forms: KeyTable) = {
    var countries: [Country] = []
    var forms = KeyTable(capacity: 8_000)
    for line in CountryTable.lines.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      for (field, form) in zip(fields[2...], [Form.name, .seat, .adjective]) {
        for word in field.split(separator: UInt8(ascii: ",")) {
          forms.set(WordKey.of(Substring(word)), to: Int32(countries.count) * 3 + form.rawValue)
        }
      }
      countries.append(Country(name: String(Substring(fields[0])), adjective: String(Substring(fields[1]))))
    }
    return (countries, forms)
  }()
}
