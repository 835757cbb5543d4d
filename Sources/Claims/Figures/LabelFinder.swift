/// Decides what a number counts or measures, by the words around it.
///
/// Every word that can label the number's kind is weighed by what stands between it and the number; the nearest wins.
struct LabelFinder {
  let text: ClaimText
  /// The sentence, and the numbers in it.
  let sentence: Range<Int>
  let numbers: [ClaimNumber]
  /// What the article is about as far as labels depend on it.
  let topic: ClaimTopic

  /// A word may stand this far from its number. Chosen on the invented sample: beyond it, wrong labels outweigh right ones.
  static let reach = 6.5

  private static let attendance = Int16(LabelRule.place(of: "attendance") ?? -1)

  /// "$2.9 billion, short of the $3.1 billion that analysts had expected": what the number before it is compared with.
  private func compared(_ place: Int) -> String? {
    guard place > 0, numbers[place].measure != .count, numbers[place - 1].measure == numbers[place].measure else {
      return nil
    }
    let between = numbers[place - 1].tokens.upperBound..<numbers[place].tokens.lowerBound
    guard between.count <= 7,
      between.contains(where: {
        text.is($0, "short", "above", "below", "beating", "missing", "topping", "exceeding", "than", "versus")
      }),
      between.allSatisfy({ text.entry($0).label < 0 && text.roles($0).isDisjoint(with: [.saying, .counting]) })
    else { return nil }
    return label(of: place - 1)
  }

  /// "$350 in America and €330 in Europe": the second counts what the first does.
  private func joined(_ place: Int) -> String? {
    guard place > 0, numbers[place].measure != .count, numbers[place - 1].measure == numbers[place].measure else {
      return nil
    }
    let between = numbers[place - 1].tokens.upperBound..<numbers[place].tokens.lowerBound
    let isList =
      between.count <= 8
      && between.allSatisfy {
        text.isWord($0)
          && (text.tokens[$0].isCapital
            || text.roles($0).isDisjoint(with: [.verb, .saying, .counting, .fall, .rise, .past]))
          && !text.is($0, "from", "to")
      }
    guard isList, between.contains(where: { text.is($0, "and", "or", "und", "et") }) else { return nil }
    return label(of: place - 1)
  }

  /// "by seven votes to two", "voted 5-2": no game.
  private func isBallot(_ number: ClaimNumber) -> Bool {
    let near =
      max(sentence.lowerBound, number.tokens.lowerBound - 3)..<min(sentence.upperBound, number.tokens.upperBound + 2)
    return near.contains { text.is($0, "votes", "vote", "voted", "votos", "voix", "stimmen") }
  }

  /// The label of a number; nil where nothing names it.
  func label(of place: Int) -> String? {
    let number = numbers[place]
    if number.isScore { return isBallot(number) ? "vote" : "score" }
    if let downed = downed(number) { return downed }
    if let special = special(number) ?? situation(number) { return special }
    var best: (cost: Double, rule: Int, word: Int)?
    for index in sentence where !number.tokens.contains(index) {
      let entry = text.entry(index)
      for rule in [entry.label, entry.otherLabel] where rule >= 0 {
        guard takes(Int(rule), number, at: index), var cost = cost(of: index, to: number) else { continue }
        // "detuvieron a 47 manifestantes": who is counted tells less than what happened to them.
        if rule == Self.attendance, !text.roles(index).isDisjoint(with: [.person]) { cost += 1.2 }
        if cost < best?.cost ?? Self.reach { best = (cost, Int(rule), index) }
      }
    }
    if let best { return refined(LabelRule.all[best.rule].name, at: best.word, number) }
    return returned(number) ?? counted(number) ?? people(number) ?? joined(place) ?? compared(place)
  }
}
