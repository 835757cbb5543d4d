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

  /// The numbers of some tokens, in order.
  func numbers(in sentence: Range<Int>) -> [ClaimNumber] {
    var found: [ClaimNumber] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if mayBegin(index), let number = number(at: index, in: sentence) {
        // What runs on behind the end of its sentence is read wrongly.
        if number.tokens.upperBound <= sentence.upperBound, number.shown.upperBound <= sentence.upperBound {
          found.append(number)
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

  private func mayBegin(_ index: Int) -> Bool {
    text.tokens[index].kind == .number || text.roles(index).contains(.number) || quantities.isOne(index)
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
    guard isClaim(start, first, end, isBare: high == nil && money == nil && unit.name == nil) else { return nil }
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

  /// "by 96 votes to 73", "voted 5 to 4": the result of a vote.
  private func votes(_ start: Int, _ first: QuantityReader.Quantity) -> ClaimNumber? {
    let isNamed = text.is(first.end, "votes")
    guard isNamed || text.is(start - 1, "voted", "vote"), text.is(isNamed ? first.end + 1 : first.end, "to", "against"),
      let second = quantities.quantity(at: isNamed ? first.end + 2 : first.end + 1), first.value < 2000,
      second.value < 2000
    else { return nil }
    let range = start..<second.end
    return ClaimNumber(
      low: first.value, high: second.value, measure: .count, isScore: true, tokens: range, shown: range)
  }

  /// `2-1`: two small numbers joined by a touching dash, with a name or a word of winning beside them.
  private func score(_ start: Int, _ first: QuantityReader.Quantity) -> ClaimNumber? {
    guard first.isDigits, first.value < 150, first.end == start + 1, text.isMark(first.end, "-", "–"),
      text.touches(start, first.end), text.touches(first.end, first.end + 1),
      text.tokens[first.end + 1].kind == .number, let second = quantities.quantity(at: first.end + 1),
      second.value < 150,
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

  /// Not a year, a date, a clock time, an ordinal's or a name's number.
  private func isClaim(_ start: Int, _ first: QuantityReader.Quantity, _ end: Int, isBare: Bool) -> Bool {
    if text.touches(end - 1, end), text.isMark(end, ":", "/"), text.touches(end, end + 1) { return false }
    if text.roles(start - 1).contains(.numbered), !text.roles(start - 1).contains(.past) || isBare { return false }
    if text.isMark(end, "-"), text.is(end + 1, "year"), text.isMark(end + 2, "-") { return false }
    if isRatio(start, end) || isRate(end) { return false }
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
    if first.isDigits, isWhole, first.value <= 31,
      isDate(start - 1) || isDate(end) || text.is(end, "of", "de") && isDate(end + 1)
    {
      return false
    }
    // "Feb. 6", "called 911"
    if first.isDigits, isWhole, first.value <= 31, text.isMark(start - 1, "."), isDate(start - 2) { return false }
    // "April 18 and 19"
    if first.isDigits, isWhole, first.value <= 31, text.is(start - 1, "and", "or"), text.words.isNumber(start - 2),
      isDate(start - 3)
    {
      return false
    }
    if text.is(start - 1, "called", "call", "calls", "calling", "dialled", "dialed", "rang"), first.value < 1000 {
      return false
    }
    // A name's own number: the capital word before it is no name of a speaker but of a thing ("Continental 300").
    return !isNumberOfName(start, end)
  }

  /// "One in six", "nine in ten": a share in words, of which neither number counts anything.
  private func isRatio(_ start: Int, _ end: Int) -> Bool {
    let isSecond =
      text.is(start - 1, "in") && (text.roles(start - 2).contains(.number) || text.words.isNumber(start - 2))
    let isFirst =
      text.is(end, "in") && (text.roles(end + 1).contains(.number) || text.words.isNumber(end + 1))
      && !text.words.isYear(end + 1)
    return isFirst || isSecond && !text.words.isYear(start) || isOutOf(start, end)
  }

  /// "1 out of 5 cases": both numbers of one or two digits, side by side.
  private func isOutOf(_ start: Int, _ end: Int) -> Bool {
    let isSmall = { (index: Int) in text.words.isNumber(index) && text.tokens[index].end - text.tokens[index].start <= 2
    }
    guard isSmall(start) else { return false }
    return text.is(end, "out") && text.is(end + 1, "of") && isSmall(end + 2)
      || text.is(start - 1, "of") && text.is(start - 2, "out") && isSmall(start - 3)
  }

  /// "50 people per year", "three years ago": how often, or when.
  private func isRate(_ end: Int) -> Bool {
    if text.roles(end).contains(.duration) { return text.is(end + 1, "ago", "earlier", "later", "before") }
    return (end..<end + 4).contains {
      text.is($0, "per", "every", "each", "a")
        && text.is($0 + 1, "year", "day", "week", "month", "night", "hour", "minute", "second")
    } && !text.is(end, "km", "kilometres", "kilometers", "miles")
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
    // "L'association Utopia 56 parle de 15 morts": who speaks is named so.
    if !text.roles(end).isDisjoint(with: [.saying, .counting]),
      text.is(start - 2, "association", "collectif", "groupe", "grupo", "gruppe", "group", "asociación", "ong", "ngo")
    {
      return true
    }
    return text.is(end, "index", "model", "flight", "series")
      || !text.lexicon.capitalizesNouns && text.tokens[start].end - text.tokens[start].start <= 3 && text.isWord(end)
        && text.tokens[end].isCapital
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
