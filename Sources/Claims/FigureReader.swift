public import News

/// Finds the figures in a text: digits in the language's own way of writing them, signs and currencies; number words,
/// hedges and the nouns that are counted in English only.
///
/// Left out, because they count nothing: clock times, dates and years, ordinals, numbers inside names (`COVID-19`, `G7`),
/// versions and scores. Rather silent than wrong.
public struct FigureReader: Sendable {
  private let decimalComma: Bool
  private let lexicon: Lexicon
  private let isEnglish: Bool

  /// A reader for texts of a language (BCP 47; English customs where it is nil).
  public init(language: String? = nil) {
    decimalComma = Numeral.usesDecimalComma(language)
    lexicon = Lexicon.of(language)
    isEnglish = language.map { $0.lowercased().hasPrefix("en") } ?? true
  }

  /// The figures in the order in which they stand.
  public func figures(in text: String) -> [Figure] {
    figures(in: WordTokens(text))
  }

  func figures(in words: WordTokens) -> [Figure] {
    let text = ClaimText(words, lexicon: lexicon)
    let quantities = QuantityReader(text: text, decimalComma: decimalComma)
    var figures: [Figure] = []
    var index = 0
    while index < words.tokens.count {
      if let (figure, next) = figure(words, at: index, quantities) {
        figures.append(figure)
        index = next
      } else {
        index += 1
        // The rest of something that is no figure (12:30, 2-1) is none either.
        while isRest(words, index) { index += 1 }
      }
    }
    return figures
  }

  private func isRest(_ text: WordTokens, _ index: Int) -> Bool {
    guard index >= 2, index < text.tokens.count, text.tokens[index].kind == .number else { return false }
    return text.tokens[index - 2].kind == .number && text.touches(index - 2, index - 1)
      && text.touches(index - 1, index) && [":", "-", "–", "/"].contains(text.text(index - 1))
  }

  /// The figure that starts at a token, and the token after it.
  private func figure(_ text: WordTokens, at start: Int, _ quantities: QuantityReader) -> (Figure, Int)? {
    guard isEnglish || text.tokens[start].kind == .number, var first = quantities.quantity(at: start),
      !quantities.isPartOfName(start)
    else { return nil }
    var upper: QuantityReader.Quantity?
    if let (second, scale) = quantities.rangeEnd(after: first, from: start) {
      if scale != 1, first.scale == 1 { first.value *= scale }
      guard first.value < second.value else { return nil }
      upper = second
    }
    let last = upper ?? first
    let (unit, unitEnd, spanEnd) = FigureUnit.read(text, after: last.end, takesNouns: isEnglish)
    let money = FigureUnit.moneyBefore(text, start)
    if let upper, isScore(text, first, upper, unit) { return nil }
    if unit == nil, money == nil, upper == nil, isDateOrClock(text, start, first) { return nil }
    if isYear(text, start, first), money == nil, unit != "%" { return nil }
    let from = money?.start ?? start
    let hedge = FigureQualifier.read(text, before: from, after: unitEnd)
    let span = text.tokens[from].start..<text.tokens[max(spanEnd, last.end) - 1].end
    let qualifier = hedge ?? (upper != nil && word(text, from - 1) == "between" ? .between : nil)
    let figure = Figure(
      value: upper == nil ? first.value : nil, low: upper == nil ? nil : first.value, high: upper?.value,
      unit: money?.code ?? unit, qualifier: qualifier, span: span)
    return (figure, max(spanEnd, last.end))
  }

  private func isDateOrClock(_ text: WordTokens, _ index: Int, _ quantity: QuantityReader.Quantity) -> Bool {
    if text.touches(quantity.end - 1, quantity.end), [":", "/"].contains(text.text(quantity.end)),
      text.touches(quantity.end, quantity.end + 1)
    {
      return true
    }
    if text.touches(quantity.end - 1, quantity.end), ["-", "–"].contains(text.text(quantity.end)),
      text.touches(quantity.end, quantity.end + 1), text.tokens[quantity.end + 1].kind == .number
    {
      return true
    }
    guard quantity.isDigits, quantity.value <= 31, quantity.value == quantity.value.rounded() else { return false }
    let neighbours = [index - 1, quantity.end].filter { text.tokens.indices.contains($0) }
    return neighbours.contains { NumberWords.isMonth(text.text($0)) }
  }

  /// `1-2 defeat`: two small numbers joined by a dash that count nothing in the plural.
  private func isScore(
    _ text: WordTokens, _ first: QuantityReader.Quantity, _ second: QuantityReader.Quantity, _ unit: String?
  ) -> Bool {
    guard first.isDigits, second.value < 10, ["-", "–"].contains(text.text(first.end)) else { return false }
    return unit.map { !$0.hasSuffix("s") && $0 != "%" } ?? true
  }

  /// Four bare digits from 1900 to 2099.
  private func isYear(_ text: WordTokens, _ index: Int, _ quantity: QuantityReader.Quantity) -> Bool {
    quantity.isDigits && quantity.end == index + 1 && (1900..<2100).contains(quantity.value)
      && text.tokens[index].end - text.tokens[index].start == 4
  }

  private func word(_ text: WordTokens, _ index: Int) -> String? {
    guard text.tokens.indices.contains(index), text.tokens[index].kind == .word else { return nil }
    return text.text(index).lowercased()
  }
}
