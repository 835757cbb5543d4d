/// Years, dates and clock times.
extension NumberScanner {
  /// A range of years or of days: "between 1939 and 1945", "between 10 and 20 May", "May 10-20".
  func isTime(_ range: Range<Int>, _ first: QuantityReader.Quantity) -> Bool {
    guard first.isDigits, let last = range.last else { return false }
    if isYear(range.lowerBound), isYear(last) { return true }
    let hasShort = text.tokens[last].end - text.tokens[last].start <= 2
    if isYear(range.lowerBound), hasShort, text.isMark(last - 1, "-", "–") { return true }
    guard first.value <= 31, first.value == first.value.rounded() else { return false }
    return isDate(range.lowerBound - 1) || isDate(range.upperBound)
      || text.is(range.upperBound, "of", "de") && isDate(range.upperBound + 1)
      || text.is(range.lowerBound - 1, "between", "from") && isDate(range.lowerBound - 2)
      || text.is(range.upperBound, "am", "pm")
  }

  /// A year or a day of a month.
  func isTime(_ start: Int, _ end: Int, _ first: QuantityReader.Quantity) -> Bool {
    guard first.isDigits else { return false }
    if first.end == start + 1, (1900..<2100).contains(first.value), isYear(start) { return true }
    // "at 3.14 a.m.", "um 3.14 Uhr"
    if first.value < 25, isClock(end) { return true }
    guard first.value <= 31, first.value == first.value.rounded() else { return false }
    if isDate(start - 1) || isDate(end) || text.is(end, "of", "de") && isDate(end + 1) { return true }
    // "Feb. 6"
    if text.isMark(start - 1, "."), isDate(start - 2) { return true }
    // "April 18 and 19"
    return text.is(start - 1, "and", "or", "to", "through") && text.words.isNumber(start - 2) && isDate(start - 3)
  }

  /// "a.m.", "pm", "Uhr" behind a number.
  private func isClock(_ end: Int) -> Bool {
    text.is(end, "am", "pm", "uhr") || text.is(end, "a", "p") && text.isMark(end + 1, ".") && text.is(end + 2, "m")
  }

  /// Four digits without a separator, from 1500 to 2099.
  private func isYear(_ index: Int) -> Bool {
    guard text.words.isYear(index), let value = quantities.quantity(at: index)?.value else { return false }
    return (1500..<2100).contains(value)
  }

  /// A month's or a weekday's name.
  func isDate(_ index: Int) -> Bool {
    text.roles(index).contains(.calendar)
      && (text.tokens[index].isCapital || text.isCalendar(index) && !text.lexicon.isEnglish)
  }
}
