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
  static let lengths: KeyTable = {
    var lengths = FormLengths(capacity: 2_000)
    forms { lengths.add($1) }
    return lengths.table
  }()

  /// Every kind.
  static let all: [InstitutionKind] = {
    var kinds: [InstitutionKind] = []
    var holder = ""
    FormTable.read(InstitutionWords.lines) { _, field, form in
      switch field {
      case 0: holder = String(decoding: form, as: UTF8.self)
      case 1:
        let name = String(decoding: form, as: UTF8.self)
        kinds.append(InstitutionKind(name: name, isNational: holder == "state", isMouth: holder == "mouth"))
        holder = ""
      default: break
      }
    }
    return kinds
  }()

  private static let places: KeyTable = {
    var places = KeyTable(capacity: 2_000)
    forms { place, form in
      let key = WordKey.of(form)
      if places.value(key) == nil { places.set(key, to: Int32(place)) }
    }
    return places
  }()

  /// Gives each kind's names with its place, as a phrase's words are read.
  private static func forms(take: (_ place: Int, _ form: UnsafeBufferPointer<UInt8>) -> Void) {
    FormTable.read(InstitutionWords.lines) { line, field, form in
      guard field > 0 else { return }
      guard BodyPhrase.mayHaveMarks(form) else { return take(line, form) }
      var plain = BodyPhrase.plain(String(decoding: form, as: UTF8.self))
      plain.withUTF8 { take(line, $0) }
    }
  }
}
