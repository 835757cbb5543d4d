import News

/// Numbers of what was told only roughly before.
extension FieldReader {
  /// "Tens of thousands were left homeless. The UN put the number at 45,000": a source's number of what the sentence before, or
  /// the same one, tells without a number.
  func roughly(_ number: ClaimNumber, in sentence: Range<Int>, _ voice: Voice?, _ memory: Memory) -> String? {
    let start = number.tokens.lowerBound
    guard text.lexicon.isEnglish, field != .title, number.measure == .count, number.size >= 10, voice?.isSure == true,
      isPutAt(start), number.tokens.upperBound >= sentence.upperBound || !text.isWord(number.tokens.upperBound)
    else { return nil }
    let before = memory.sentence > 0 ? [text.sentences[memory.sentence - 1]] : []
    for (place, told) in ([sentence.lowerBound..<start] + before).enumerated() {
      guard let rough = told.first(where: { text.is($0, Self.rough) }) else { continue }
      // "hundreds of people", "tens of thousands"
      var end = rough + 1
      while text.is(end, "of", "thousands", "hundreds", "millions"), end < told.upperBound { end += 1 }
      let stand = ClaimNumber(value: 1000, measure: .count, tokens: rough..<end, shown: rough..<end)
      let whole = place == 0 ? sentence : told
      return LabelFinder(text: text, sentence: whole, numbers: [stand], topic: topic).label(of: 0)
    }
    return nil
  }

  private static let rough = WordSet("dozens scores hundreds thousands tens millions many several")
}
