/// Finds the sources named in a sentence by the words that mark one.
struct KeywordSource {
  let table: KeywordFigures.Table

  /// A source and where its mark stands.
  struct Found: Sendable {
    /// Its English name where it is understood, else the text's words.
    var name: String
    /// The scalar at which the mark or the name begins.
    var place: Int
  }

  /// The longest name taken, in characters.
  private static let longest = 40

  /// The sources of a sentence, in order.
  func sources(of clause: KeywordClause, _ hits: [KeywordHit]) -> [Found] {
    var found: [Found] = []
    var free = 0
    for hit in hits {
      switch hit.meaning {
      case .sourceMark:
        if let name = name(endingAt: hit.range.lowerBound, in: clause) {
          found.append(Found(name: name, place: hit.range.lowerBound))
        }
      case .sourceWord:
        if let name = name(startingAt: hit.range.upperBound, in: clause) {
          found.append(Found(name: name, place: hit.range.lowerBound))
        }
      case .saying:
        // "X は…と発表した": the topic of what ends with a verb of saying.
        if let mark = table.topicMark, !isPassive(hit, in: clause), hit.range.lowerBound > free,
          let place = (free..<hit.range.lowerBound).first(where: {
            clause.scalars[$0] == mark && !isQuoted($0, in: clause)
          }), place > 0,
          let name = name(endingAt: place, in: clause)
        {
          found.append(Found(name: name, place: place))
        }
        free = hit.range.upperBound
      default: break
      }
    }
    return found.sorted { $0.place < $1.place }
  }

  /// Whether a place is within quotation marks: what is said there is the speaker's word.
  private func isQuoted(_ place: Int, in clause: KeywordClause) -> Bool {
    let before = clause.scalars[..<place]
    guard let open = before.lastIndex(where: { "「『“«„".unicodeScalars.contains($0) }) else { return false }
    return !before[open...].contains { "」』”»".unicodeScalars.contains($0) }
  }

  /// "と推定される": nobody is said to estimate.
  private func isPassive(_ hit: KeywordHit, in clause: KeywordClause) -> Bool {
    clause.has(["さ", "れ"], at: hit.range.upperBound)
  }

  /// The source of what stands at a place: the last one named before it, else the first of the sentence.
  func source(at place: Int, of found: [Found]) -> String? {
    (found.last { $0.place <= place } ?? found.first)?.name
  }

  private func name(endingAt end: Int, in clause: KeywordClause) -> String? {
    var start = end
    while start > 0, end - start < Self.longest, !isBreak(clause.scalars[start - 1]) { start -= 1 }
    // "「…」と町長の村田健一氏は": the particle belongs to what is quoted.
    if start > 0, start < end, "」』”".unicodeScalars.contains(clause.scalars[start - 1]), clause.scalars[start] == "と" {
      start += 1
    }
    return named(clause.text(start..<end))
  }

  private func name(startingAt start: Int, in clause: KeywordClause) -> String? {
    // "وأضاف أن 15 شخصا": he who was named before.
    if table.clauseWords.contains(where: { clause.has($0, at: start - 1) }) { return nil }
    var end = start
    var spaces = 0
    while end < clause.scalars.count, end - start < Self.longest, !isBreak(clause.scalars[end]) {
      if clause.scalars[end] == " " { spaces += 1 }
      if spaces == 4 || clause.scalars[end].properties.generalCategory == .decimalNumber { break }
      if clause.scalars[end] == " ", table.clauseWords.contains(where: { clause.has($0, at: end) }) { break }
      end += 1
    }
    return named(clause.text(start..<end))
  }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    "、。，,；;：:「」『』“”\"«»()（）।؛،".unicodeScalars.contains(scalar)
  }

  /// What somebody is, before a name.
  private static let occupations: Set<String> = [
    "यात्री", "निवासी", "स्थानीय", "किसान", "छात्र", "छात्रा", "ग्रामीण", "मजदूर", "الناشط", "الناشطة", "المواطن", "الطبيب",
    "الطبيبة", "الصياد", "المزارع", "الشاهد", "السائق", "житель", "жительница", "очевидец", "фермер", "водитель",
  ]

  /// The English name of some words, or the words that name somebody: without the office behind a person's name.
  func named(_ words: String) -> String? {
    var parts = words.split(separator: " ")
    while parts.count > 2, Self.occupations.contains(String(parts[0])) { parts.removeFirst() }
    var trimmed = parts.joined(separator: " ")
    while trimmed.last == "." { trimmed.removeLast() }
    if trimmed.isEmpty { return nil }
    if let full = NationalBodies.full(trimmed) ?? KnownPersons.full(trimmed) { return full }
    if table.isUnspaced, let person = PersonTitle.name(in: trimmed) { return person }
    let found = CanonicalName.of(trimmed, isEnglish: false)
    if found.isWhole { return found.name }
    // "राष्ट्रपति वोलोदिमीर ज़ेलेंस्की": the office stands before the name.
    let last = trimmed.split(separator: " ")
    for count in 1...3 where last.count > count {
      if let full = KnownPersons.full(last.suffix(count).joined(separator: " ")) { return full }
    }
    // Of words that are not understood, those next to the mark name the source.
    return found.kind != nil ? found.name : trimmed.split(separator: " ").suffix(3).joined(separator: " ")
  }
}
