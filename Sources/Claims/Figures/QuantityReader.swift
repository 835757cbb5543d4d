/// Reads numbers as they are written: digits in the language's own way, number words, scales. What they count is not its
/// business; claims and edits read the same numbers.
struct QuantityReader {
  let text: ClaimText
  let decimalComma: Bool
  /// Reads numbers in words.
  private var words: SpelledNumber { SpelledNumber(text: text) }

  /// Whether a number may begin at a token.
  func mayBegin(_ index: Int) -> Bool {
    text.tokens[index].kind == .number || text.roles(index).contains(.number) || words.isOne(index)
      || text.is(index, "half") && text.is(index + 1, "a")
      || text.is(index, "quarter") && text.is(index + 1, "of") && text.is(index + 3, "percentage")
  }

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
      return spelled(at: index)
    }
    while let place = scalePlace(result.end) {
      let scale = text.entry(place).value
      result.value *= scale
      result.scale *= scale
      result.end = place + 1
    }
    return result
  }

  /// "4 500" where a plain space groups thousands, as in French; in English only where the group cannot be a number of its
  /// own: "60 000", "1 000 500".
  private func spaced(_ index: Int, _ value: Double) -> Quantity? {
    guard value < 1000, value == value.rounded() else { return nil }
    var result = Quantity(value: value, end: index + 1, isDigits: true)
    while let rest = group(result.end),
      decimalComma || result.end > index + 1 || text.text(result.end..<result.end + 1).first == "0"
    {
      result.value = result.value * 1000 + rest
      result.end += 1
    }
    return result.end > index + 1 ? result : nil
  }

  /// Three digits, one character behind other digits.
  private func group(_ index: Int) -> Double? {
    guard text.words.isNumber(index), text.words.isNumber(index - 1) else { return nil }
    let token = text.tokens[index]
    guard token.end - token.start == 3, token.start - text.tokens[index - 1].end == 1 else { return nil }
    return Numeral.whole(text.words.bytes[token.start..<token.end])
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
    // "the 5K race"
    if text.is(index, "k"), text.is(index + 1, "race", "run", "runners", "walk", "event", "course", "fun") {
      return nil
    }
    if suffix == "M" { return 1e6 }
    if suffix == "m" {
      // "3.1m cases" are millions, "2m apart" are metres.
      let isCounted =
        !text.roles(index + 1).isDisjoint(with: [.person, .countable]) || text.entry(index + 1).label >= 0
      return FigureUnit.moneyBefore(text.words, number) != nil || isCounted ? 1e6 : 1
    }
    // "45.1C": degrees.
    if suffix == "C" || suffix == "F" { return 1 }
    return NumberWords.attachedScale(suffix) ?? (text.entry(index).unit != nil ? 1 : nil)
  }

  /// A number in words; one only where what it counts follows it, or another number: "one or two".
  private func spelled(at index: Int) -> Quantity? {
    guard !words.isPiece(index), let number = words.read(at: index) else { return nil }
    if number.value == 1 {
      let counted: WordRole = [.person, .soldier, .countable]
      let isCounted = !text.roles(number.end).isDisjoint(with: counted) || text.entry(number.end).label >= 0
      let isLow = text.is(number.end, "or", "to") && text.roles(number.end + 1).contains(.number)
      guard isCounted || isLow else { return nil }
    }
    return Quantity(value: number.value, scale: number.scale, end: number.end, isDigits: false)
  }

  /// The upper end of a range, with its scale: `10-15`, "10 to 15", "between 10 and 15".
  func rangeEnd(after first: Quantity, from start: Int) -> (Quantity, Double)? {
    let isDash = text.isMark(first.end, "-", "–")
    if let upper = alternative(after: first) { return (upper, upper.scale) }
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

  /// "two or three", "12 or 13": the second of two numbers that are next to each other.
  private func alternative(after first: Quantity) -> Quantity? {
    guard text.is(first.end, "or", "o", "ou", "oder"), first.scale == 1, let upper = quantity(at: first.end + 1),
      upper.isDigits == first.isDigits, upper.scale == 1, upper.value > first.value,
      upper.value <= first.value + max(1, first.value / 5)
    else { return nil }
    return upper
  }

  /// `COVID-19`, `G7`, `#12`: written against a letter or a sign that makes it a name.
  func isPartOfName(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .number, text.touches(index - 1, index) else { return false }
    if text.tokens[index - 1].kind == .word { return true }
    if text.isMark(index - 1, "#", "/", ":", "_", "@", "&", "=") { return true }
    return text.isMark(index - 1, "-") && text.touches(index - 2, index - 1) && text.tokens[index - 2].kind != .mark
  }
}
