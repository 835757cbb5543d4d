import News

/// Reads the figures of one sentence by the words that stand nearest to its numbers.
struct KeywordClauseReader {
  let table: KeywordFigures.Table
  let clause: KeywordClause
  let field: ArticleField
  /// The sources that the sentence names.
  let sources: [KeywordSource.Found]
  /// The source named last in the sentence before.
  let before: String?

  /// A word may stand this many characters behind its number, and half as many before it.
  private var reach: Int { table.isUnspaced ? 14 : 32 }

  /// The figures in order.
  func figures() -> [FigureClaim] {
    let numbers = KeywordNumber.numbers(in: clause, table)
    return numbers.indices.compactMap { place -> FigureClaim? in
      let before = place > 0 ? numbers[place - 1].range.upperBound : 0
      let after = place + 1 < numbers.count ? numbers[place + 1].range.lowerBound : clause.scalars.count
      let number = numbers[place]
      guard let label = label(number, from: before, to: after) else { return nil }
      let source = KeywordSource(table: table).source(at: numbers[place].range.lowerBound, of: sources) ?? self.before
      let span = clause.offsets[number.range.lowerBound]..<clause.offsets[number.range.upperBound]
      return FigureClaim(
        label: label,
        figure: Figure(
          value: number.high == nil ? number.value : nil, low: number.high == nil ? nil : number.value,
          high: number.high,
          unit: number.unit, qualifier: hedge(number, from: before, to: after),
          span: span),
        claimant: source, isClaimantSure: source != nil, aspect: .current, field: field)
    }
  }

  private func label(_ number: KeywordNumber, from start: Int, to end: Int) -> String? {
    var best: (distance: Int, label: String)?
    for (label, words) in table.labels where Self.takes(label, number.unit) {
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

  /// Whether a label goes with a number of a unit: shares, money, lengths or plain numbers.
  private static func takes(_ label: String, _ unit: String?) -> Bool {
    guard let rule = LabelRule.place(of: label).map({ LabelRule.all[$0] }) else { return false }
    switch unit {
    case "%": return rule.measures.contains(.percent)
    case "km", "metres": return rule.measures.contains(.length)
    case nil: return rule.measures.contains(.count)
    default: return rule.measures.contains(.money)
    }
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
    return number.high == nil ? nil : .between
  }
}
