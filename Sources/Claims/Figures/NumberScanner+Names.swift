/// Numbers that belong to a name: "Boeing 737", "flight 1549", "Ward 7", "50 Cent", "a 12-car pile-up".
extension NumberScanner {
  /// Whether a bare number is part of a name.
  func isNamesake(_ start: Int, _ end: Int, _ first: QuantityReader.Quantity) -> Bool {
    isAmongCapitals(start, end, first) || isDesignated(start, end, first) || isFirstOfName(start, end)
      || isNumberOfName(start, end) || isModel(start, end, first)
  }

  /// "the Big Five", "a Ten executive".
  private func isAmongCapitals(_ start: Int, _ end: Int, _ first: QuantityReader.Quantity) -> Bool {
    guard !first.isDigits, text.tokens[start].isCapital, !text.tokens[start].isFirst, text.isWord(start - 1) else {
      return false
    }
    let isAmongSmall = !text.tokens[start - 1].isCapital || text.isWord(end) && !text.tokens[end].isCapital
    return isAmongSmall || text.entry(start - 1).label < 0 && text.roles(start - 1).isEmpty
  }

  /// "Year 12 students", "flight 1549", "World War 2": a word that a number tells apart. Behind an article what follows is
  /// counted: "on the flight 12 people".
  func isDesignated(_ start: Int, _ end: Int, _ first: QuantityReader.Quantity) -> Bool {
    guard text.lexicon.isEnglish, first.end == start + 1, first.value == first.value.rounded(),
      text.is(start - 1, Self.numberedThings)
    else { return false }
    if text.tokens[start - 1].isCapital, !text.tokens[start - 1].isFirst || text.tokens[start].kind == .number {
      return true
    }
    let isOfSchool = text.is(start - 1, "year") && text.is(end, "students", "pupils", "classes", "exams", "children")
    return text.tokens[start].kind == .number
      && (isOfSchool
        || text.is(
          start - 1, "flight", "war", "apartment", "flat", "junction", "exit", "interstate", "page", "pages", "chapter",
          "cell") && text.roles(start - 2).isDisjoint(with: [.determiner, .past, .numbered]))
  }

  private static let numberedThings = WordSet(
    """
    year flight group ward apartment flat unit district building block hall cell exit junction war sector \
    precinct battalion terminal chapter pages page figure table site pier camp area interstate appendix team \
    pool quarter
    """)

  /// "50 Cent arrested", "Seven Sisters hikers": a name that begins with a number.
  private func isFirstOfName(_ start: Int, _ end: Int) -> Bool {
    guard !text.lexicon.capitalizesNouns, text.isWord(end), text.tokens[end].isCapital,
      text.roles(end).isEmpty || text.roles(end) == .person,
      text.entry(end).label < 0, text.entry(end).formLength == 0, text.isWord(end + 1), !text.tokens[end + 1].isCapital
    else { return false }
    let isPlural = text.words.bytes[text.tokens[end].end - 1] == 0x73
    if isPlural { return text.tokens[start].isCapital && text.roles(end + 1).contains(.person) }
    let isAlone = text.tokens[start].isFirst || start == 0 || text.tokens[start - 1].kind == .mark
    return isAlone && text.entry(end + 1).label >= 0 && !text.roles(end + 1).contains(.person)
  }

  /// "a 12-car pile-up", "three-car crash": what the number counts only describes something else.
  func isCompound(_ end: Int) -> Bool {
    guard text.isMark(end, "-"), text.touches(end - 1, end), text.touches(end, end + 1), text.isWord(end + 1) else {
      return false
    }
    return text.roles(end + 1).isDisjoint(with: [.scale, .duration, .currency]) && text.entry(end + 1).unit == nil
      && text.entry(end + 1).label < 0
      && !text.is(end + 1, "strong", "odd", "plus", "to")
  }

  /// "Boeing 737 with 162 on board", "Maroon 5 fans": a bare number right behind a name that is no place.
  private func isModel(_ start: Int, _ end: Int, _ first: QuantityReader.Quantity) -> Bool {
    guard !text.lexicon.capitalizesNouns, !isElection, first.isDigits, first.end == start + 1, first.value < 10_000,
      text.tokens[start].end - text.tokens[start].start <= 4, text.isWord(start - 1), text.tokens[start - 1].isCapital,
      text.roles(start - 1).isEmpty, text.entry(start - 1).label < 0, !text.entry(start - 1).isState,
      !text.tokens[start - 1].isPossessive
    else { return false }
    let isPlace = text.is(start - 2, "in", "at", "near", "from", "around", "outside", "en", "à", "dans")
    let isCounting = !text.roles(end).isDisjoint(with: [.person, .soldier, .countable]) || text.entry(end).label >= 0
    if isCounting {
      let isAdverb = text.lowered(start - 1).hasSuffix("ly") || text.lowered(start - 1).hasSuffix("wide")
      return text.lexicon.isEnglish && text.tokens[start - 1].isFirst && text.roles(end).contains(.person)
        && first.value < 100 && !isAdverb
        && !text.is(start - 1, "elsewhere", "overall", "altogether", "further", "additionally", "exactly")
    }
    // "S-Club 7 star": one of them.
    let isOne = text.isWord(end) && !text.tokens[end].isCapital && text.roles(end).isEmpty && !text.isPlural(end)
    if isOne, !isPlace, text.lexicon.isEnglish { return true }
    // What flies, sails or is a make stands with a preposition, a verb or the end of its phrase behind it.
    return !isPlace && text.isWord(end)
      && (text.is(end, "with", "carrying", "crashes", "crashed", "landed", "jet", "jets", "plane", "planes", "aircraft")
        || text.roles(end).contains(.verb) && !text.roles(end).contains(.participle))
  }

  /// A name's own number: the capital word before it is no name of a speaker but of a thing ("Continental 300").
  private func isNumberOfName(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, text.isWord(start - 1), text.tokens[start - 1].isCapital, text.roles(start - 1).isEmpty,
      text.entry(start - 1).label < 0
    else { return false }
    // "its Boeing 777", "the Daytona 500"
    let isBare =
      text.tokens[start].end - text.tokens[start].start == 3
      && !text.roles(start - 2).isDisjoint(with: [.determiner, .preposition])
    if isBare, !isElection { return true }
    // "L'association Utopia 56 parle de 15 morts": who speaks is named so.
    if !text.roles(end).isDisjoint(with: [.saying, .counting]),
      text.is(start - 2, "association", "collectif", "groupe", "grupo", "gruppe", "group", "asociación", "ong", "ngo")
    {
      return true
    }
    return text.is(end, "index", "model", "flight", "series")
      || !text.lexicon.capitalizesNouns && text.tokens[start].end - text.tokens[start].start <= 3 && text.isWord(end)
        && text.tokens[end].isCapital
  }
}
