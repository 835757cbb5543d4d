import News

/// How a number is meant in a language that is read by known words: denied, only possible, or of an earlier time.
struct KeywordAspect {
  let table: KeywordFigures.Table
  let clause: KeywordClause
  let hits: [KeywordHit]

  /// How a number is meant that stands between two others, given by where these end and begin.
  func aspect(of number: KeywordNumber, label: String, from start: Int, to end: Int) -> FigureClaim.Aspect {
    let before = start..<number.range.lowerBound
    let behind = number.range.upperBound..<end
    if FigureAspect.isHarm(label), isOfYear(before) || marked(.past, in: before, towards: number) { return .past }
    // What is said of a number stands behind it in Japanese and Hindi, before it in Arabic and Russian.
    let main = table.isHeadFinal ? behind : before
    for aspect in [FigureClaim.Aspect.negated, .hypothetical] where marked(aspect, in: main, towards: number) {
      return aspect
    }
    if !table.isHeadFinal, FigureAspect.isHarm(label), marked(.past, in: behind, towards: number) { return .past }
    // 否认300人死亡: Chinese has it before the number, too.
    let isEither = table.isUnspaced && table.topicMark == nil
    for aspect in [FigureClaim.Aspect.negated, .hypothetical]
    where isEither && marked(aspect, in: before, towards: number) {
      return aspect
    }
    return .current
  }

  /// Whether a word for an aspect stands in a stretch, with nobody's statement between it and the number.
  private func marked(_ aspect: FigureClaim.Aspect, in range: Range<Int>, towards number: KeywordNumber) -> Bool {
    hits.contains { hit in
      guard case .aspect(aspect) = hit.meaning, hit.range.lowerBound >= range.lowerBound,
        hit.range.upperBound <= range.upperBound
      else { return false }
      let isBehind = hit.range.lowerBound >= number.range.upperBound
      let between =
        isBehind ? number.range.upperBound..<hit.range.lowerBound : hit.range.upperBound..<number.range.lowerBound
      return !hits.contains { isStatement($0) && between.contains($0.range.lowerBound) }
    }
  }

  private func isStatement(_ hit: KeywordHit) -> Bool {
    switch hit.meaning {
    case .saying, .sourceMark, .sourceWord: true
    default: false
    }
  }

  /// "2011年の震災では", "2011 में", "في عام 2011", "в 2011 году": a year, and no day of it.
  private func isOfYear(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place + 4 <= range.upperBound {
      let digits = clause.scalars[place..<place + 4]
      let isRun =
        digits.allSatisfy { $0.properties.numericType == .decimal } && !isDigit(place - 1) && !isDigit(place + 4)
      if isRun, isYear(place) { return true }
      place += 1
    }
    return false
  }

  private func isYear(_ place: Int) -> Bool {
    let rest = clause.text(place + 4..<min(clause.scalars.count, place + 8))
    if rest.hasPrefix("年") { return !isDigit(place + 5) }
    if [" में", " के ", " की ", " का ", " год"].contains(where: rest.hasPrefix) { return true }
    let before = clause.text(max(0, place - 5)..<place)
    return before.hasSuffix("عام ") || before.hasSuffix("سنة ")
  }

  private func isDigit(_ place: Int) -> Bool {
    clause.scalars.indices.contains(place) && clause.scalars[place].properties.numericType == .decimal
  }
}

/// Numbers that tell from what to what something changed: "12人から15人に増えた", "12 से बढ़कर 15", "ارتفع من 12 إلى 15".
struct KeywordChange {
  let clause: KeywordClause

  /// Whether the first of two numbers is what the second was before.
  func isChange(_ first: KeywordNumber, _ second: KeywordNumber) -> Bool {
    let between = clause.text(first.range.upperBound..<second.range.lowerBound)
    if between.count <= 12, Self.rises.contains(where: between.contains) { return true }
    let before = clause.text(max(0, first.range.lowerBound - 3)..<first.range.lowerBound)
    let isFrom = ["من ", "с ", "со ", "从", "由"].contains { before.hasSuffix($0) }
    let isTo = ["إلى ", "الى ", " до ", "升至", "增至", "降至", "至", "到"].contains { between.contains($0) }
    if isFrom, isTo, between.count <= 16 { return true }
    // "12人から15人に"
    guard between.count <= 6, between.contains("から") else { return false }
    let behind = clause.text(second.range.upperBound..<min(clause.scalars.count, second.range.upperBound + 4))
    return ["に", "へ", "まで"].contains { behind.contains($0) }
  }

  private static let rises = ["से बढ़कर", "से बढ़कर", "से घटकर", "से बढ़ कर", "से गिरकर", "增至", "升至", "增加到", "上升到", "降至"]
}
