/// Whether what a number counts has not happened, or nobody knows it: planned, feared, foretold, invented.
extension LabelledNumber {
  /// Supposed in any of these ways.
  var isSupposed: Bool {
    isBefore || isForecast || !text.isWhole(start) && isBehind || isFeared || FigureAspect.isHarm(label) && isInvented
  }

  /// "may have killed 12", "plans to send 300", "possibly 12": before the number in its clause.
  private var isBefore: Bool {
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 8), by: -1) {
      // "would have killed hundreds, perhaps 300"
      if text.isMark(index, ","), text.is(index + 1, "perhaps", "maybe", "possibly") { continue }
      if text.isMark(index, ",", ";", ":", "”") || text.is(index, "that", "which", "who") { return false }
      let roles = text.roles(index)
      if roles.contains(.hypothetical), !text.tokens[index].isCapital || index == sentence.lowerBound {
        // "potentially hazardous" says nothing of a number further on.
        let isNear = start - index <= 3
        return isNear || !text.is(index, "potentially", "possible", "possibly", "likely", "posible", "whether")
      }
      if roles.contains(.supposal), isSupposing(index) { return true }
    }
    return false
  }

  /// "beating forecasts of 6 percent": what only was expected.
  private var isForecast: Bool {
    text.lexicon.isEnglish && text.is(start - 1, "of", "for")
      && text.is(start - 2, "forecasts", "forecast", "expectations", "estimates")
      && (2...5).contains {
        text.is(start - 1 - $0, "beating", "missing", "topping", "above", "below", "against", "exceeding", "than")
      }
  }

  /// A word that makes what follows it a plan or a forecast.
  private func isSupposing(_ index: Int) -> Bool {
    if text.is(index, "acquitted", "cleared") { return text.is(index + 1, "of") }
    if text.is(
      index, "projected", "projects", "predicted", "predicts", "predict", "forecast", "warned", "warns", "warn",
      "simulated", "simulates", "simulating", "presumed")
    {
      return FigureAspect.isHarm(label)
    }
    // "plans to deploy 3,000", "a plot to kill"
    return text.is(index + 1, "to") && start - index <= 5 && !label.hasSuffix("expected")
  }

  /// "40 people may have died", "300 are presumed dead".
  private var isBehind: Bool {
    for index in end..<min(sentence.upperBound, end + 5) {
      guard text.isWord(index) else { return false }
      if text.is(index, "presumed", "feared") { return true }
      if index >= end + 4 { return false }
      // The month has a capital; "May Have Died" is a headline's.
      if text.is(index, "may"), text.tokens[index].isCapital, !text.is(index + 1, "have", "be") { return false }
      if text.is(index, "may", "might", "could", "would") { return true }
      if !text.lexicon.isEnglish, text.roles(index).contains(.hypothetical), !text.tokens[index].isCapital {
        return true
      }
    }
    return false
  }

  /// "It is feared that 300 died", "warn of 500,000 deaths if nothing is done".
  private var isFeared: Bool {
    if let joint = (max(sentence.lowerBound, start - 6)..<start).last(where: { text.is($0, "that", "que", "dass") }) {
      let verb = text.isMark(joint - 1, ",") ? joint - 2 : joint - 1
      if text.is(verb, "feared", "fear", "fears", "teme", "temen", "craint", "craignent", "presumed")
        || ["befürchtet", "befürchten"].contains(text.lowered(verb))
      {
        return true
      }
    }
    return FigureAspect.isHarm(label)
      && (end..<min(sentence.upperBound, end + 6)).prefix { text.isWord($0) }.contains {
        text.is($0, "if", "unless") && !text.tokens[$0].isCapital
      }
  }

  /// "In the novel, 12 people die", "a drill with 300 casualties".
  private var isInvented: Bool {
    let lead = sentence.lowerBound..<min(start, sentence.lowerBound + 6)
    return lead.contains {
      // "the novel coronavirus" is no book.
      !text.is($0 + 1, "coronavirus", "virus", "corona")
        && text.is($0, "novel", "film", "movie", "drill", "simulation", "scenario", "película", "novela", "roman")
    }
  }
}
