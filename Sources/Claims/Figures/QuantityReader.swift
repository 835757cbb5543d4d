/// Reads numbers as they are written: digits in the language's own way, number words, scales. What they count is not its
/// business; claims and edits read the same numbers.
struct QuantityReader {
  let text: ClaimText
  let decimalComma: Bool

  /// A number with its scale.
  struct Quantity {
    /// The number, with its scale.
    var value: Double
    /// What its scale words multiply by.
    var scale = 1.0
    /// The token after it.
    var end: Int
    /// Whether it is written in digits.
    var isDigits: Bool
  }

  /// The number that starts at a token: digits or words, with the scales behind them.
  func quantity(at index: Int) -> Quantity? {
    guard text.tokens.indices.contains(index) else { return nil }
    let token = text.tokens[index]
    var result: Quantity
    if token.kind == .number {
      let digits = text.words.bytes[token.start..<token.end]
      guard let value = Numeral.whole(digits) ?? Numeral.value(digits, decimalComma) else { return nil }
      result = Quantity(value: value, end: index + 1, isDigits: true)
      if let thousands = spaced(index, value) { return thousands }
      if text.touches(index, index + 1), text.tokens[index + 1].kind == .word {
        guard let scale = attachedScale(index + 1, number: index) else { return nil }
        result = Quantity(value: value * scale, scale: scale, end: scale == 1 ? index + 1 : index + 2, isDigits: true)
      }
    } else {
      guard let (value, end) = spelled(at: index) else { return nil }
      result = Quantity(value: value, end: end, isDigits: false)
    }
    while let place = scalePlace(result.end) {
      let scale = text.entry(place).value
      result.value *= scale
      result.scale *= scale
      result.end = place + 1
    }
    // "two hundred and ten"
    if text.lexicon.isEnglish, !result.isDigits, result.scale == 100, text.is(result.end, "and"),
      let (rest, end) = spelled(at: result.end + 1), rest < 100
    {
      result.value += rest
      result.end = end
    }
    return result
  }

  /// "4 500" where a plain space groups thousands, as in French.
  private func spaced(_ index: Int, _ value: Double) -> Quantity? {
    guard decimalComma, value < 1000, value == value.rounded(), text.tokens.indices.contains(index + 1) else {
      return nil
    }
    let next = text.tokens[index + 1]
    guard next.kind == .number, next.end - next.start == 3, next.start - text.tokens[index].end == 1,
      let rest = Double(text.text(index + 1..<index + 2))
    else { return nil }
    return Quantity(value: value * 1000 + rest, end: index + 2, isDigits: true)
  }

  /// Where a scale stands: at the token, or behind a hyphen ("$35.5-billion").
  private func scalePlace(_ index: Int) -> Int? {
    if text.roles(index).contains(.scale) { return index }
    return text.isMark(index, "-") && text.touches(index, index + 1) && text.roles(index + 1).contains(.scale)
      ? index + 1 : nil
  }

  /// What letters written against a number make of it: nil for `2nd` and `5am`, 1 for a unit (`19km`).
  private func attachedScale(_ index: Int, number: Int) -> Double? {
    if text.is(index, "st", "nd", "rd", "th", "s", "am", "pm", "a", "p", "er", "e") { return nil }
    let suffix = text.text(index..<index + 1)
    if suffix == "M" { return 1e6 }
    if suffix == "m" {
      // "3.1m cases" are millions, "2m apart" are metres.
      let isCounted =
        !text.roles(index + 1).isDisjoint(with: [.person, .countable]) || text.entry(index + 1).label >= 0
      return FigureUnit.moneyBefore(text.words, number) != nil || isCounted ? 1e6 : 1
    }
    return NumberWords.attachedScale(suffix) ?? (text.entry(index).unit != nil ? 1 : nil)
  }

  /// "un million", "a million": the article is a number there.
  func isOne(_ index: Int) -> Bool {
    guard text.roles(index + 1).contains(.scale) else { return false }
    if !text.lexicon.isEnglish { return text.is(index, "un", "une", "una", "ein", "eine") }
    return text.is(index, "a") && !text.is(index - 1, "of") && text.is(index + 1, "million")
      && !text.roles(index + 2).isDisjoint(with: [.person, .currency])
  }

  private func spelled(at index: Int) -> (Double, Int)? {
    if isOne(index) { return (1, index + 1) }
    guard text.roles(index).contains(.number) else { return nil }
    let value = text.entry(index).value
    if value >= 20, value <= 90 {
      let next = text.isMark(index + 1, "-") && text.touches(index, index + 1) ? index + 2 : index + 1
      let unit = text.entry(next).value
      if text.roles(next).contains(.number), unit > 0, unit < 10 { return (value + unit, next + 1) }
    }
    if value == 1 {
      let counted: WordRole = [.person, .soldier, .countable, .scale]
      guard !text.roles(index + 1).intersection(counted).isEmpty || text.entry(index + 1).label >= 0 else { return nil }
    }
    return (value, index + 1)
  }

  /// The upper end of a range, with its scale: `10-15`, "10 to 15", "between 10 and 15".
  func rangeEnd(after first: Quantity, from start: Int) -> (Quantity, Double)? {
    let isDash = text.isMark(first.end, "-", "–")
    let before = text.isMark(start - 1, "$", "€", "£") ? start - 2 : start - 1
    let isWord =
      text.is(first.end, "to", "bis", "a")
      || (text.is(first.end, "and", "und", "et", "y") && text.is(before, "between", "zwischen", "entre"))
    guard isDash || isWord else { return nil }
    let sign = text.isMark(first.end + 1, "$", "€", "£") ? 1 : 0
    guard let upper = quantity(at: first.end + 1 + sign), upper.isDigits == first.isDigits else { return nil }
    // "risen by 427 to 24,087", "from 12 to 31" are no ranges.
    if isWord, text.is(start - 1, "by", "from", "um", "de") || upper.value > first.value * upper.scale * 10 {
      return nil
    }
    return (upper, upper.scale)
  }

  /// `COVID-19`, `G7`, `#12`: written against a letter or a sign that makes it a name.
  func isPartOfName(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .number, text.touches(index - 1, index) else { return false }
    if text.tokens[index - 1].kind == .word { return true }
    if text.isMark(index - 1, "#", "/", ":", "_", "@", "&", "=") { return true }
    return text.isMark(index - 1, "-") && text.touches(index - 2, index - 1) && text.tokens[index - 2].kind != .mark
  }
}
