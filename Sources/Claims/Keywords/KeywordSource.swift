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
  func sources(of clause: KeywordClause) -> [Found] {
    var found: [Found] = []
    for index in clause.scalars.indices {
      for mark in table.sourceMarks where clause.has(mark.unicodeScalars, at: index) {
        if let name = name(endingAt: index, in: clause) { found.append(Found(name: name, place: index)) }
      }
      for word in table.sourceWords where clause.has(word.unicodeScalars, at: index) {
        // Arabic writes "and" against the word.
        let isWordStart =
          index == 0 || !clause.scalars[index - 1].properties.isAlphabetic || table.isUnspaced
          || clause.scalars[index - 1] == "و" && (index == 1 || clause.scalars[index - 2] == " ")
        if isWordStart, let name = name(startingAt: index + word.unicodeScalars.count, in: clause) {
          found.append(Found(name: name, place: index))
        }
      }
    }
    if found.isEmpty, let topic = topic(of: clause) { found.append(topic) }
    return found
  }

  /// The source of what stands at a place: the last one named before it, else the first of the sentence.
  func source(at place: Int, of found: [Found]) -> String? {
    (found.last { $0.place <= place } ?? found.first)?.name
  }

  /// "X は…と発表した": the topic of a sentence that ends with a verb of saying.
  private func topic(of clause: KeywordClause) -> Found? {
    guard let mark = table.topicMark,
      let verb = clause.scalars.indices.last(where: { index in
        table.sayings.contains { clause.has($0.unicodeScalars, at: index) }
      }), let place = clause.scalars[..<verb].firstIndex(of: mark), place > 0,
      let name = name(endingAt: place, in: clause)
    else { return nil }
    return Found(name: name, place: place)
  }

  private func name(endingAt end: Int, in clause: KeywordClause) -> String? {
    var start = end
    while start > 0, end - start < Self.longest, !isBreak(clause.scalars[start - 1]) { start -= 1 }
    return named(clause.text(start..<end))
  }

  private func name(startingAt start: Int, in clause: KeywordClause) -> String? {
    var end = start
    var spaces = 0
    while end < clause.scalars.count, end - start < Self.longest, !isBreak(clause.scalars[end]) {
      if clause.scalars[end] == " " { spaces += 1 }
      if spaces == 3 || clause.scalars[end].properties.generalCategory == .decimalNumber { break }
      if clause.scalars[end] == " ", table.clauseWords.contains(where: { clause.has($0.unicodeScalars, at: end) }) {
        break
      }
      end += 1
    }
    return named(clause.text(start..<end))
  }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    "、。，,；;：:「」『』“”\"«»()（）।؛،".unicodeScalars.contains(scalar)
  }

  private func named(_ words: String) -> String? {
    let trimmed = words.split(separator: " ").joined(separator: " ")
    if trimmed.isEmpty { return nil }
    let found = CanonicalName.of(trimmed, isEnglish: false)
    // Of words that are not understood, those next to the mark name the source.
    return found.isWhole || found.kind != nil
      ? found.name : trimmed.split(separator: " ").suffix(3).joined(separator: " ")
  }
}
