import News

/// Numbers of what was told only roughly before.
extension FieldReader {
  /// "Tens of thousands were left homeless. The UN put the number at 45,000": a source's number of what the sentence before, or
  /// the same one, tells without a number. It does so only where nothing else is told there that it could be of, and where
  /// the size is what the word says.
  func roughly(_ number: ClaimNumber, in sentence: Range<Int>, _ voice: Voice?, _ memory: Memory) -> String? {
    let start = number.tokens.lowerBound
    guard text.lexicon.isEnglish, field != .title, number.measure == .count, voice?.isSure == true,
      text.is(start - 1, "at"), text.is(start - 2, "number", "figure"), text.is(start - 3, "the"),
      number.tokens.upperBound >= sentence.upperBound || !text.isWord(number.tokens.upperBound), memory.sentence > 0
    else { return nil }
    let told = text.sentences[memory.sentence - 1]
    guard let rough = told.first(where: { text.is($0, Self.rough) }) else { return nil }
    // "hundreds of thousands of people"
    var end = rough + 1
    while text.is(end, "of", "thousands", "millions"), end < told.upperBound { end += 1 }
    let isAlone = !told.contains {
      text.words.isNumber($0) || text.isMark($0, ";") || text.is($0, Self.others)
        || text.is($0, Self.rough) && !(rough..<end).contains($0)
    }
    guard isAlone, sizes(rough..<end).contains(number.size) else { return nil }
    let stand = ClaimNumber(value: 1000, measure: .count, tokens: rough..<end, shown: rough..<end)
    return LabelFinder(text: text, sentence: told, numbers: [stand], topic: topic).label(of: 0)
  }

  /// How many a rough word can mean: "dozens" are 20 to 500, "tens of thousands" 10,000 to a million.
  private func sizes(_ words: Range<Int>) -> ClosedRange<Double> {
    let first = words.lowerBound
    let unit = words.dropFirst().contains { text.is($0, "millions") } ? 1e6 : 1000
    let isMany = words.dropFirst().contains { text.is($0, "thousands", "millions") }
    if text.is(first, "dozens", "scores") { return 20...500 }
    if text.is(first, "tens") { return isMany ? 10 * unit...1000 * unit : 20...500 }
    if text.is(first, "hundreds") { return isMany ? 100 * unit...10_000 * unit : 100...10_000 }
    return text.is(first, "millions") ? 1e6...1e9 : 1000...1e6
  }

  private static let rough = WordSet("dozens scores hundreds thousands tens millions")

  /// Words with which a sentence tells of something else as well.
  private static let others = WordSet("and or but while as many several some few more others")
}
