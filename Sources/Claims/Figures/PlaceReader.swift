import News

/// Finds the state, the place or the whole world that a number is of, where one is named in its clause.
struct PlaceReader {
  let text: ClaimText
  /// The tokens that name the number's source, whose state is no place of it.
  var source = 0..<0

  /// A name further than this from its number, in tokens, belongs to another word.
  private static let reach = 9

  /// The place of a number: that of the world wherever it stands in the clause, else the nearest name, behind it first.
  func place(of number: ClaimNumber, in clause: Range<Int>) -> String? {
    let behind = stretch(behind: number, in: clause)
    let before = stretch(before: number, in: clause)
    if behind.contains(where: isWorld) || before.contains(where: isWorld) { return FigureScope.world }
    return behind.lazy.compactMap { named(at: $0) }.first ?? before.reversed().lazy.compactMap { named(at: $0) }.first
  }

  /// The words behind a number, up to the next number.
  private func stretch(behind number: ClaimNumber, in clause: Range<Int>) -> Range<Int> {
    let words = (number.tokens.upperBound..<max(number.tokens.upperBound, clause.upperBound)).prefix(Self.reach)
    return words.prefix { text.tokens[$0].kind != .number && !text.is($0, "as", "while", "after", "than") }
  }

  /// The words before a number, back to the number before it.
  private func stretch(before number: ClaimNumber, in clause: Range<Int>) -> Range<Int> {
    let end = max(clause.lowerBound, number.tokens.lowerBound)
    let words = max(clause.lowerBound, number.tokens.lowerBound - Self.reach)..<end
    return (words.last { text.tokens[$0].kind == .number }.map { $0 + 1 } ?? words.lowerBound)..<end
  }

  /// "worldwide", "global", "in the world": not "the highest in the world" and not "the world's largest".
  private func isWorld(_ index: Int) -> Bool {
    guard text.entry(index).signs.contains(.world) else { return false }
    if text.is(index, "worldwide", "globally", "weltweit", "mundial")
      || text.is(index, "global") && !text.tokens[index].isPossessive
    {
      return true
    }
    guard text.is(index, "world", "globe"), !text.tokens[index].isPossessive, text.is(index - 1, "the"),
      text.is(index - 2, "in", "around", "across", "over")
    else { return false }
    return !text.lowered(index - 3).hasSuffix("est") && !text.is(index - 4, "most")
  }

  /// The state or place that a word names: not the seat of a government, which also is a city, and no adjective.
  private func named(at index: Int) -> String? {
    guard text.isWord(index), text.tokens[index].isCapital, !source.contains(index) else { return nil }
    let length = text.entry(index).formLength
    let isPair = text.isWord(index + 1) && text.tokens[index + 1].isCapital
    if isPair, length > 1, let found = Countries.find(text.pairKey(index)), found.form == .name {
      return found.country.name
    }
    let isSecond = text.isWord(index - 1) && text.tokens[index - 1].isCapital
    if isSecond, text.entry(index - 1).formLength > 1, let found = Countries.find(text.pairKey(index - 1)),
      found.form == .name
    {
      return found.country.name
    }
    if length > 0, let found = Countries.find(text.key(index)), found.form == .name, !isSecond,
      !isPair || !text.roles(index + 1).contains(.voice)
    {
      return found.country.name
    }
    return recorder(at: index)
  }

  /// "Norland records 12 new cases": who records what happens there.
  private func recorder(at index: Int) -> String? {
    guard isRecording(index + 1), text.roles(index).isEmpty || text.entry(index).isState else { return nil }
    var first = index
    while text.isWord(first - 1), text.tokens[first - 1].isCapital, text.roles(first - 1).isEmpty, index - first < 3 {
      first -= 1
    }
    return text.text(first..<index + 1)
  }

  /// Verbs for what happens in a place, which say nothing.
  func isRecording(_ index: Int) -> Bool {
    text.is(
      index, "records", "recorded", "adds", "added", "registers", "registered", "identifies", "identified", "logs",
      "logged")
      || text.is(index, "has", "have", "had")
        && text.is(index + 1, "recorded", "added", "registered", "identified", "logged")
  }
}
