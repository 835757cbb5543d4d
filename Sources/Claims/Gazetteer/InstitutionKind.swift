/// A kind of body that speaks in the news, with the words for it in the languages that claims are read in.
struct InstitutionKind: Sendable {
  /// What it is called in English.
  let name: String
  /// Whether a state has one of it, so that it is named by its state: "Russian defence ministry".
  let isNational: Bool
  /// Whether the words only say who speaks for a body: an official, a spokesman.
  let isMouth: Bool

  /// The kind that some words name, in small letters; a place in `all`.
  static func find(_ words: String) -> Int? { places[words] }

  /// How many words a form can have that begins with a word; 0 where none does. A word with an "s" more is the genitive of a
  /// German one.
  static func longest(from word: String) -> Int {
    if let length = known(word) { return length }
    return word.utf8.count > 8 && word.utf8.last == UInt8(ascii: "s") ? known(String(word.dropLast())) ?? 0 : 0
  }

  private static func known(_ word: String) -> Int? { lengths[word] ?? (places[word] == nil ? nil : 1) }

  private static let lengths = FormLengths.of(places.keys)

  /// Every kind.
  static let all: [InstitutionKind] = lines.map(\.kind)

  private static let places: [String: Int] = {
    var places: [String: Int] = [:]
    for (place, line) in lines.enumerated() {
      for word in line.words {
        let hasEnding = word.utf8.contains(UInt8(ascii: "'")) || word.contains("’")
        let key = hasEnding ? BodyPhrase.words(of: word).joined(separator: " ") : word
        if places[key] == nil { places[key] = place }
      }
    }
    return places
  }()

  private static let lines: [(kind: InstitutionKind, words: [String])] = {
    InstitutionWords.lines.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      let kind = InstitutionKind(
        name: String(fields[1]), isNational: fields[0] == "state", isMouth: fields[0] == "mouth")
      return (kind, [fields[1].lowercased()] + fields[2].split(separator: ",").map { $0.lowercased() })
    }
  }()
}
