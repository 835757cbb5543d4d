import News

/// Finds the numbers of a text that may claim something: not dates, years, clock times, ordinals, or parts of names.
struct NumberScanner {
  let text: ClaimText
  let decimalComma: Bool
  /// Parties' results may stand right behind their names.
  let isElection: Bool

  /// The numbers of some tokens, in order.
  func numbers(in sentence: Range<Int>) -> [ClaimNumber] {
    var found: [ClaimNumber] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let number = number(at: index, in: sentence) {
        found.append(number)
        index = number.tokens.upperBound
      } else {
        let wasNumber = text.tokens[index].kind == .number
        index += 1
        while wasNumber, isRest(index), index < sentence.upperBound { index += 1 }
      }
    }
    return found
  }

  /// What belongs to something that is no number: the minutes of 12:30, the rest of 2020-04-01.
  private func isRest(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.touches(index - 1, index) else { return false }
    return text.tokens[index].kind == .number || text.isMark(index, ":", "-", "–", "/", ".")
  }

  private func number(at start: Int, in sentence: Range<Int>) -> ClaimNumber? {
    guard let first = quantity(at: start), !isPartOfName(start) else { return nil }
    if let score = score(start, first) { return score }
    var low = first.value
    var high: Double?
    var end = first.end
    if let (upper, scale) = rangeEnd(after: first, from: start) {
      if scale != 1, first.scale == 1 { low *= scale }
      if low < upper.value {
        high = upper.value
        end = upper.end
      }
    }
    if high == nil, text.is(start - 1, "between", "zwischen", "entre"), let upper = shareRange(first) {
      high = upper.value
      end = upper.end
    }
    let money = text.touches(start - 1, start) ? FigureUnit.moneyBefore(text.words, start) : nil
    let unit = NumberUnit.read(text, after: end, hasCurrency: money != nil)
    guard isClaim(start, first, end, isBare: high == nil && money == nil && unit.name == nil) else { return nil }
    let from = money?.start ?? start
    var number = ClaimNumber(
      value: high == nil ? low : nil, low: high == nil ? nil : low, high: high, unit: money?.code ?? unit.name,
      measure: money != nil ? .money : unit.measure, tokens: from..<max(end, unit.end),
      shown: from..<max(end, unit.shownEnd))
    if unit.factor != 1 { number.scale(by: unit.factor) }
    number.qualifier = NumberQualifier.read(text, number)
    return number
  }

  /// A number with its scale.
  private struct Quantity {
    var value: Double
    var scale = 1.0
    var end: Int
    var isDigits: Bool
  }

  private func quantity(at index: Int) -> Quantity? {
    guard text.tokens.indices.contains(index) else { return nil }
    let token = text.tokens[index]
    var result: Quantity
    if token.kind == .number {
      let digits = String(decoding: text.words.bytes[token.start..<token.end], as: UTF8.self)
      guard let value = Numeral.value(digits, decimalComma: decimalComma) else { return nil }
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
    return result
  }

  /// "between 60% and 65%": the upper end, where both have the sign.
  private func shareRange(_ first: Quantity) -> Quantity? {
    guard text.isMark(first.end, "%"), text.is(first.end + 1, "and", "und", "y", "et"),
      let upper = quantity(at: first.end + 2), text.isMark(upper.end, "%"), upper.value > first.value
    else { return nil }
    return upper
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

  private func spelled(at index: Int) -> (Double, Int)? {
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

  private func rangeEnd(after first: Quantity, from start: Int) -> (Quantity, Double)? {
    let isDash = text.isMark(first.end, "-", "–")
    let isWord =
      text.is(first.end, "to", "bis", "a")
      || (text.is(first.end, "and", "und", "et", "y") && text.is(start - 1, "between", "zwischen", "entre"))
    guard isDash || isWord else { return nil }
    let sign = text.isMark(first.end + 1, "$", "€", "£") ? 1 : 0
    guard let upper = quantity(at: first.end + 1 + sign), upper.isDigits == first.isDigits else { return nil }
    // "risen by 427 to 24,087", "from 12 to 31" are no ranges.
    if isWord, text.is(start - 1, "by", "from", "um", "de") || upper.value > first.value * upper.scale * 10 {
      return nil
    }
    return (upper, upper.scale)
  }

  /// `2-1`: two small numbers joined by a touching dash, with a name or a word of winning beside them.
  private func score(_ start: Int, _ first: Quantity) -> ClaimNumber? {
    guard first.isDigits, first.value < 150, first.end == start + 1, text.isMark(first.end, "-", "–"),
      text.touches(start, first.end), text.touches(first.end, first.end + 1),
      text.tokens[first.end + 1].kind == .number, let second = quantity(at: first.end + 1), second.value < 150,
      second.scale == 1, !text.isMark(second.end, "-", "%"), !text.isMark(start - 1, "-", "$", "€", "£")
    else { return nil }
    let isBeside = text.isWord(start - 1) && text.tokens[start - 1].isCapital
    let isGame = [start - 1, start - 2, second.end, second.end + 1].contains {
      text.is(
        $0, "win", "won", "beat", "beats", "victory", "defeat", "draw", "drew", "lead", "lost", "loss", "final", "vote")
    }
    guard isBeside || isGame, first.value == first.value.rounded(), second.value == second.value.rounded() else {
      return nil
    }
    guard isGame || first.value < 20 || second.value < 20 else { return nil }
    let range = start..<second.end
    return ClaimNumber(
      low: first.value, high: second.value, measure: .count, isScore: true, tokens: range, shown: range)
  }

  /// `COVID-19`, `G7`, `#12`: written against a letter or a sign that makes it a name.
  private func isPartOfName(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .number, text.touches(index - 1, index) else { return false }
    if text.tokens[index - 1].kind == .word { return true }
    if text.isMark(index - 1, "#", "/", ":", "_", "@", "&", "=") { return true }
    return text.isMark(index - 1, "-") && text.touches(index - 2, index - 1) && text.tokens[index - 2].kind != .mark
  }

  /// Not a year, a date, a clock time, an ordinal's or a name's number.
  private func isClaim(_ start: Int, _ first: Quantity, _ end: Int, isBare: Bool) -> Bool {
    if text.touches(end - 1, end), text.isMark(end, ":", "/"), text.touches(end, end + 1) { return false }
    if text.roles(start - 1).contains(.numbered), !text.roles(start - 1).contains(.past) || isBare { return false }
    if text.isMark(end, "-"), text.is(end + 1, "year"), text.isMark(end + 2, "-") { return false }
    guard isBare else { return true }
    if isAge(start, end, first.value) || text.is(end, "times", "time", "o") { return false }
    if !first.isDigits, text.tokens[start].isCapital, !text.tokens[start].isFirst, text.isWord(start - 1) {
      // "the Big Five", "a Ten executive": a name.
      let isAmongSmall = !text.tokens[start - 1].isCapital || text.isWord(end) && !text.tokens[end].isCapital
      if isAmongSmall || text.entry(start - 1).label < 0 && text.roles(start - 1).isEmpty { return false }
    }
    if text.touches(end - 1, end), text.isMark(end, "-", "–"), text.touches(end, end + 1),
      text.tokens[end + 1].kind == .number
    {
      return false
    }
    let isWhole = first.value == first.value.rounded()
    if first.isDigits, first.end == start + 1, (1900..<2100).contains(first.value),
      text.tokens[start].end - text.tokens[start].start == 4
    {
      return false
    }
    if first.isDigits, isWhole, first.value <= 31, isDate(start - 1) || isDate(end) || isDate(end + 1) { return false }
    // "Feb. 6", "called 911"
    if first.isDigits, isWhole, first.value <= 31, text.isMark(start - 1, "."), isDate(start - 2) { return false }
    if text.is(start - 1, "called", "call", "calls", "calling", "dialled", "dialed", "rang"), first.value < 1000 {
      return false
    }
    // A name's own number: the capital word before it is no name of a speaker but of a thing ("Continental 300").
    return !isNumberOfName(start, end)
  }

  /// "the driver, 51, was": a person's age in passing.
  private func isAge(_ start: Int, _ end: Int, _ value: Double) -> Bool {
    guard value < 115 else { return false }
    if text.is(start - 1, "then", "now"), text.isMark(end, ",") { return true }
    // "his wife Mary, 81."
    if text.isMark(start - 1, ","), text.isMark(end, "."), value > 9, text.tokens[start].kind == .number {
      return text.isWord(start - 2) && text.tokens[start - 2].isCapital
    }
    return text.isMark(start - 1, ",") && text.isMark(end, ",") && text.isWord(start - 2)
  }

  private func isDate(_ index: Int) -> Bool { text.roles(index).contains(.calendar) && text.tokens[index].isCapital }

  private func isNumberOfName(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, text.isWord(start - 1), text.tokens[start - 1].isCapital, text.roles(start - 1).isEmpty,
      text.entry(start - 1).label < 0
    else { return false }
    // "its Boeing 777", "the Daytona 500"
    let isBare =
      text.tokens[start].end - text.tokens[start].start == 3
      && !text.roles(start - 2).isDisjoint(with: [.determiner, .preposition])
    if isBare, !isElection { return true }
    return text.is(end, "index", "model", "flight", "series")
      || text.tokens[start].end - text.tokens[start].start <= 3 && text.isWord(end) && text.tokens[end].isCapital
  }
}

extension ClaimNumber {
  /// Multiplies a number that is given in another unit.
  fileprivate mutating func scale(by factor: Double) {
    value = value.map { $0 * factor }
    low = low.map { $0 * factor }
    high = high.map { $0 * factor }
  }
}
