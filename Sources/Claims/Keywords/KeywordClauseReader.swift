import News

/// Reads the figures of one sentence by the words that stand nearest to its numbers.
struct KeywordClauseReader {
  let table: KeywordFigures.Table
  let clause: KeywordClause
  let field: ArticleField

  /// A word may stand this many characters behind its number, and half as many before it.
  private var reach: Int { table.isUnspaced ? 14 : 32 }

  /// The figures in order.
  func figures() -> [FigureClaim] {
    let numbers = KeywordNumber.numbers(in: clause, table)
    let source = KeywordSource(table: table).source(of: clause)
    return numbers.indices.compactMap { place in
      let before = place > 0 ? numbers[place - 1].range.upperBound : 0
      let after = place + 1 < numbers.count ? numbers[place + 1].range.lowerBound : clause.scalars.count
      let number = numbers[place]
      guard let label = label(number, from: before, to: after) else { return nil }
      let span = clause.offsets[number.range.lowerBound]..<clause.offsets[number.range.upperBound]
      return FigureClaim(
        label: label,
        figure: Figure(
          value: number.value, unit: number.isPercent ? "%" : nil, qualifier: hedge(number, from: before, to: after),
          span: span),
        claimant: source, isClaimantSure: source != nil, aspect: .current, field: field)
    }
  }

  private func label(_ number: KeywordNumber, from start: Int, to end: Int) -> String? {
    var best: (distance: Int, label: String)?
    for (label, words) in table.labels where Self.isShare(label) == number.isPercent {
      for word in words {
        for place in max(start, number.range.lowerBound - reach / 2)..<min(end, number.range.upperBound + reach) {
          guard clause.has(word.unicodeScalars, at: place), !number.range.contains(place) else { continue }
          let isBehind = place >= number.range.upperBound
          let distance =
            isBehind ? place - number.range.upperBound : number.range.lowerBound - place - word.unicodeScalars.count + 1
          if distance >= 0, distance < best?.distance ?? Int.max { best = (distance, label) }
        }
      }
    }
    return best?.label
  }

  private static func isShare(_ label: String) -> Bool {
    ["turnout", "policy rate", "inflation", "unemployment"].contains(label)
  }

  private func hedge(_ number: KeywordNumber, from start: Int, to end: Int) -> Figure.Qualifier? {
    for (qualifier, words) in table.hedges {
      for word in words {
        let length = word.unicodeScalars.count
        for gap in 0...2 {
          let before = number.range.lowerBound - length - gap
          if before >= start, clause.has(word.unicodeScalars, at: before),
            gap == 0 || clause.scalars[before + length] == " "
          {
            return qualifier
          }
          let after = number.range.upperBound + gap
          if after + length <= end, word.unicodeScalars.count > 1, clause.has(word.unicodeScalars, at: after) {
            return qualifier
          }
        }
      }
    }
    return nil
  }
}
