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
  static let lengths: KeyTable = {
    var lengths = FormLengths(capacity: 8_000)
    FormTable.read(CountryTable.lines) { _, field, form in
      if field >= 2 { lengths.add(form) }
    }
    return lengths.table
  }()

  /// The states, and for the key of each form three times the state's place and the kind of form.
  ///
  /// Fields of a line of `CountryTable`: English name and adjective as written, then forms in small letters, none of them in
  /// two lines: names and peoples, seats of government, adjectives.
  private static let table: (countries: [Country], forms: KeyTable) = {
    var names: [String] = []
    var adjectives: [String] = []
    var forms = KeyTable(capacity: 8_000)
    FormTable.read(CountryTable.lines) { line, field, form in
      switch field {
      case 0: names.append(String(decoding: form, as: UTF8.self))
      case 1: adjectives.append(String(decoding: form, as: UTF8.self))
      default: forms.set(WordKey.of(form), to: Int32(line * 3 + field - 2))
      }
    }
    return (zip(names, adjectives).map { Country(name: $0, adjective: $1) }, forms)
  }()
}
