/// The words of a language that claims are made of, found by the lower-case bytes of a word.
struct Lexicon: Sendable {
  /// What is known of one word.
  struct Entry: Sendable {
    /// What it may be.
    var roles: WordRole = []
    /// The number, the scale or, for durations, the days it stands for.
    var value: Double = 0
    /// The label that it may give a number, as a place in `LabelRule.all`; -1 for none.
    var label: Int16 = -1
    /// Another one.
    var otherLabel: Int16 = -1
    /// The currency code or unit it names.
    var unit: String?
    /// The name that it stands for where it speaks (`Washington`: United States).
    var stands: String?

    fileprivate mutating func add(label: Int16) {
      if self.label < 0 { self.label = label } else { otherLabel = label }
    }
  }

  /// Whether it is the one of English.
  let isEnglish: Bool
  /// Whether every noun has a capital, so that capitals tell nothing.
  let capitalizesNouns: Bool
  /// Whether articles stand against their nouns: "l'incendie".
  let elides: Bool
  private var places: [UInt64: Int32] = [:]
  /// What is known of every word; the first is of unknown ones.
  private(set) var entries: [Entry] = [Entry()]

  /// A lexicon from tables: lines of words for a role, words with values, words of a label.
  init(
    roles: [(WordRole, String)], values: [(WordRole, [(String, Double)])] = [],
    units: [(WordRole, String, String)] = [],
    labels: [(String, String)] = [], isEnglish: Bool = false, capitalizesNouns: Bool = false,
    elides: Bool = false
  ) {
    self.isEnglish = isEnglish
    self.capitalizesNouns = capitalizesNouns
    self.elides = elides
    for (role, words) in roles {
      for word in words.split(whereSeparator: \.isWhitespace) { change(word) { $0.roles.insert(role) } }
    }
    for (role, words) in values {
      for (word, value) in words {
        change(word[...]) {
          $0.roles.insert(role)
          $0.value = value
        }
      }
    }
    for (role, unit, words) in units {
      for word in words.split(separator: " ") {
        change(word) {
          $0.roles.insert(role)
          $0.unit = unit
        }
      }
    }
    for (label, words) in labels {
      guard let rule = LabelRule.place(of: label) else { continue }
      for word in words.split(whereSeparator: \.isWhitespace) { change(word) { $0.add(label: Int16(rule)) } }
    }
    for (country, words) in CountryNames.standIns {
      for word in words.split(separator: " ") { change(word) { $0.stands = country } }
    }
  }

  private mutating func change(_ word: Substring, _ edit: (inout Entry) -> Void) {
    let key = Self.key(Array(word.utf8)[...])
    if places[key] == nil {
      places[key] = Int32(entries.count)
      entries.append(Entry())
    }
    edit(&entries[Int(places[key] ?? 0)])
  }

  /// Where a word's entry is, by its key; 0 for an unknown one.
  func place(_ key: UInt64) -> Int32 { places[key] ?? 0 }

  /// The key of a word: FNV-1a over its bytes, in lower case for Latin (also with the accents of Latin-1) letters, curly
  /// apostrophes made straight.
  static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var afterC3 = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      if byte >= 0x41, byte <= 0x5A {
        byte |= 0x20
      } else if afterC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 {
        byte += 0x20
      } else if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        byte = 0x27
        index += 2
      }
      afterC3 = byte == 0xC3
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return hash
  }

  /// The lexicon of a language (BCP 47); English where it is unknown or has none of its own.
  static func of(_ language: String?) -> Lexicon {
    switch language?.split(separator: "-").first?.lowercased() {
    case "es": spanish
    case "de": german
    case "fr": french
    default: english
    }
  }
}
