/// The words of a language that claims are made of, found by their keys.
final class Lexicon: Sendable {
  /// What is known of one word; nothing in it is counted by reference, for it is asked for with every step of every rule.
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
    var unitName: StaticString?
    /// The name that it stands for where it speaks.
    var standsFor: StaticString?
    /// What it says of an article's topic.
    var signs: ClaimTopic.Signs = []
    /// Whether it can be a verb or a noun that names a source, beyond its roles.
    var isSourceWord = false
    /// How many words the name of a state or of a kind of body can have that begins with it; 0 where none does.
    var formLength: Int32 = 0

    /// The currency code or unit it names.
    var unit: String? { unitName.map { "\($0)" } }
    /// The name that it stands for where it speaks (`Washington`: United States).
    var stands: String? { standsFor.map { "\($0)" } }
    /// Whether it stands for a state where it speaks.
    var isState: Bool { standsFor != nil }

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
  private let places: KeyTable
  /// Words that longer ones end with, and what is known of them: "Stahlkonzern" is a Konzern.
  private let heads: [(letters: [UInt8], place: Int32)]
  /// What is known of every word; the first is of unknown ones.
  let entries: ContiguousArray<Entry>

  /// A lexicon from tables: lines of words for a role, words with values, words of a label.
  init(
    roles: [(WordRole, String)], values: [(WordRole, [(String, Double)])] = [],
    units: [(WordRole, StaticString, String)] = [],
    labels: [(String, String)] = [], isEnglish: Bool = false, capitalizesNouns: Bool = false,
    elides: Bool = false, heads: String = ""
  ) {
    self.isEnglish = isEnglish
    self.capitalizesNouns = capitalizesNouns
    self.elides = elides
    var words = Words()
    for (role, line) in roles { words.change(line) { $0.roles.insert(role) } }
    for (role, numbers) in values {
      for (word, value) in numbers {
        words.change(word) {
          $0.roles.insert(role)
          $0.value = value
        }
      }
    }
    for (role, unit, line) in units {
      words.change(line) {
        $0.roles.insert(role)
        $0.unitName = unit
      }
    }
    for (label, line) in labels {
      guard let rule = LabelRule.place(of: label) else { continue }
      words.change(line) { $0.add(label: Int16(rule)) }
    }
    for (country, line) in CountryNames.standIns { words.change(line) { $0.standsFor = country } }
    for (sign, line) in ClaimTopic.words { words.change(line) { $0.signs.formUnion(sign) } }
    words.change(VoiceFinder.sourceWords) { $0.isSourceWord = true }
    for lengths in [Countries.lengths, InstitutionKind.lengths] {
      lengths.forEach { key, length in words.change(key) { $0.formLength = max($0.formLength, length) } }
    }
    places = words.places
    entries = words.entries
    let places = words.places
    self.heads = heads.split(whereSeparator: \.isWhitespace).compactMap { word in
      places.value(WordKey.of(word)).map { (Array(word.utf8), $0) }
    }
  }

  /// What is gathered of the words.
  private struct Words {
    private static let most = 12_000
    var places = KeyTable(capacity: most)
    var entries: ContiguousArray<Entry> = []

    init() {
      entries.reserveCapacity(Self.most)
      entries.append(Entry())
    }

    /// Changes what is known of each word of a line.
    mutating func change(_ line: String, _ edit: (inout Entry) -> Void) {
      var line = line
      line.withUTF8 { bytes in
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A {
          if index > start { change(WordKey.of(UnsafeBufferPointer(rebasing: bytes[start..<index])), edit) }
          start = index + 1
        }
      }
    }

    mutating func change(_ key: UInt64, _ edit: (inout Entry) -> Void) {
      let place = places.value(key) ?? Int32(entries.count)
      if place == entries.count {
        places.set(key, to: place)
        entries.append(Entry())
      }
      edit(&entries[Int(place)])
    }
  }

  /// Where the entry of the word is that a longer one ends with; 0 for none.
  func place(ofCompound word: UnsafeBufferPointer<UInt8>) -> Int32 {
    for head in heads where word.count > head.letters.count + 2 && word.last == head.letters.last {
      if word.suffix(head.letters.count).elementsEqual(head.letters) { return head.place }
    }
    return 0
  }

  /// Where a word's entry is, by its key; 0 for an unknown one.
  func place(_ key: UInt64) -> Int32 { places.value(key) ?? 0 }

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
