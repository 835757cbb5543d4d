/// Deaths that did not happen.
extension LabelFinder {
  /// "saved 15,000 lives", "to avoid 3,000 deaths", "26 lives were spared": what is saved or prevented counts nobody.
  func isSpared(_ number: ClaimNumber) -> Bool {
    let end = number.tokens.upperBound
    let noun = text.roles(end).isEmpty && text.entry(end).label < 0 ? end + 1 : end
    if isLives(noun) { return !isLoss }
    guard isHarm(noun) else { return false }
    let before = (max(sentence.lowerBound, number.tokens.lowerBound - 6)..<number.tokens.lowerBound).reversed().prefix {
      text.isWord($0) && !text.is($0, "that", "which", "who", "and")
    }
    let behind = (noun + 1..<min(sentence.upperBound, noun + 6)).prefix {
      text.isWord($0) && !text.roles($0).contains(.conjunction)
    }
    return before.contains(where: isPreventing) || behind.contains(where: isPreventing)
  }

  /// "a statue of 12 soldiers killed in the war": what is shown or remembered is no news of an event.
  func isOfMemory(_ number: ClaimNumber) -> Bool {
    let before = beforeHedge(number.tokens.lowerBound)
    // "an exhibition about 40 people": there it is no hedge.
    let noun = text.is(number.tokens.lowerBound - 1, "about") ? before : before - 1
    return text.lexicon.isEnglish && (noun == before || text.is(before, "of", "to", "for"))
      && text.is(
        noun, "statue", "statues", "memorial", "monument", "plaque", "mural", "painting", "portrait", "portraits",
        "exhibition", "film", "documentary", "musical")
  }

  private func isLives(_ index: Int) -> Bool {
    text.is(index, "lives", "vidas", "vies") || text.lexicon.capitalizesNouns && text.is(index, "leben")
  }

  /// Whether the sentence says of lives that they were lost.
  var isLoss: Bool {
    sentence.contains {
      text.is(
        $0, "lost", "lose", "loses", "losing", "claimed", "claim", "claims", "claiming", "cost", "costs", "costing",
        "took",
        "taken", "takes", "taking", "perdieron")
        || text.is($0, "perdido", "cobrado", "cost", "perdu", "kostete", "kosten", "gekostet", "verloren", "forderte")
        || text.lowered($0) == "cobró" || text.lowered($0) == "coûté"
    }
  }

  /// A noun for deaths or injuries.
  private func isHarm(_ index: Int) -> Bool {
    text.is(
      index, "deaths", "fatalities", "injuries", "infections", "casualties", "cases", "muertes", "morts", "contagios",
      "tote", "todesopfer", "killings", "drownings") || text.lowered(index) == "décès"
  }

  private func isPreventing(_ index: Int) -> Bool {
    text.is(
      index, "prevent", "prevents", "prevented", "preventing", "avoid", "avoids", "avoided", "avoiding", "avert",
      "averts", "averted", "averting", "spare", "spared", "forestall")
      || text.is(
        index, "evitar", "evita", "evitado", "evitaron", "verhindern", "verhindert", "verhinderte", "vermieden")
      || text.isWord(index)
        && ["evitó", "éviter", "évité", "évite", "évités", "verhinderten"].contains(text.lowered(index))
  }
}
