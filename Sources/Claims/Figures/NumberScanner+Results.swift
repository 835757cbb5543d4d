/// Results of games and votes.
extension NumberScanner {
  /// "by 96 votes to 73", "voted 5 to 4": the result of a vote.
  func votes(_ start: Int, _ first: QuantityReader.Quantity) -> ClaimNumber? {
    let isNamed = text.is(first.end, "votes")
    let verb = text.is(start - 1, "by", "of") ? start - 2 : start - 1
    guard isNamed || text.is(verb, "voted", "vote", "votes", "passed", "margin"),
      text.is(isNamed ? first.end + 1 : first.end, "to", "against"),
      let second = quantities.quantity(at: isNamed ? first.end + 2 : first.end + 1), first.value < 2000,
      second.value < 2000
    else { return nil }
    let range = start..<second.end
    return ClaimNumber(
      low: first.value, high: second.value, measure: .count, isScore: true, tokens: range, shown: range)
  }

  /// `2-1`: two small numbers joined by a touching dash, with a name or a word of winning beside them.
  func score(_ start: Int, _ first: QuantityReader.Quantity) -> ClaimNumber? {
    guard first.isDigits, first.value < 150, first.end == start + 1, text.isMark(first.end, "-", "–"),
      text.touches(start, first.end), text.touches(first.end, first.end + 1),
      text.tokens[first.end + 1].kind == .number, let second = quantities.quantity(at: first.end + 1),
      second.value < 150,
      second.scale == 1, !text.isMark(second.end, "-", "%"), !text.isMark(start - 1, "-", "$", "€", "£")
    else { return nil }
    if isDate(start - 1) || text.roles(start - 1).contains(.numbered) || text.is(start - 1, "page", "pages") {
      return nil
    }
    let isBeside =
      text.isWord(start - 1) && text.tokens[start - 1].isCapital
      && (!text.tokens[start - 1].isFirst || text.isWord(second.end) && text.tokens[second.end].isCapital)
    let isGame =
      [start - 1, start - 2, second.end, second.end + 1].contains {
        text.is(
          $0, "win", "won", "victory", "defeat", "draw", "drew", "lead", "lost", "loss", "final", "vote", "voted",
          "led",
          "trailed")
      } || isResult(before: start) || isWonBy(start, second.end)
    guard isBeside || isGame, first.value == first.value.rounded(), second.value == second.value.rounded() else {
      return nil
    }
    guard isGame || first.value < 20 || second.value < 20 else { return nil }
    let range = start..<second.end
    return ClaimNumber(
      low: first.value, high: second.value, measure: .count, isScore: true, tokens: range, shown: range)
  }

  /// "beat the visitors 20-10", "The Senate confirmed her 52-48": who won over whom, or what a chamber did, in the clause
  /// before.
  private func isResult(before start: Int) -> Bool {
    let clause = (max(0, start - 7)..<start).reversed().prefix { isOfClause($0) }
    if clause.contains(where: { text.is($0, "beat", "beats", "defeated", "thrashed", "edged", "vote", "votes") }) {
      return true
    }
    return clause.contains { isDecision($0) } && clause.contains { isChamber($0) }
  }

  /// "venció por 3-2 al Racing": Spanish, behind a verb of winning or losing; "ganó por 10-15 segundos" is no score.
  private func isWonBy(_ start: Int, _ end: Int) -> Bool {
    guard !text.lexicon.isEnglish, text.is(start - 1, "por") else { return false }
    let isWon = (max(0, start - 6)..<start - 1).reversed().prefix { text.isWord($0) }.contains {
      Self.winning.contains(text.lowered($0))
    }
    return isWon && (!text.isWord(end) || !text.roles(end).isDisjoint(with: [.preposition, .conjunction]))
  }

  private static let winning: Set<String> = [
    "venció", "vence", "ganó", "gana", "derrotó", "derrota", "perdió", "pierde", "cayó", "cae", "superó", "goleó",
  ]

  private func isOfClause(_ index: Int) -> Bool {
    text.isWord(index) || text.words.isNumber(index) || text.isMark(index, "-", "–")
  }

  private func isDecision(_ index: Int) -> Bool {
    text.is(index, "confirmed", "approved", "passed", "rejected", "backed", "ruled", "voted", "convicted", "acquitted")
  }

  private func isChamber(_ index: Int) -> Bool {
    text.is(
      index, "senate", "house", "parliament", "council", "board", "jury", "court", "committee", "lawmakers", "panel",
      "congress", "assembly", "commission")
  }

  /// Whether a result is one of a vote, and not of a game: "voted 5-2", "by seven votes to two", "confirmed her 52-48".
  static func isBallot(_ number: ClaimNumber, in text: ClaimText) -> Bool {
    let start = number.tokens.lowerBound
    let near = max(0, start - 3)..<min(text.tokens.count, number.tokens.upperBound + 2)
    if near.contains(where: { text.is($0, "votes", "vote", "voted", "votos", "voix", "stimmen", "abstentions") }) {
      return true
    }
    let scanner = NumberScanner(text: text, decimalComma: false, isElection: false)
    let clause = (max(0, start - 7)..<start).reversed().prefix { scanner.isOfClause($0) }
    if text.is(start - 2, "margin"), (max(0, start - 14)..<start).contains(where: scanner.isDecision) { return true }
    return clause.contains { text.is($0, "vote", "votes") }
      || clause.contains { scanner.isDecision($0) } && clause.contains { scanner.isChamber($0) }
  }
}
