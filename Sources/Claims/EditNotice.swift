import News

/// Phrases by which publishers say that an article is corrected or taken back: whole phrases, since "correction" alone
/// is also what markets do. English, German, French and Spanish.
package struct EditNotice {
  private let phrases: [String]
  /// Phrases that count only where a text begins with them.
  private let openings: [String]

  static let correction = EditNotice(
    phrases: [
      "an earlier version of th", "a previous version of th", "has been corrected", "was corrected to",
      "corrected to reflect",
      "corrects to", "(corrects", "updated to correct", "amended to correct", "has been amended", "was amended on",
      "editor's note:", "editor’s note:", "editors' note:", "this correction", "we apologise for the error",
      "we apologize for the error", "we regret the error", "in einer früheren version", "in einer früheren fassung",
      "une version précédente", "una versión anterior",
    ],
    openings: [
      "correction:", "corrected:", "clarification:", "corrections:", "correction -", "correction –", "korrektur:",
      "berichtigung:", "rectificatif:", "correctif:", "corrección:", "fe de errores",
    ])

  static let retraction = EditNotice(
    phrases: [
      "has been retracted", "have been retracted", "has retracted this", "we have retracted", "we are retracting",
      "this article has been withdrawn", "this story has been withdrawn", "this report has been withdrawn",
      "this article has been removed", "this story has been removed", "has withdrawn this", "wurde zurückgezogen",
      "cet article a été retiré", "este artículo ha sido retirado",
    ],
    openings: ["retraction:", "retracted:", "withdrawn:", "story withdrawn"])

  /// Whether a text says of itself that it was corrected or taken back.
  package static func isNotice(_ text: String) -> Bool {
    retraction.says(text) || correction.says(text)
  }

  /// The notice that makes a kind; nil where none does.
  static func of(_ kind: EditKind) -> EditNotice? {
    switch kind {
    case .retraction: retraction
    case .correction: correction
    default: nil
    }
  }

  /// The sentence that says so, and the field in which it stands.
  func sentence(in fields: [(field: ArticleField, text: String)]) -> (field: ArticleField, text: String)? {
    for (field, text) in fields {
      if let sentence = Self.sentences(text).first(where: { says(String($0)) }) { return (field, String(sentence)) }
    }
    return fields.first { says($0.text) }
  }

  /// Cut after full stops, exclamation and question marks before a space, and at line feeds.
  private static func sentences(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var previous: Character?
    for index in text.indices {
      let character = text[index]
      let isEnd = character.isNewline || (character == " " && previous.map { ".!?".contains($0) } ?? false)
      if isEnd {
        sentences.append(text[start..<index])
        start = text.index(after: index)
      }
      previous = character
    }
    return (sentences + [text[start...]]).filter { !$0.isEmpty }
  }

  /// Whether one of the texts now says so and none did before.
  func appears(in new: [String], notIn old: [String]) -> Bool {
    new.contains(where: says) && !old.contains(where: says)
  }

  private func says(_ text: String) -> Bool {
    let lower = Array(text.lowercased().utf8)
    if phrases.contains(where: { !Self.places(of: $0, in: lower).isEmpty }) { return true }
    return openings.contains { opening in
      Self.places(of: opening, in: lower).contains { Self.isOpening(lower, $0) }
    }
  }

  /// Where a phrase stands, in bytes.
  private static func places(of phrase: String, in text: [UInt8]) -> [Int] {
    let phrase = Array(phrase.utf8)
    guard let first = phrase.first, text.count >= phrase.count else { return [] }
    var places: [Int] = []
    for start in 0...(text.count - phrase.count) where text[start] == first {
      if text[start..<(start + phrase.count)].elementsEqual(phrase) { places.append(start) }
    }
    return places
  }

  /// At the start of the text, of a line or of a sentence.
  private static func isOpening(_ text: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return true }
    if text[start - 1] == UInt8(ascii: "\n") { return true }
    return start > 1 && text[start - 1] == UInt8(ascii: " ")
      && [UInt8(ascii: "."), UInt8(ascii: "\n")].contains(text[start - 2])
  }
}
