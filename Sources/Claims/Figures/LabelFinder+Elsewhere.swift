/// Turns of phrase in other languages than English.
extension LabelFinder {
  /// Turns of phrase of other languages for those who strike.
  static let strikes = [
    ["arbeit", "nieder"], ["arbeit", "niedergelegt"], ["traten", "ausstand"], ["dejaron", "trabajar"], ["pararon"],
    ["cessé", "travail"], ["débrayé"], ["en", "grève"], ["en", "huelga"], ["im", "streik"], ["streikten"], ["streiken"],
  ].map { $0.map { WordKey.of($0) } }

  /// Turns of phrase of other languages for those who have to leave, who are badly hurt, who are held.
  private static let lots: [(label: String, phrases: [[UInt64]])] = [
    (
      "evacuated",
      [
        ["häuser", "verlassen"], ["wohnungen", "verlassen"], ["in", "sicherheit", "gebracht"], ["quitter", "domicile"],
        ["quitter", "maison"], ["quitter", "logement"], ["quitté", "domicile"], ["mises", "à", "abri"],
        ["mis", "à", "abri"], ["abandonar", "casas"], ["abandonar", "viviendas"], ["abandonar", "hogares"],
        ["dejar", "casas"], ["dejar", "hogares"], ["salir", "casas"], ["abandonaron", "casas"],
      ]
    ),
    (
      "critically injured",
      [
        ["état", "grave"], ["état", "critique"], ["urgence", "absolue"], ["in", "lebensgefahr"],
        ["in", "kritischem", "zustand"], ["estado", "grave"], ["estado", "crítico"], ["cuidados", "intensivos"],
        ["terapia", "intensiva"], ["soins", "intensifs"], ["réanimation"],
      ]
    ),
    (
      "killed",
      [["perdieron", "vida"], ["perdido", "vida"], ["perdió", "vida"], ["perdu", "vie"], ["trouvé", "mort"]]
    ),
    ("on board", [["besetzt"]]),
    ("rescuers", [["im", "einsatz"], ["sont", "mobilisés"], ["ont", "été", "mobilisés"]]),
    ("arrested", [["garde", "vue"], ["en", "detención"], ["bajo", "custodia"], ["vorläufig", "festgenommen"]]),
    (
      "people present",
      [["étaient", "présentes"], ["étaient", "présents"], ["se", "encontraban", "en"], ["hielten", "sich", "auf"]]
    ),
  ].map { lot in (lot.0, lot.1.map { $0.map { WordKey.of($0) } }) }

  /// "Rund 12.500 Einwohner mussten ihre Häuser verlassen", "Douze personnes se trouvent dans un état grave": what became of people, in
  /// other languages than English.
  func lot(_ number: ClaimNumber) -> String? {
    guard !text.lexicon.isEnglish, number.measure == .count, number.size >= 2,
      !text.roles(number.tokens.upperBound).contains(.countable)
    else { return nil }
    if isPresent(number) { return "people present" }
    let start = number.tokens.lowerBound
    if text.roles(number.tokens.upperBound).contains(.person) {
      let verb = text.is(start - 1, "a") ? start - 2 : start - 1
      if text.is(verb, Self.dismissing) { return "jobs cut" }
      // "Im Einsatz waren 400 Helfer"
      if text.is(start - 1, "waren", "sind"), text.is(start - 2, "einsatz") { return "rescuers" }
    }
    let reach = text.lexicon.capitalizesNouns ? 12 : 8
    let lot = Self.lots.first { followed(number.tokens.upperBound, within: reach, by: $0.phrases) }?.label
    return lot == "rescuers" && text.roles(number.tokens.upperBound).contains(.soldier) ? nil : lot
  }

  /// "derramó unas 1.500 toneladas de crudo", "500 Tonnen Öl sind ausgelaufen": what was spilled, in other languages than English.
  func spilled(_ number: ClaimNumber) -> String? {
    guard !text.lexicon.isEnglish, number.measure == .weight || number.measure == .volume else { return nil }
    let end = number.tokens.upperBound
    let of = text.is(end, "de") || text.lexicon.elides && text.lowered(end) == "d'"
    let noun = of ? end + 1 : end
    let isOil =
      text.is(noun, "crudo", "petróleo", "pétrole", "brut", "rohöl", "hydrocarbures") || text.lowered(noun) == "öl"
    guard isOil || text.is(noun, "combustible", "carburant", "treibstoff", "schweröl", "fioul", "fuel") else {
      return nil
    }
    let isSpilled = sentence.contains {
      text.is($0, "derramado", "vertido", "vertidas", "derramadas", "déversé", "répandu", "ausgelaufen", "ausgetreten")
        || ["derramó", "vertió", "déversées", "répandues", "déversés"].contains(text.lowered($0))
        || text.is($0, "liefen", "lief") && sentence.contains { text.is($0, "aus") }
    }
    return isSpilled ? (isOil ? "oil" : "fuel") + " spilled" : nil
  }

