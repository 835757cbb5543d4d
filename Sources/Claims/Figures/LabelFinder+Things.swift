extension LabelFinder {
  /// Things that count on their own, with what happened to them: "cars recalled", "troops deployed".
  func counted(_ number: ClaimNumber) -> String? {
    switch number.measure {
    case .count: break
    case .area: return topic.isFire ? "area burned" : "area"
    case .length: return distance(number)
    case .temperature: return topic.isWeather ? "temperature" : nil
    default: return nil
    }
    let end = number.tokens.upperBound
    let first = behindWhole(end)
    for index in first..<max(first, min(sentence.upperBound, first + 4)) {
      guard text.isWord(index) else { return nil }
      let roles = text.roles(index)
      if roles.contains(.soldier) {
        // "2 fire personnel" are no troops, "captured 17 soldiers" were not sent.
        if text.is(index, "personnel"), !text.is(index - 1, "military", "army", "navy", "armed", "security") {
          return nil
        }
        let before = number.tokens.lowerBound - 1
        return text.is(before, "captured", "seized") ? "captured" : soldiers(near: index)
      }
      // "14 foyers de grippe" are outbreaks and no homes.
      if text.lexicon.elides, text.is(index, "foyers"), text.is(index + 1, "de", "d'") { return nil }
      if roles.contains(.countable) {
        // "taken to three hospitals": where to.
        if text.is(number.tokens.lowerBound - 1, "to"), text.is(index, "hospitals", "schools", "shelters") {
          return nil
        }
        let noun = topic.isElection && text.is(index, "papers") ? "ballots" : english(compoundAt: index)
        // "found 50 of the 112 vehicles stolen": what was done to the whole was not done to the part.
        let deed = first > end ? deed(to: sentence.upperBound, number) : deed(to: index, number)
        if topic.isRecall || deed == "recalled", ["cars", "vehicles", "vans"].contains(noun) { return "cars recalled" }
        return deed.map { Self.deedNames[$0] ?? $0 }.map {
          noun + " " + (Self.isCulling(noun, $0) ? "culled" : $0)
        } ?? noun
      }
      // "seized 30 motorcycles": whatever it is, something was done to it.
      if roles.subtracting(.voice).isEmpty, text.lexicon.isEnglish, text.isPlural(index),
        let deed = sureDeed(to: index, number)
      {
        return text.lowered(index) + " " + deed
      }
      if !roles.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .verb, .person]) {
        return nil
      }
    }
    return nil
  }

  /// "88 of its pilots", "400 of Monday's 520 flights": where the noun of the whole begins, of which the number is a part.
  private func behindWhole(_ end: Int) -> Int {
    guard text.is(end, "of") else { return end }
    var first = end + 1
    while first < end + 4,
      text.roles(first).contains(.determiner) || text.words.isNumber(first)
        || text.isWord(first) && text.tokens[first].isPossessive
    {
      first += 1
    }
    return first > end + 1 ? first : end
  }

  /// Whether animals are destroyed or slaughtered: culled.
  static func isCulling(_ noun: String, _ deed: String) -> Bool {
    ["birds", "hens", "chickens", "pigs", "cattle", "sheep", "animals", "turkeys", "ducks", "geese", "cows"].contains(
      noun)
      && ["destroyed", "slaughtered", "killed"].contains(deed)
  }

  /// Deeds of several words for one.
  private static let deedNames = [
    "shut": "closed", "scrapped": "cancelled", "canceled": "cancelled", "shelved": "postponed",
    "rescheduled": "postponed",
    "confiscated": "seized", "impounded": "seized", "razed": "destroyed", "wrecked": "destroyed", "gutted": "destroyed",
    "levelled": "destroyed", "leveled": "destroyed", "burnt": "burned",
    "slaughtered": "culled",
  ]

  /// The English name of a thing in the other languages.
  static func english(_ thing: String) -> String { things[thing] ?? thing }

  /// The English name of what a German compound ends with: "güterzüge" are trains.
  private func english(compoundAt index: Int) -> String {
    let word = text.lowered(index)
    guard text.lexicon.capitalizesNouns, Self.things[word] == nil else { return Self.english(word) }
    let head = Self.things.keys.filter { $0.utf8.count > 3 && word.hasSuffix($0) }.max { $0.utf8.count < $1.utf8.count }
    return head.map(Self.english) ?? word
  }

  private static let things: [String: String] = [
    "objetos": "objects", "piezas": "objects", "coches": "cars", "vehículos": "vehicles", "casas": "homes",
    "viviendas": "homes", "hogares": "homes", "vuelos": "flights", "trenes": "trains", "misiles": "missiles",
    "objets": "objects", "pièces": "objects", "voitures": "cars", "véhicules": "vehicles", "maisons": "homes",
    "logements": "homes", "foyers": "homes", "vols": "flights", "trains": "trains", "bijoux": "jewels",
    "objekte": "objects", "stücke": "objects", "autos": "cars", "foyer": "homes", "usuarios": "homes",
    "clientes": "customers", "fahrzeuge": "vehicles", "häuser": "homes",
    "wohnungen": "homes", "haushalte": "households", "flüge": "flights", "züge": "trains", "raketen": "missiles",
    "drohnen": "drones", "drones": "drones", "departures": "flights", "abflüge": "flights", "tableaux": "paintings",
    "gemälde": "paintings", "cuadros": "paintings", "patos": "ducks", "canards": "ducks", "enten": "ducks",
    "pollos": "chickens", "poulets": "chickens", "hühner": "chickens", "gallinas": "hens", "poules": "hens",
    "aves": "birds", "volailles": "birds", "cerdos": "pigs", "porcs": "pigs", "schweine": "pigs", "vacas": "cows",
    "vaches": "cows", "bovins": "cattle", "rinder": "cattle", "reses": "cattle", "ovejas": "sheep", "moutons": "sheep",
    "schafe": "sheep", "gänse": "geese", "puten": "turkeys", "animales": "animals", "animaux": "animals",
    "bêtes": "animals", "tiere": "animals", "escuelas": "schools", "colegios": "schools", "schulen": "schools",
    "écoles": "schools", "comercios": "shops", "tiendas": "shops", "geschäfte": "shops", "läden": "shops",
    "commerces": "shops", "magasins": "shops", "negocios": "businesses", "betriebe": "businesses",
    "entreprises": "businesses", "barcos": "boats", "lanchas": "boats", "boote": "boats", "bateaux": "boats",
    "schiffe": "ships", "navires": "ships", "aviones": "planes", "flugzeuge": "planes", "avions": "planes",
    "autobuses": "buses", "busse": "buses", "camiones": "trucks", "lastwagen": "trucks", "camions": "trucks",
    "árboles": "trees", "bäume": "trees", "arbres": "trees", "puentes": "bridges", "brücken": "bridges",
    "ponts": "bridges", "pueblos": "villages", "dörfer": "villages", "municipios": "municipalities",
    "gemeinden": "municipalities", "communes": "municipalities", "llamadas": "calls", "anrufe": "calls",
    "appels": "calls", "denuncias": "complaints", "quejas": "complaints", "reclamaciones": "complaints",
    "anzeigen": "complaints", "beschwerden": "complaints", "plaintes": "complaints", "réclamations": "complaints",
    "solicitudes": "applications", "anträge": "applications", "demandes": "applications",
    "operaciones": "operations", "operationen": "operations", "opérations": "operations", "entradas": "tickets",
    "billetes": "tickets", "karten": "tickets", "billets": "tickets", "multas": "fines", "amendes": "fines",
    "armas": "weapons", "fusiles": "rifles", "waffen": "weapons", "armes": "weapons", "camas": "beds", "betten": "beds",
    "lits": "beds", "habitaciones": "rooms", "zimmer": "rooms", "chambres": "rooms", "oficinas": "offices",
    "bureaux": "offices", "fábricas": "factories", "fabriken": "factories", "werke": "factories", "usines": "factories",
    "explotaciones": "farms", "granjas": "farms", "höfe": "farms", "exploitations": "farms", "fermes": "farms",
    "muestras": "samples", "proben": "samples", "échantillons": "samples", "pruebas": "tests", "contratos": "contracts",
    "verträge": "contracts", "contrats": "contracts", "recetas": "prescriptions", "rezepte": "prescriptions",
    "averías": "faults", "fallos": "faults", "pannes": "faults", "sendungen": "parcels", "pakete": "parcels",
    "colis": "parcels", "verbindungen": "trains", "zugverbindungen": "trains", "briefe": "letters",
    "lettres": "letters", "bohrungen": "wells",
  ]

  /// "welcomed 90 of its people home", "90 soldats rentrés", "swapped 90 for as many": in an article about an
  /// exchange of prisoners, those who came home.
  func returned(_ number: ClaimNumber) -> String? {
    // "released 20,000 hacked emails"
    let end = number.tokens.upperBound
    guard topic.isExchange, number.measure == .count, number.size >= 2,
      !(end..<end + 3).contains(where: { text.roles($0).contains(.countable) })
    else { return nil }
    let near = (end..<min(sentence.upperBound, end + 6)).prefix { text.isWord($0) }
    let isHome = near.contains {
      text.is($0, "back", "home", "freed", "returned", "released", "regresaron", "liberados", "heimgekehrt")
        || !text.lexicon.isEnglish && ["rentrés", "libérés", "zurückgekehrt", "zurück"].contains(text.lowered($0))
    }
    let isSwap = text.is(number.tokens.lowerBound - 1, "swapped", "exchanged", "freed", "released")
    return isHome || isSwap ? "prisoners returned" : nil
  }

  func soldiers(near index: Int) -> String {
    let near = max(sentence.lowerBound, index - 10)..<min(sentence.upperBound, index + 10)
    if near.contains(where: {
      text.is(
        $0, "freed", "released", "returned", "exchanged", "swapped", "handed", "captive", "prisoners", "liberados",
        "rentrés", "freigelassen", "prisioneros", "prisonniers")
        || !text.lexicon.isEnglish && ["libéré", "libérés", "liberó"].contains(text.lowered($0))
        || text.is($0, "home") && text.is($0 - 1, "come", "came", "brought", "coming")
    }) {
      return "prisoners returned"
    }
    return topic.isDeployment ? "troops deployed" : "troops"
  }

  /// What was done to the things: a participle behind them in the clause, or a verb before the number.
  func deed(to noun: Int, _ number: ClaimNumber) -> String? {
    if let deed = nominalDeed(before: number) { return deed }
    // "73 of the 112 cars stolen": what was done to all of them.
    if (1...3).contains(where: { text.is(number.tokens.lowerBound - $0, "of") }) { return nil }
    for index in noun + 1..<max(noun + 1, min(sentence.upperBound, noun + 7)) {
      if !text.isWord(index) || text.roles(index).contains(.conjunction) { break }
      // "have tested positive" tells of an illness.
      if text.is(index, "tested"), text.is(index + 1, "positive") { return nil }
      if text.roles(index).contains(.participle) { return text.lowered(index) }
      if !text.lexicon.isEnglish, let deed = Self.participles[text.lowered(index)] { return deed }
      if text.roles(index).contains(.preposition), !text.is(index, "of", "in") { break }
    }
    // "closed 14 schools and three airports": both were.
    if let shared = verbOfPair(number), let deed = deedVerb(shared) { return deed }
    // "rejected by six hospitals": who did it.
    if text.is(number.tokens.lowerBound - 1, "by") { return nil }
    for index in stride(
      from: number.tokens.lowerBound - 1, through: max(sentence.lowerBound, number.tokens.lowerBound - 4), by: -1)
    {
      if !text.isWord(index) { break }
      if text.roles(index).contains(.participle) { return text.lowered(index) }
      // "fielen alle 203 Flüge aus"
      if text.is(index, "fielen", "fallen"),
        !(noun + 1..<max(noun + 1, min(sentence.upperBound, noun + 8))).contains(where: { text.is($0, "aus") })
      {
        break
      }
      if let deed = Self.participles[text.lowered(index)] { return deed }
    }
    return nil
  }

  /// The word before the first of two numbers that "and" joins.
  private func verbOfPair(_ number: ClaimNumber) -> Int? {
    let and = number.tokens.lowerBound - 1
    guard text.lexicon.isEnglish, text.is(and, "and"),
      let first = numbers.last(where: { $0.tokens.upperBound <= and }), and - first.tokens.upperBound <= 3,
      (first.tokens.upperBound..<and).allSatisfy({
        text.isWord($0) && text.roles($0).isDisjoint(with: [.auxiliary, .preposition, .saying, .participle])
      })
    else { return nil }
    return beforeHedge(first.tokens.lowerBound)
  }

  /// What a verb before things did to them.
  private func deedVerb(_ verb: Int) -> String? {
    if text.roles(verb).contains(.participle) { return text.lowered(verb) }
    return Self.participles[text.lowered(verb)]
  }

  /// What was done to things of which it is not known that they are counted: only where it stands right beside them.
  private func sureDeed(to noun: Int, _ number: ClaimNumber) -> String? {
    if let deed = nominalDeed(before: number) { return deed }
    if text.is(noun, "decades", "generations", "sides", "stars", "times", "quarters", "pillars", "blocks") {
      return nil
    }
    var before = number.tokens.lowerBound - 1
    while text.roles(before).contains(.adverb) || text.is(before, "than", "more", "least", "at", "some"),
      before > sentence.lowerBound
    {
      before -= 1
    }
    if let shared = verbOfPair(number), text.is(shared, "seized", "destroyed", "damaged", "cancelled", "closed") {
      return text.lowered(shared)
    }
    // "had called off 1,700 operations"
    if text.is(before, "off"), text.is(before - 1, "called", "call", "calls", "calling") { return "cancelled" }
    if text.is(
      before, "seized", "destroyed", "damaged", "cancelled", "closed", "recalled", "confiscated", "impounded",
      "demolished",
      "flooded",
      "postponed")
    {
      return text.lowered(before)
    }
    if text.is(before - 1, "to", "would", "will"),
      let deed = Self.participles[text.lowered(before)],
      ["cancelled", "postponed", "closed", "recalled", "destroyed", "seized", "culled"].contains(deed)
    {
      return deed
    }
    let isPassive = text.is(noun + 1, "were", "been") || text.is(noun + 2, "been")
    let participle = text.is(noun + 2, "been") ? noun + 3 : noun + 2
    return isPassive && text.roles(participle).contains(.participle) ? text.lowered(participle) : nil
  }

  /// "The cancellation of 9,200 operations": what was done to things, told by a noun.
  private func nominalDeed(before number: ClaimNumber) -> String? {
    let hedge = text.is(number.tokens.lowerBound - 1, "about", "around", "some", "nearly", "over")
    let of = number.tokens.lowerBound - (hedge ? 2 : 1)
    guard text.is(of, "of"), text.isWord(of - 1) else { return nil }
    return Self.nominalDeeds.first { $0.noun == text.lowered(of - 1) }?.participle
  }

  private static let nominalDeeds: [(noun: String, participle: String)] = [
    ("cancellation", "cancelled"), ("destruction", "destroyed"), ("seizure", "seized"), ("closure", "closed"),
    ("recall", "recalled"), ("theft", "stolen"), ("sale", "sold"), ("purchase", "bought"), ("delivery", "delivered"),
    ("demolition", "demolished"), ("slaughter", "culled"), ("cull", "culled"), ("confiscation", "seized"),
  ]

  /// Verbs in other forms than their participles.
  static let deeds: [(participle: String, forms: [String])] = [
    ("recalled", ["recall", "recalls", "recalling", "back", "rappelle", "ruft", "retira"]),
    (
      "stolen",
      [
        "stole", "steal", "steals", "stealing", "took", "take", "robaron", "robados", "robadas", "robado", "emporté",
        "emportés", "dérobé", "dérobés", "volé", "volés", "gestohlen", "erbeuteten", "stahlen",
      ]
    ),
    (
      "cancelled",
      [
        "cancel", "cancels", "cancelling", "fielen", "fallen", "ausgefallen", "axes", "scraps", "cancelados",
        "cancelaron", "canceló", "suspendidos", "suspendió", "annulées", "annulés",
        "annulé", "gestrichen",
        "supprimés", "strich", "strichen", "streicht", "streichen",
      ]
    ),
    (
      "destroyed",
      [
        "destroy", "destroys", "destroying", "destruido", "destruyó", "destruyeron", "zerstörte", "zerstörten",
        "détruit",
        "arrasó", "destruidas", "destruidos", "détruites", "détruits", "zerstört",
      ]
    ),
    (
      "destroyed",
      ["brûlées", "brûlés", "calcinadas", "quemadas", "quemados", "verbrannt", "abgebrannt", "ravagées", "arrasadas"]
    ),
    (
      "damaged",
      ["damage", "damages", "damaging", "dañadas", "dañó", "endommagées", "endommagé", "beschädigt", "beschädigte"]
    ),
    ("postponed", ["postpone", "postpones", "postponing"]), ("seized", ["seize", "seizes", "seizing"]),
    ("fired", ["fire", "fires", "firing", "launch", "launches"]),
    ("culled", ["cull", "culls", "culling", "slaughter"]),
    ("cut", ["cuts", "cutting", "axe"]), ("created", ["create", "creates", "creating"]),
    ("sold", ["sell", "sells", "selling"]),
    ("recounted", ["recount"]), ("downed", ["shoots", "shoot", "intercepted"]),
    (
      "closed",
      [
        "close", "closes", "closing", "shut", "cerrará", "cerró", "cierra", "cerrar", "fermer", "fermera", "fermé",
        "ferme",
        "schließen", "schließt", "schloss", "geschlossen",
      ]
    ),
    ("freed", ["free", "frees", "release", "releases"]),
  ]

  /// The participle of each of these forms.
  static let participles: [String: String] = Dictionary(
    deeds.flatMap { deed in deed.forms.map { ($0, deed.participle) } }, uniquingKeysWith: { first, _ in first })

  func distance(_ number: ClaimNumber) -> String? {
    let end = number.tokens.upperBound
    if text.is(end, "from", "off", "away"), text.is(end + 1, "land", "shore") || text.is(end + 2, "coast", "shore") {
      return "distance from coast"
    }
    if text.is(number.tokens.lowerBound - 1, "within"), text.is(end, "of") { return "distance" }
    let isFar = text.is(end, "from", "off", "away", "north", "south", "east", "west", "outside")
    return isFar ? "distance" : nil
  }
}
