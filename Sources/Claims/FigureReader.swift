public import News

/// Finds the figures in a text: digits in the language's own way of writing them, signs and currencies; number words,
/// hedges and the nouns that are counted in English only.
///
/// Left out, because they count nothing: clock times, dates and years, ordinals, numbers inside names (`COVID-19`, `G7`),
/// versions and scores. Rather silent than wrong.
public struct FigureReader: Sendable {
  private let decimalComma: Bool
  private let isEnglish: Bool

  /// A reader for texts of a language (BCP 47; English customs where it is nil).
  public init(language: String? = nil) {
    decimalComma = Numeral.usesDecimalComma(language)
    isEnglish = language.map { $0.lowercased().hasPrefix("en") } ?? true
  }

  /// The figures in the order in which they stand.
  public func figures(in text: String) -> [Figure] {
    figures(in: WordTokens(text))
  }

  func figures(in text: WordTokens) -> [Figure] {
    var figures: [Figure] = []
    var index = 0
    while index < text.tokens.count {
      if let (figure, next) = figure(text, at: index) {
        figures.append(figure)
        index = next
      } else {
        index += 1
        // The rest of something that is no figure (12:30, 2-1) is none either.
        while isRest(text, index) { index += 1 }
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
  private func figure(_ text: WordTokens, at start: Int) -> (Figure, Int)? {
    guard var first = quantity(text, at: start), !isPartOfName(text, start) else { return nil }
    var upper: Quantity?
    if let second = rangeEnd(text, first, isBetween: word(text, start - 1) == "between") {
      if second.scale != 1, first.scale == 1 { first.value *= second.scale }
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

  /// A number with its scale.
  private struct Quantity {
    var value: Double
    var scale: Double
    /// The token after it.
    var end: Int
    var isDigits: Bool
  }

  private func quantity(_ text: WordTokens, at index: Int) -> Quantity? {
    guard text.tokens.indices.contains(index) else { return nil }
    var result: Quantity
    switch text.tokens[index].kind {
    case .number:
      guard let value = Numeral.value(text.text(index), decimalComma: decimalComma) else { return nil }
      result = Quantity(value: value, scale: 1, end: index + 1, isDigits: true)
      if text.touches(index, index + 1), text.tokens[index + 1].kind == .word {
        let suffix = text.text(index + 1)
        if ["st", "nd", "rd", "th", "s", "am", "pm", "a", "p"].contains(suffix) { return nil }
        let isMillions = suffix == "m" && (FigureUnit.moneyBefore(text, index) != nil || isNoun(text, index + 2))
        if let scale = isMillions ? 1e6 : NumberWords.attachedScale(suffix) {
          return Quantity(value: value * scale, scale: scale, end: index + 2, isDigits: true)
        }
      }
    case .word:
      guard isEnglish, let (value, end) = spelled(text, at: index) else { return nil }
      result = Quantity(value: value, scale: 1, end: end, isDigits: false)
    case .mark: return nil
    }
    while let scale = word(text, result.end).flatMap(NumberWords.scale) {
      result.value *= scale
      result.scale *= scale
      result.end += 1
    }
    return result
  }

  /// `seven`, `twenty-one`, `a dozen`. A bare "one" is a figure only before a noun in its own right.
  private func spelled(_ text: WordTokens, at index: Int) -> (Double, Int)? {
    guard let name = word(text, index), let value = NumberWords.value(name) else { return nil }
    if NumberWords.isTen(name) {
      let dash = text.touches(index, index + 1) && text.text(index + 1) == "-"
      let next = dash ? index + 2 : index + 1
      if let unit = word(text, next).flatMap(NumberWords.value), unit < 10, unit > 0 { return (value + unit, next + 1) }
    }
    if name == "one" {
      let isCounted = isNoun(text, index + 1) || word(text, index + 1).flatMap(NumberWords.scale) != nil
      let before = word(text, index - 1) ?? ""
      guard isCounted, !["no", "every", "any", "each", "this", "that", "the"].contains(before) else { return nil }
    }
    return (value, index + 1)
  }

  /// The upper end of a range: `10-15`, `10 to 15`, `between 10 and 15`.
  private func rangeEnd(_ text: WordTokens, _ first: Quantity, isBetween: Bool) -> Quantity? {
    guard first.end < text.tokens.count else { return nil }
    let joiner = text.text(first.end)
    guard ["-", "–", "to"].contains(joiner) || (joiner == "and" && isBetween) else { return nil }
    let next = first.end + 1
    let from = NumberWords.currency(sign: word(text, next) ?? mark(text, next) ?? "") == nil ? next : next + 1
    guard let second = quantity(text, at: from), second.isDigits == first.isDigits else { return nil }
    return second
  }

  /// `COVID-19`, `G7`, `#12`, `A-10`: written against a letter or a sign that makes it a name; `v2.0`, `1/2`, `-5`.
  private func isPartOfName(_ text: WordTokens, _ index: Int) -> Bool {
    guard text.tokens[index].kind == .number, text.touches(index - 1, index) else { return false }
    if text.tokens[index - 1].kind == .word { return true }
    switch text.text(index - 1) {
    case "#", "/", ":", "_", "@", "&", "=": return true
    case "-": return text.touches(index - 2, index - 1) && text.tokens[index - 2].kind != .mark
    default: return false
    }
  }

  private func isDateOrClock(_ text: WordTokens, _ index: Int, _ quantity: Quantity) -> Bool {
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
  private func isScore(_ text: WordTokens, _ first: Quantity, _ second: Quantity, _ unit: String?) -> Bool {
    guard first.isDigits, second.value < 10, ["-", "–"].contains(text.text(first.end)) else { return false }
    return unit.map { !$0.hasSuffix("s") && $0 != "%" } ?? true
  }

  /// Four bare digits from 1900 to 2099.
  private func isYear(_ text: WordTokens, _ index: Int, _ quantity: Quantity) -> Bool {
    quantity.isDigits && quantity.end == index + 1 && (1900..<2100).contains(quantity.value)
      && text.tokens[index].end - text.tokens[index].start == 4
  }

  private func isNoun(_ text: WordTokens, _ index: Int) -> Bool {
    guard let word = word(text, index), let first = word.utf8.first else { return false }
    return first >= UInt8(ascii: "a") && !NumberWords.isNoUnit(word)
  }

  private func word(_ text: WordTokens, _ index: Int) -> String? {
    guard text.tokens.indices.contains(index), text.tokens[index].kind == .word else { return nil }
    let word = text.text(index)
    return NumberWords.value(word.lowercased()) != nil || word == "Between" ? word.lowercased() : word
  }

  private func mark(_ text: WordTokens, _ index: Int) -> String? {
    text.tokens.indices.contains(index) ? text.text(index) : nil
  }
}