  private static let dismissing = WordSet(
    "despedirá despide despedir despidió licencie licencier licenciera licencié entlässt entlassen entließ")

  /// "en el lugar había 52 personas", "il y avait 83 salariés": those who were there.
  private func isPresent(_ number: ClaimNumber) -> Bool {
    let first = number.tokens.lowerBound - 1
    let end = number.tokens.upperBound
    guard text.roles(end).contains(.person) || isClose(end), text.entry(end).label < 0 else { return false }
    return !text.roles(end + 1).contains(.participle) && text.entry(end + 1).label < 0
      && (text.is(first, "había", "habían") || text.is(first, "avait") && text.is(first - 1, "y")
        || text.is(first, "befanden") || text.is(first, "sich") && text.is(first - 1, "befanden"))
  }

  /// Turns of phrase of other languages for those who come together.
  private static let marches = [
    ["salieron", "calle"], ["salieron", "calles"], ["manifestaron"], ["marcharon"], ["concentraron"],
    ["gingen", "straße"], ["dans", "rue"], ["dans", "rues"], ["en", "calles"], ["protestierten"], ["protestiert"],
    ["demonstriert"], ["zogen", "durch"], ["protestaron"],
    ["desfilaron"], ["défilaient"], ["protesté"],
    ["demonstrierten"], ["versammelten"], ["défilé"], ["manifesté"], ["descendus", "rue"], ["descendues", "rue"],
    ["rassemblés"], ["rassemblées"],
  ].map { $0.map { WordKey.of($0) } }

  /// "12.000 agricultores salieron a la calle": those who came, in other languages than English.
  func marched(_ number: ClaimNumber) -> String? {
    // The German participle ends its clause.
    let reach = text.lexicon.capitalizesNouns ? 16 : 7
    let isLed =
      text.is(number.tokens.lowerBound - 2, "ils", "elles") && text.lowered(number.tokens.lowerBound - 1) == "étaient"
    if isLed,
      sentence.contains(where: { text.is($0, "manifester", "marcher", "protester") || text.lowered($0) == "défiler" })
    {
      return "attendance"
    }
    return followed(number.tokens.upperBound, within: reach, by: Self.marches) ? "attendance" : nil
  }

  /// Whether one of some turns of phrase, given by its words' keys, stands behind a number in its clause: its words in
  /// order, few others between.
  func followed(_ end: Int, within reach: Int, by phrases: [[UInt64]]) -> Bool {
    let isAside = { (place: Int) in
      text.roles(place + 1).contains(.according) || text.lexicon.elides && text.lowered(place + 1) == "d'"
    }
    // "5.000 personas, según la policía, marcharon": whose word it is stands aside.
    var asides = 0..<0
    if let comma = (end..<min(sentence.upperBound, end + 3)).first(where: { text.isMark($0, ",") && isAside($0) }),
      let close = (comma + 1..<min(sentence.upperBound, comma + 9)).first(where: { text.isMark($0, ",") })
    {
      asides = comma..<close + 1
    }
    let clause =
      asides.isEmpty
      ? Array((end..<min(sentence.upperBound, end + reach)).prefix { text.isWord($0) })
      : (asides.upperBound..<min(sentence.upperBound, asides.upperBound + reach + 8)).filter { text.isWord($0) }
    return phrases.contains { phrase in
      var rest = clause[...]
      return phrase.allSatisfy { key in
        guard let place = rest.firstIndex(where: { text.tokens[$0].key == key }) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    }
  }

  /// "bezifferte die Zahl der gestrichenen Flüge auf 820", "cifró el número de heridos en 40": the same in other languages.
  func tollElsewhere(_ number: ClaimNumber) -> String? {
    let start = number.tokens.lowerBound
    let before = max(sentence.lowerBound, start - 9)..<start
    guard text.is(start - 1, "auf", "bei", "en", "a") || text.lowered(start - 1) == "à",
      let count = before.last(where: { text.is($0, "zahl", "anzahl", "nombre") || text.lowered($0) == "número" })
    else { return nil }
    for index in count + 1..<start {
      if text.roles(index).contains(.countable) {
        let noun = Self.english(text.lowered(index))
        return deed(beside: index).map { noun + " " + $0 } ?? noun
      }
      let entry = text.entry(index)
      guard entry.label >= 0, takes(Int(entry.label), number, at: index) else { continue }
      return refined(LabelRule.all[Int(entry.label)].name, at: index, number)
    }
    return nil
  }

  /// What was done to a thing, by the word before or behind it: "gestrichenen Flüge", "vuelos cancelados".
  private func deed(beside noun: Int) -> String? {
    for word in [noun - 1, noun + 1] where text.isWord(word) {
      let form = text.lowered(word)
      // The German adjective's ending.
      let stem = form.hasSuffix("en") && text.lexicon.capitalizesNouns ? String(form.dropLast(2)) : form
      if let deed = Self.deeds.first(where: { $0.forms.contains(form) || $0.forms.contains(stem) }) {
        return deed.participle
      }
    }
    return nil
  }
}
