/// A kind of body that speaks in the news, with the words for it in the languages that claims are read in.
struct InstitutionKind: Sendable {
  /// What it is called in English.
  let name: String
  /// Whether a state has one of it, so that it is named by its state: "Russian defence ministry".
  let isNational: Bool
  /// Whether the words only say who speaks for a body: an official, a spokesman.
  let isMouth: Bool

  /// The kind that some words name; a place in `all`.
  static func find(_ words: String) -> Int? { find(WordKey.of(words)) }

  /// The kind that a form names, by the form's key.
  static func find(_ key: UInt64) -> Int? { places.value(key).map { Int($0) } }

  /// How many words a form can have that begins with a word, given by its key; 0 where none does.
  static func longest(from key: UInt64) -> Int { Int(lengths.value(key) ?? 0) }

  /// By first words.
  static let lengths = FormLengths.of(lines.lazy.flatMap { $0.words.lazy.map { $0[...].utf8 } })

  /// Every kind.
  static let all: [InstitutionKind] = lines.map(\.kind)

  private static let places: KeyTable = {
    var places = KeyTable(capacity: 2_000)
    for (place, line) in lines.enumerated() {
      for word in line.words {
        let key = WordKey.of(word)
        if places.value(key) == nil { places.set(key, to: Int32(place)) }
      }
    }
    return places
  }()

  private static let lines: [(kind: InstitutionKind, words: [String])] = {
    InstitutionWords.lines.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      let (holder, name) = (String(Substring(fields[0])), String(Substring(fields[1])))
      let kind = InstitutionKind(name: name, isNational: holder == "state", isMouth: holder == "mouth")
      let words = [name] + fields[2].split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
      return (kind, words.map { BodyPhrase.plain($0.lowercased()) })
    }
  }()
}
