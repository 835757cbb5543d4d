/// Ages, and how many children somebody has: nobody is counted by them.
extension NumberScanner {
  /// "the driver, 51, was", "a boy of 12", "a mother of two", "was 12 when", "3, 5 and 9 years old", "12-Jähriger".
  func isAge(_ start: Int, _ end: Int, _ value: Double) -> Bool {
    guard value < 115 else { return false }
    return isBesideName(start, end, value) || isOfPerson(start, end) || isAged(start, end) || isLimit(start, end, value)
  }

  /// "only a few were over 80", "those under 18".
  private func isLimit(_ start: Int, _ end: Int, _ value: Double) -> Bool {
    value > 9 && text.is(start - 1, "over", "under") && text.is(start - 2, "were", "are", "those", "everyone", "anyone")
      && !text.isWord(end)
  }

  /// "12-year-old", "three-month-old".
  func isYearOld(_ end: Int) -> Bool {
    text.isMark(end, "-") && text.is(end + 1, "year", "month", "week", "day")
      && (text.isMark(end + 2, "-") || text.is(end + 2, "old", "olds"))
  }

  /// "aged between 12 and 17", "ages 3 to 5", "was 15 or 16 when she died".
  func isAgeRange(_ start: Int, _ end: Int) -> Bool {
    if text.is(end, "when"), text.is(start - 1, "was", "were", "been", "is") { return true }
    let before = text.is(start - 1, "between", "from") ? start - 2 : start - 1
    return text.is(before, "aged", "ages")
  }

  private func isBesideName(_ start: Int, _ end: Int, _ value: Double) -> Bool {
    if text.is(start - 1, "then", "now"), text.isMark(end, ",") { return true }
    // "his wife Mary, 81."
    if text.isMark(start - 1, ","), text.isMark(end, "."), value > 9, text.tokens[start].kind == .number {
      return text.isWord(start - 2) && text.tokens[start - 2].isCapital
    }
    if text.isMark(start - 1, ","), text.isMark(end, ",") { return text.isWord(start - 2) }
    // "two children, 3 and 5, were"
    let isFirst = text.isMark(start - 1, ",") && text.is(end, "and", "und", "et", "y") && text.words.isNumber(end + 1)
    let isLast =
      text.is(start - 1, "and", "und", "et", "y") && text.words.isNumber(start - 2) && text.isMark(start - 3, ",")
    return isFirst && text.isMark(end + 2, ",", ".") && isSomebody(start - 2)
      || isLast && text.isMark(end, ",", ".") && isSomebody(start - 4)
  }

  private func isSomebody(_ index: Int) -> Bool {
    text.isWord(index) && (text.tokens[index].isCapital || text.roles(index).contains(.person))
  }

  /// "a boy of 12", "a father of three", "mother-of-two".
  private func isOfPerson(_ start: Int, _ end: Int) -> Bool {
    // "under the age of 14": nobody's own age.
    if text.is(start - 1, "of"), text.is(start - 2, "age"), text.is(start - 3, "the"),
      text.is(start - 4, "under", "over", "below", "above", "from")
    {
      return true
    }
    guard text.is(start - 1, "of") || text.isMark(start - 1, "-") && text.is(start - 2, "of") else { return false }
    let noun = text.is(start - 1, "of") ? start - 2 : text.isMark(start - 3, "-") ? start - 4 : start - 3
    if text.is(
      noun, "father", "mother", "dad", "mum", "mom", "grandfather", "grandmother", "parent", "widow", "widower",
      "grandma", "grandpa", "fathers", "mothers", "parents")
    {
      return true
    }
    return text.is(
      noun, "boy", "girl", "man", "woman", "child", "teenager", "youth", "baby", "toddler", "lad", "lady", "pensioner",
      "student", "ages") && !text.roles(end).contains(.person)
  }

  /// "between the ages of 3 and 9", "aged between 12 and 17", "He was 12 when he", "killed at 34", "3 and 9 years old".
  private func isAged(_ start: Int, _ end: Int) -> Bool {
    let before = text.is(start - 1, "between", "from", "about", "around", "just", "only") ? start - 2 : start - 1
    if before < start - 1, text.is(before, "aged", "ages") { return true }
    if text.is(start - 1, "and", "to"), text.words.isNumber(start - 2) {
      if text.is(start - 3, "of"), text.is(start - 4, "ages") { return true }
      if text.is(text.is(start - 3, "between", "from") ? start - 4 : start - 3, "aged", "ages") { return true }
    }
    if text.is(before, "was", "is", "were", "turned", "am"), text.is(end, "when"),
      !text.roles(before - 1).isDisjoint(with: [.personPronoun, .thingPronoun]) || isSomebody(before - 1)
    {
      return true
    }
    if text.isMark(end, "-"), text.isWord(end + 1) {
      let word = text.lowered(end + 1)
      if word.hasPrefix("jährig") { return true }
    }
    // The last of a list tells what all are.
    var index = end
    while text.isMark(index, ",") || text.is(index, "and", "or") || text.words.isNumber(index), index < end + 8 {
      index += 1
    }
    return text.words.isNumber(index - 1)
      && (text.is(index, "years", "months") && text.is(index + 1, "old", "of")
        || text.isMark(index, "-") && text.is(index + 1, "year", "month"))
  }
}
