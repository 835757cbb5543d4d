/// The numbers in a stretch of a text with their units, as the language writes them: "12", "twelve", "doce", "१२", "1万2000",
/// "$5bn". Edits are told by them.
struct NumbersOfStretch {
  /// A number.
  struct Number: Hashable {
    /// Its value.
    var value: Double
    /// A sign, a currency's code or a word for a unit; nil for plain numbers.
    var unit: String?
  }

  /// Tokens on either side that a number which begins or ends in the stretch can have beyond it.
  private static let margin = 8

  let text: WordTokens
  let language: String?

  /// The numbers of which some part stands in the stretch, in order.
  func numbers(in range: Range<Int>) -> [Number] {
    guard let first = range.first, let last = range.last else { return [] }
    let start = text.tokens[max(0, first - Self.margin)].start
    let end = text.tokens[min(text.tokens.count - 1, last + Self.margin)].end
    let near = String(decoding: text.bytes[start..<end], as: UTF8.self)
    let stretch = text.tokens[first].start - start..<text.tokens[last].end - start
    if let table = KeywordFigures.Table.of(language) { return known(near, stretch, table) }
    return written(near, stretch)
  }

  /// In languages that are read by sentences.
  private func written(_ near: String, _ stretch: Range<Int>) -> [Number] {
    let text = ClaimText(near, lexicon: Lexicon.of(language))
    let reader = QuantityReader(text: text, decimalComma: Numeral.usesDecimalComma(language))
    var numbers: [Number] = []
    var index = 0
    while index < text.tokens.count {
      guard let quantity = reader.quantity(at: index) else {
        index += 1
        continue
      }
      let money = FigureUnit.moneyBefore(text.words, index)
      let unit = NumberUnit.read(text, after: quantity.end, hasCurrency: money != nil)
      let extent = (money?.start ?? index)..<max(unit.end, quantity.end)
      if text.span(extent).overlaps(stretch) {
        numbers.append(Number(value: quantity.value * unit.factor, unit: money?.code ?? unit.name))
      }
      index = quantity.end
    }
    return numbers
  }

  /// In languages that are read by known words.
  private func known(_ near: String, _ stretch: Range<Int>, _ table: KeywordFigures.Table) -> [Number] {
    KeywordClause.clauses(of: near).flatMap { clause in
      KeywordNumber.numbers(in: clause, table).compactMap { number in
        // A sign before it and a unit behind it are not in its range.
        let first = clause.offsets[max(0, number.range.lowerBound - 1)]
        let last = clause.offsets[min(clause.offsets.count - 1, number.range.upperBound + 2)]
        return (first..<last).overlaps(stretch) ? Number(value: number.high ?? number.value, unit: number.unit) : nil
      }
    }
  }
}
