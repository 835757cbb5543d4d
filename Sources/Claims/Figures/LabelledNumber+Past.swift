/// Whether a number is an older one: what something was before, or an event of another year.
extension LabelledNumber {
  /// Past in any of these ways.
  var isPast: Bool {
    isCompared || isComparison || isDatedBehind || FigureAspect.isHarm(label) && isOfOtherEvent
  }

  /// "up from 12", "compared with 12", "against 12".
  private var isCompared: Bool {
    if text.is(start - 1, "from"),
      text.is(start - 2, "up", "down", "rise", "fall", "rose", "fell") || text.is(end, "to")
    {
      return true
    }
    if text.is(start - 1, "with", "to"), text.is(start - 2, "compared") { return true }
    return text.is(start - 1, "against", "versus", "gegenüber", "frente")
  }

  /// "cut its rate to 4% from 4.25%", "senkte den Zins von 4,25 auf 4 Prozent", "contre 4,25 % un an plus tôt": what it was.
  private var isComparison: Bool {
    let article = text.roles(start - 1).contains(.determiner) && !text.is(start - 1, "del") ? start - 2 : start - 1
    if text.lexicon.isEnglish {
      guard text.is(start - 1, "from") else { return false }
      let before = max(sentence.lowerBound, start - 9)..<start - 1
      let clause = before.suffix(from: before.last { text.isMark($0, ",", ";", ":", "“", "”") } ?? before.lowerBound)
      // "to 4% from 4.25%", "the rate was cut from 4.25%"
      let isChange = clause.contains {
        text.is($0, "to", "at") && (text.tokens[$0 + 1].kind == .number || text.isMark($0 + 1, "$", "€", "£"))
      }
      return isChange
        || number.measure != .length && number.measure != .count
          && clause.contains { !text.roles($0).isDisjoint(with: [.rise, .fall]) }
    }
    if text.is(article, "von", "desde", "del", "de"),
      text.is(end, "auf", "al", "hasta", "a") || text.lowered(end) == "à"
    {
      return true
    }
    let isShareOfVotes = label.hasPrefix("vote share") || label.hasPrefix("seats")
    return text.is(start - 1, "contre", "nach") && !isShareOfVotes && number.measure != .count
      && number.measure != .length
      && number.measure != .duration
  }

  /// "6.9% a month earlier", "12 the year before": what stands behind the number, before another one.
  private var isDatedBehind: Bool {
    for index in end..<min(sentence.upperBound, end + 5) {
      if text.isMark(index, ",", ";") || text.tokens[index].kind == .number { break }
      if text.is(index, "from", "than", "against", "compared", "up", "down", "versus") { break }
      // "killed four last week" compares nothing.
      if number.measure != .count, text.is(index, "last"), text.is(index + 1, "year", "month", "week") { return true }
      if text.is(index, "previously") || text.is(index, "year", "month"), text.is(index + 1, "earlier", "before", "ago")
      {
        return true
      }
    }
    return false
  }

  /// "In 2011 an earthquake killed 18,000", "the 2011 quake", "Last year's floods", "ten years ago", "a similar attack",
  /// "the anniversary of the crash": an event that is not today's.
  private var isOfOtherEvent: Bool {
    let cut = (sentence.lowerBound..<start).last { text.isMark($0, ";", "“", "”") }
    let before = (cut.map { $0 + 1 } ?? sentence.lowerBound)..<start
    let behind = (end..<min(sentence.upperBound, end + 12)).prefix { !text.isMark($0, ",", ";", "“", "”") }
    // A number nearer to the time has it for itself.
    let isCounted = { (index: Int) in text.words.isNumber(index) && !text.words.isYear(index) }
    let other = before.last(where: isCounted) ?? before.lowerBound - 1
    let lead = before.filter { $0 > other || $0 < sentence.lowerBound + 6 }
    let clause =
      before.last { text.isMark($0, ",") || text.is($0, "while", "as", "when", "but") } ?? before.lowerBound - 1
    if lead.contains(where: { isTimeLongAgo($0) || $0 > clause && isRecalling($0) }) { return true }
    return behind.prefix { (!isCounted($0) || isAgo($0)) && !text.is($0, "since", "until") }.contains {
      isTimeLongAgo($0) || isSimilar($0)
    }
  }

