/// Finds the source named in a sentence by the words that mark one.
struct KeywordSource {
  let table: KeywordFigures.Table

  /// The longest name taken, in characters.
  private static let longest = 40

  /// The source of a sentence; nil where none is marked.
  func source(of clause: KeywordClause) -> String? {
    for index in clause.scalars.indices {
      for mark in table.sourceMarks where clause.has(mark.unicodeScalars, at: index) {
        if let name = name(endingAt: index, in: clause) { return name }
      }
      for word in table.sourceWords where clause.has(word.unicodeScalars, at: index) {
        let isWordStart = index == 0 || !clause.scalars[index - 1].properties.isAlphabetic || table.isUnspaced
        if isWordStart, let name = name(startingAt: index + word.unicodeScalars.count, in: clause) { return name }
      }
    }
    return nil
  }

  private func name(endingAt end: Int, in clause: KeywordClause) -> String? {
    var start = end
    while start > 0, end - start < Self.longest, !isBreak(clause.scalars[start - 1]) { start -= 1 }
    return trimmed(clause.text(start..<end))
  }

  private func name(startingAt start: Int, in clause: KeywordClause) -> String? {
    var end = start
    var spaces = 0
    while end < clause.scalars.count, end - start < Self.longest, !isBreak(clause.scalars[end]) {
      if clause.scalars[end] == " " { spaces += 1 }
      if spaces == 3 || clause.scalars[end].properties.generalCategory == .decimalNumber { break }
      end += 1
    }
    return trimmed(clause.text(start..<end))
  }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    "、。，,；;：:「」『』“”\"«»()（）".unicodeScalars.contains(scalar)
  }

  private func trimmed(_ name: String) -> String? {
    var view = name[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return view.isEmpty ? nil : String(view)
  }
}
