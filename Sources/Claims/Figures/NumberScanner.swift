import News

/// Finds the numbers of a text that may claim something: not dates, years, clock times, ordinals, or parts of names.
struct NumberScanner {
  let text: ClaimText
  /// Reads the quantities.
  let quantities: QuantityReader
  /// Parties' results may stand right behind their names.
  let isElection: Bool

  init(text: ClaimText, decimalComma: Bool, isElection: Bool) {
    self.text = text
    self.isElection = isElection
    quantities = QuantityReader(text: text, decimalComma: decimalComma)
  }

  /// The numbers of some tokens, in order; a sum may have been told in the sentence before.
  func numbers(in sentence: Range<Int>, behind sum: ClaimNumber? = nil) -> [ClaimNumber] {
    var found: [ClaimNumber] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if quantities.mayBegin(index), let number = number(at: index, in: sentence) {
        // What runs on behind the end of its sentence is read wrongly.
        if number.tokens.upperBound <= sentence.upperBound, number.shown.upperBound <= sentence.upperBound {
          let known = inUnit(of: found, number)
          found.append(found.contains { $0.size >= 1e5 } ? known : inCurrency(of: sum, known))
        }
        index = number.tokens.upperBound
      } else {
        let wasNumber = text.tokens[index].kind == .number
        index += 1
        while wasNumber, isRest(index), index < sentence.upperBound { index += 1 }
      }
    }
    return found
  }

  /// "dropped to 84 million crowns from 131 million a year earlier", "by 47 per cent to 43": a number that is compared with the one
  /// before it and has no noun of its own has that one's unit.
  private func inUnit(of found: [ClaimNumber], _ number: ClaimNumber) -> ClaimNumber {
    let isScaled = text.roles(number.tokens.upperBound - 1).contains(.scale) && number.size >= 1e5
    guard let last = isScaled ? found.last(where: { $0.measure == .money }) : found.last, number.measure == .count,
      number.unit == nil, !number.isScore, !last.isScore,
      last.measure == .money || last.measure == .percent
    else { return number }
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    let isBare =
      !text.isWord(end)
      || !text.roles(end).isDisjoint(with: [.preposition, .conjunction, .calendar, .past, .determiner, .according])
    // "to 68 dinars from 41"
    let isFormer =
      last.measure == .money && start - last.tokens.upperBound == 1 && text.is(start - 1, "from", "against")
      && last.size > 0 && (0.05...20).contains(number.size / last.size)
    guard isBare, start - last.tokens.upperBound < 20, last.measure == .percent || isScaled || isFormer else {
      return number
    }
    let isCompared =
      text.is(start - 1, "from", "against", "versus", "contre", "gegenüber")
      || text.is(start - 1, "with", "to", "a", "mit")
      || text.is(start - 1, "the") || isScaled
    if last.measure == .percent {
      let isNear = start - last.tokens.upperBound <= 3 && number.size <= 100
      guard isNear, text.is(start - 1, "to", "against", "from", "contre", "zu") else { return number }
    }
    guard isCompared else { return number }
    var number = number
    number.measure = last.measure
    number.unit = last.unit
    return number
  }

  /// "Police put their worth at 12 million": millions with no noun, alike in size to the sum that the sentence before told.
  private func inCurrency(of sum: ClaimNumber?, _ number: ClaimNumber) -> ClaimNumber {
    let end = number.tokens.upperBound
    guard let sum, sum.measure == .money, number.measure == .count, number.unit == nil, !number.isScore,
      number.size >= 1e6, text.roles(end - 1).contains(.scale), (0.05...20).contains(number.size / sum.size),
      !text.isWord(end) || text.is(end, "for", "once", "and", "but", "while", "in", "a")
    else { return number }
    var number = number
    number.measure = .money
    number.unit = sum.unit
    return number
  }

  /// What belongs to something that is no number: the minutes of 12:30, the rest of 2020-04-01.
  private func isRest(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.touches(index - 1, index) else { return false }
    return text.tokens[index].kind == .number || text.isMark(index, ":", "-", "–", "/", ".")
  }

  private func number(at start: Int, in sentence: Range<Int>) -> ClaimNumber? {
    guard let first = quantities.quantity(at: start), !quantities.isPartOfName(start) else { return nil }
    if let votes = votes(start, first) { return votes }
    if let score = score(start, first) { return score }
    var low = first.value
    var high: Double?
    var end = first.end
    if let (upper, scale) = quantities.rangeEnd(after: first, from: start) {
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
    let isPlain = money == nil && unit.name == nil
    if high != nil, isPlain,
      isTime(start..<end, first) || isAgeRange(start, end) || isPer(start, end) || isCompound(end)
        || isDesignated(start, end, first)
    {
      return nil
    }
    // "would save $650 million a year": what is paid is told so.
    let isMoney = money != nil || unit.measure == .money
    guard isClaim(start, first, end, isBare: high == nil && isPlain, isMoney: isMoney) else { return nil }
    let from = money?.start ?? start
    var number = ClaimNumber(
      value: high == nil ? low : nil, low: high == nil ? nil : low, high: high, unit: money?.code ?? unit.name,
      measure: money != nil ? .money : unit.measure, tokens: from..<max(end, unit.end),
      shown: from..<max(end, unit.shownEnd))
    if unit.factor != 1 { number.scale(by: unit.factor) }
    // "falls to minus 0.2%"
    if text.is(start - 1, "minus"), unit.measure == .percent || unit.measure == .temperature { number.scale(by: -1) }
    number.qualifier = NumberQualifier.read(text, number)
    return number
  }

  /// "between 60% and 65%": the upper end, where both have the sign.
  private func shareRange(_ first: QuantityReader.Quantity) -> QuantityReader.Quantity? {
    guard text.isMark(first.end, "%"), text.is(first.end + 1, "and", "und", "y", "et"),
      let upper = quantities.quantity(at: first.end + 2), text.isMark(upper.end, "%"), upper.value > first.value
    else { return nil }
    return upper
  }

  /// Not a year, a date, a clock time, an ordinal's or a name's number.
  private func isClaim(_ start: Int, _ first: QuantityReader.Quantity, _ end: Int, isBare: Bool, isMoney: Bool) -> Bool
  {
    if text.touches(end - 1, end), text.isMark(end, ":", "/"), text.touches(end, end + 1) { return false }
    if text.roles(start - 1).contains(.numbered), !text.roles(start - 1).contains(.past) || isBare { return false }
    if isYearOld(end) || isRatio(start, end) || !isMoney && isRate(end) { return false }
    guard isBare else { return true }
    if isPer(start, end) || isAge(start, end, first.value) || text.is(end, "times", "time", "o") { return false }
    // "all but two"
    if text.is(start - 1, "but"), text.is(start - 2, "all", "everyone", "everybody") { return false }
    if isNamesake(start, end, first) || isCompound(end) || isTime(start, end, first) { return false }
    if text.touches(end - 1, end), text.isMark(end, "-", "–"), text.touches(end, end + 1),
      text.tokens[end + 1].kind == .number
    {
      return false
    }
    if text.is(start - 1, "called", "call", "calls", "calling", "dialled", "dialed", "rang"), first.value < 1000 {
      return false
    }
    return true
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