  /// A word with which a time begins that is years ago.
  private func isTimeLongAgo(_ index: Int) -> Bool {
    if isYearOfEvent(index) { return true }
    if text.is(index, "ago") { return text.is(index - 1, "year", "years", "decade", "decades", "month", "months") }
    if text.is(index, "last", "previous") {
      if (index - 6..<index).contains(where: { text.is($0, "since", "until") }) { return false }
      return text.is(index + 1, "year", "decade", "century", "month")
    }
    if text.lexicon.isEnglish { return false }
    switch text.lowered(index) {
    case "hace": return (index + 1..<index + 5).contains { text.is($0, "anos", "meses") || isYears(text.lowered($0)) }
    case "año", "mes": return text.is(index + 1, "pasado", "anterior")
    case "a": return text.is(index - 1, "y") && (index + 1..<index + 5).contains { text.is($0, "ans", "an", "mois") }
    case "an", "année": return ["dernier", "dernière", "passé", "précédente"].contains(text.lowered(index + 1))
    case "vor":
      return (index + 1..<index + 4).contains { text.is($0, "jahren", "jahr", "jahrzehnten", "monaten") }
    case "vergangenen", "letzten", "voriges", "letztes": return text.is(index + 1, "jahr", "jahres", "monat")
    default: return false
    }
  }

  private func isYears(_ word: String) -> Bool { word == "años" || word == "año" }

  private func isAgo(_ index: Int) -> Bool { text.roles(index + 1).contains(.duration) }

  /// "in 2011", "the 2011 quake", "Im Jahr 2011", "En 2011".
  private func isYearOfEvent(_ index: Int) -> Bool {
    guard text.words.isYear(index), text.tokens[index].kind == .number,
      let year = Numeral.whole(text.words.bytes[text.tokens[index].start..<text.tokens[index].end]),
      (1000..<2100).contains(year), !number.tokens.contains(index)
    else { return false }
    if text.is(index - 1, "since", "seit", "desde", "depuis", "until", "by") { return false }
    if text.is(index - 1, "in", "en", "jahr", "of", "de", "between", "zwischen", "entre") { return true }
    // "in May 2011", "the 2011 quake"; a whole date is as often today's.
    if text.roles(index - 1).contains(.calendar) { return text.is(index - 2, "in", "of", "en", "im", "de") }
    return text.roles(index - 1).contains(.determiner) && text.isWord(index + 1)
      && !text.roles(index + 1).contains(.verb)
  }

  /// "survived a crash that killed", "on the anniversary of", "years after a fire".
  private func isRecalling(_ index: Int) -> Bool {
    guard text.lexicon.isEnglish else { return false }
    if text.is(index, "survived") {
      return (index + 1..<start).contains { text.is($0, "that", "which") }
        && text.roles(index + 1).contains(.determiner)
    }
    if text.is(index, "after", "since") {
      return text.is(index - 1, "year", "years", "decade", "decades")
        && !text.roles(index + 1).contains(.personPronoun)
    }
    return isSimilar(index)
      || text.is(index, "anniversary", "commemorated", "commemorates", "commemorating", "commemorate")
  }

  /// "in a similar attack"
  private func isSimilar(_ index: Int) -> Bool {
    text.is(index, "similar")
      && text.is(index + 1, Self.eventsAlike)
  }

  private static let eventsAlike = WordSet(
    """
    attack attacks incident accident crash collapse explosion blast disaster fire flood floods shooting quake \
    storm event circumstances protest
    """)
}
