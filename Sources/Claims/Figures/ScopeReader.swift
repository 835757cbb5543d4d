import News

/// Reads of which part of what is counted a number is: what came to an earlier count, some of those counted, those of a state
/// or a place, those of a group.
struct ScopeReader {
  let text: ClaimText
  /// The tokens that name the number's source.
  var source = 0..<0

  /// The scope of a number with a label, by the words beside it in its clause.
  func scope(of number: ClaimNumber, label: String, in sentence: Range<Int>) -> FigureScope {
    let clause = clause(of: number, in: sentence)
    return FigureScope(
      share: share(of: number, label, in: clause),
      place: PlaceReader(text: text, source: source).place(of: number, in: clause),
      group: group(of: number, label))
  }

  /// From the mark before a number to the mark behind it; commas end no clause before a number.
  private func clause(of number: ClaimNumber, in sentence: Range<Int>) -> Range<Int> {
    let isBreak = { (index: Int) in text.isMark(index, ";", ":", "–", "—", "“", "”", "\"") }
    let start = (sentence.lowerBound..<number.tokens.lowerBound).last(where: isBreak).map { $0 + 1 }
    let end = (number.tokens.upperBound..<max(number.tokens.upperBound, sentence.upperBound)).first {
      isBreak($0) || text.isMark($0, ",")
    }
    return (start ?? sentence.lowerBound)..<(end ?? sentence.upperBound)
  }

  private func share(of number: ClaimNumber, _ label: String, in clause: Range<Int>) -> FigureScope.Share {
    if isPart(number, in: clause) { return .part }
    return !ClaimLabels.isChange(label) && isIncrement(number, in: clause) ? .more : .whole
  }

  // MARK: increments

  private func isIncrement(_ number: ClaimNumber, in clause: Range<Int>) -> Bool {
    let first = beforeHedges(number.tokens.lowerBound, in: clause)
    if isFurther(first) || isChange(by: first, in: clause) { return true }
    let behind = (number.tokens.upperBound..<clause.upperBound).prefix { text.isWord($0) }
    let near = behind.prefix(3)
    let isNew = near.contains {
      isFurther($0) || text.is($0, "daily", "nuevos", "nuevas", "neue", "nouveaux", "nouvelles")
    }
    if isNew, !near.contains(where: { text.is($0, "than") && !text.roles($0 + 1).contains(.calendar) }) { return true }
    return number.measure == .count && isOfOneDay(behind.prefix(10))
  }

  /// The word before a number and its hedges: "another | at least", "by | some".
  private func beforeHedges(_ start: Int, in clause: Range<Int>) -> Int {
    var index = start - 1
    while index >= clause.lowerBound, start - index < 5,
      text.roles(index).contains(.adverb)
        || text.is(index, "at", "least", "than", "over", "some", "up", "to", "mindestens", "rund")
        || text.is(index, "more") && text.is(index + 1, "than")
    {
      index -= 1
    }
    return index
  }

  /// "another 12", "12 further deaths", "weitere 12", "otros 12".
  private func isFurther(_ index: Int) -> Bool {
    text.is(index, Self.further)
      || !text.lexicon.isEnglish
        && ["más", "zusätzliche", "zusätzlich", "supplémentaires"].contains(text.lowered(index))
      || text.is(index, "plus") && text.is(index - 1, "de")
  }

  private static let further = WordSet(
    """
    another additional further new extra fresh newly more otros otras adicionales weitere weiteren zusätzliche \
    nouveaux nouvelles supplémentaires
    """)

  /// "rose by 12", "stieg um 12", "aumentó en 12".
  private func isChange(by index: Int, in clause: Range<Int>) -> Bool {
    guard text.is(index, "by", "um", "en", "de") else { return false }
    if text.is(index, "um") { return true }
    let near = max(clause.lowerBound, index - 8)..<max(clause.lowerBound, index)
    return near.contains {
      !text.roles($0).isDisjoint(with: [.rise, .fall]) || text.is($0, "risen", "fallen", "grown", "grew")
    }
  }

  /// "in the past 24 hours", "in a single day": the count of a day.
  private func isOfOneDay(_ words: Range<Int>) -> Bool {
    words.contains { index in
      guard text.is(index, "in", "within", "over", "overnight") else { return false }
      if text.is(index, "overnight") { return true }
      return (index + 1..<index + 5).contains { text.is($0, "day") && !text.is($0 - 1, "that", "this") || isDay($0) }
    }
  }

  private func isDay(_ index: Int) -> Bool {
    text.is(index + 1, "hours") && ["24", "twenty-four"].contains(text.lowered(index))
  }

  // MARK: parts

  /// "of whom three", "three of them", "including three", "darunter drei", "dont trois", "entre ellos tres".
  private func isPart(_ number: ClaimNumber, in clause: Range<Int>) -> Bool {
    let end = number.tokens.upperBound
    if text.is(end, "of"), text.is(end + 1, "whom", "them", "which", "these", "those") { return true }
    for index in stride(
      from: number.tokens.lowerBound - 1, through: max(clause.lowerBound, number.tokens.lowerBound - 9), by: -1)
    {
      if text.is(index, "including", "darunter", "davon", "dont", "incluidos", "incluidas") { return true }
      if text.is(index, "whom", "which", "them", "ellos", "ellas", "eux", "lesquels", "ihnen"),
        text.is(index - 1, "of", "among", "entre", "parmi", "unter")
      {
        return true
      }
      if text.is(index, "comprised", "comprising"), !text.roles(index).contains(.saying) { return true }
      guard !isVerb(index) else { return false }
    }
    return false
  }

  private func isVerb(_ index: Int) -> Bool {
    !text.roles(index).isDisjoint(with: [.auxiliary, .saying]) || text.isMark(index, ";")
  }

  // MARK: groups

  /// Who is counted, where it is not just people: "12 soldiers", "three children".
  private func group(of number: ClaimNumber, _ label: String) -> String? {
    guard text.lexicon.isEnglish, let group = group(behind: number), ClaimLabels.isReported(label) else { return nil }
    return group
  }

  private func group(behind number: ClaimNumber) -> String? {
    for index in number.tokens.upperBound..<number.tokens.upperBound + 3 {
      guard text.isWord(index) else { return nil }
      let roles = text.roles(index)
      if roles.contains(.soldier) { return "soldiers" }
      if roles.contains(.person) {
        let isAnybody = text.is(
          index, "people", "persons", "person", "others", "victims", "residents", "inhabitants", "adults", "members",
          "locals")
        return isAnybody ? nil : text.lowered(index)
      }
      guard roles.isEmpty || text.is(index, "more", "other", "new") || text.tokens[index].isCapital else { return nil }
    }
    return nil
  }
}
