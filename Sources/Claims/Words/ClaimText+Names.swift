/// What single words tell about the names beside them.
extension ClaimText {
  /// A German noun for what somebody is, also at the end of a longer one: "Verhandlungsführerin".
  func isOffice(_ index: Int) -> Bool {
    if !roles(index).isDisjoint(with: [.voice, .person]) { return true }
    let word = lowered(index)
    return Self.offices.contains { word.hasSuffix($0) || word.hasSuffix($0 + "in") }
  }

  /// "Volcanologist", "Farmer": an English noun for what one person is, by its ending or its plural.
  func isProfession(_ index: Int) -> Bool {
    let word = lowered(index)
    if ["ologist", "ographer", "icist", "ician", "woman", "keeper", "worker"].contains(where: word.hasSuffix) {
      return true
    }
    if self.is(index, Self.occupations) { return true }
    let plural = lexicon.entries[Int(lexicon.place(WordKey.of(word + "s")))].roles
    return plural.contains(.person) || plural.contains(.voice) && (word.hasSuffix("er") || word.hasSuffix("or"))
  }

  /// "Utility Sierra Grid", "Airline Aerovia": a word for a firm, with the sentence's capital, before the firm's name.
  func isFirm(_ index: Int) -> Bool { lexicon.isEnglish && tokens[index].isFirst && self.is(index, Self.firms) }

  private static let firms = WordSet(
    """
    utility airline operator carmaker retailer startup manufacturer company firm insurer lender drugmaker chipmaker \
    automaker broadcaster charity supermarket steelmaker shipbuilder toolmaker truckmaker planemaker brewer miner
    """)

  /// "Chiphersteller Siltron", "Gewerkschaft Luftbund": a German noun for what the body is whose name stands behind it.
  func isGermanFirm(_ index: Int) -> Bool {
    guard lexicon.capitalizesNouns else { return false }
    let word = lowered(index)
    return Self.germanFirms.contains { word.hasSuffix($0) || word.hasSuffix($0 + "s") }
  }

  private static let germanFirms = [
    "hersteller", "konzern", "gewerkschaft", "betreiber", "unternehmen", "versicherer", "bauer", "fluglinie",
    "reederei",
    "händler", "anbieter", "dienstleister", "zulieferer", "airline", "firma", "organisation", "institut",
  ]

  /// Whether a word is a month's or a weekday's name. Romance languages write these with small letters: "Julio" is a name there.
  func isCalendar(_ index: Int) -> Bool {
    guard roles(index).contains(.calendar), !isSurname(index) else { return false }
    return lexicon.isEnglish || lexicon.capitalizesNouns || !tokens[index].isCapital || tokens[index].isFirst
  }

  /// "Theresa May", "Mr March": a month's name behind a first name or a title, with no day behind it.
  private func isSurname(_ index: Int) -> Bool {
    guard lexicon.isEnglish, self.is(index, "may", "march", "april", "june", "august"), tokens[index].isCapital,
      isWord(index - 1),
      tokens[index - 1].isCapital, tokens.indices.contains(index + 1), tokens[index + 1].kind != .number
    else { return false }
    let isTitle = self.is(index - 1, "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame")
    return isTitle || roles(index - 1).isEmpty && !roles(index - 2).contains(.preposition)
  }

  /// "Olympic champion Jon Ruud": what somebody is, in small letters between capital words.
  func isOccupation(_ index: Int) -> Bool {
    isWord(index + 1) && tokens[index + 1].isCapital
      && self.is(index, Self.occupations)
  }

  private static let occupations = WordSet(
    """
    champion nurse actor actress singer author editor star founder boss striker midfielder defender goalkeeper \
    winner writer comedian presenter player runner legend driver chef columnist correspondent host winger \
    swimmer sprinter producer
    """)

  /// "Channel 4 News": a number between two words of a name.
  func isNumberInName(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .number && isWord(index - 1) && isWord(index + 1)
      && tokens[index - 1].isCapital && tokens[index + 1].isCapital && !roles(index - 1).contains(.calendar)
      && !tokens[index - 1].isFirst || isChannel(index)
  }

  private func isChannel(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .number && isWord(index + 1) && tokens[index + 1].isCapital
      && self.is(index - 1, "channel", "radio", "studio", "network")
  }

  /// Whether the first of three German capital words is what somebody is: an article stands before it, and none before a name.
  func isDescribed(_ first: Int) -> Bool {
    guard lexicon.capitalizesNouns, first > 0, !tokens[first - 1].isCapital, entry(first).formLength == 0 else {
      return false
    }
    return [first - 1, first - 2].contains {
      roles($0).contains(.determiner) || self.is($0, "ihrem", "ihren", "ihrer", "seinem", "seinen", "seiner")
    }
  }

  private static let offices = [
    "führer", "chef", "leiter", "sprecher", "minister", "meister", "präsident", "direktor", "ermittler", "forscher",
    "vorsitzende", "vorsitzender", "beauftragte", "beauftragter", "anwalt", "anwält", "experte", "expert", "berater",
    "trainer", "kandidat", "lehrer", "pfleger", "kapitän", "pilot", "fahrer", "richter", "bewohner", "vorstand",
    "professor", "kommissar", "intendant", "geschäftsführer", "landrat", "bäuer", "händler",
  ]

  /// Words with which the names of companies end, and those of people do not: "Sarmiento Copper".
  func isTrade(_ index: Int) -> Bool {
    self.is(index, Self.trades)
  }

  private static let trades = WordSet(
    """
    copper mutual shipping holdings energy airlines airways motors steel oil gas foods media capital partners \
    pharma pharmaceuticals systems technologies electric electronics telecom insurance industries mining \
    resources water power logistics bancorp corporation inc ltd plc brothers wings air metals chemicals software \
    networks healthcare laboratories entertainment studios pictures records properties realty financial
    """)
}
