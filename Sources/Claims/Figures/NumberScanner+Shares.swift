/// Numbers that tell how often, or of how many, and count nothing themselves.
extension NumberScanner {
  /// "One in six", "nine in ten": a share in words, of which neither number counts anything.
  func isRatio(_ start: Int, _ end: Int) -> Bool {
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
  func isRate(_ end: Int) -> Bool {
    if text.roles(end).contains(.duration) { return text.is(end + 1, "ago", "earlier", "later", "before") }
    return (end..<end + 4).contains {
      text.is($0, "per", "every", "each", "a")
        && text.is($0 + 1, "year", "day", "week", "month", "night", "hour", "minute", "second")
        && !text.is($0 + 2, "earlier", "ago", "before", "later")
        // "140 patients in a week" is a number of a week, and no rate.
        && !text.is($0 - 1, "in", "within", "over", "for", "after", "than")
    } && !text.is(end, "km", "kilometres", "kilometers", "miles")
  }

  /// "12 deaths per million people", "deaths per 100,000 rose to 12", "12 muertes por cada 100.000": neither is a count.
  func isPer(_ start: Int, _ end: Int) -> Bool {
    if isPer(start - 1) || isPer(start - 2) && text.is(start - 1, "cada", "every", "each") { return true }
    let near = (end..<end + 5).prefix { text.isWord($0) || text.isMark($0, "-") }
    if near.contains(where: { isPer($0) && isBase(text.is($0 + 1, "cada") ? $0 + 2 : $0 + 1) }) { return true }
    // What is told per so many people stays a rate to the end of its sentence.
    return (max(0, start - 12)..<start).reversed().prefix { !text.isMark($0, ".", ";", ":") }.contains {
      isPer($0) && isBase($0 + 1)
    }
  }

  private func isPer(_ index: Int) -> Bool {
    if text.lexicon.isEnglish { return text.is(index, "per") }
    return text.is(index, "per", "pro")
      || text.is(index, "pour", "por") && isRound(text.is(index + 1, "cada") ? index + 2 : index + 1)
  }

  /// What a rate is told for: so many people, a head.
  private func isBase(_ index: Int) -> Bool {
    isRound(index) || text.roles(index).contains(.scale)
      || text.is(index, "capita", "head", "person", "household", "inhabitant", "kopf", "einwohner")
  }

  /// A hundred, a thousand, a hundred thousand.
  private func isRound(_ index: Int) -> Bool {
    guard text.words.isNumber(index), let base = quantities.quantity(at: index) else { return false }
    return [100, 1000, 1e4, 1e5, 1e6].contains(base.value)
  }
}
