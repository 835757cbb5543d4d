/// Under which English name a claimant is listed, from the words that a text has for it.
///
/// Only words that are understood whole are changed: a state and a kind of body, in whatever language and order. Names of
/// people, companies and places stay as the text has them.
enum CanonicalName {
  /// What a text's words come to.
  struct Result: Sendable {
    /// The name to show.
    var name: String
    /// The kind of body; a place in `InstitutionKind.all`.
    var kind: Int?
    /// Its state.
    var country: Countries.Country?
    /// Whether every word was understood.
    var isWhole = false
    /// Whether a state should stand before it and none is named: "the defence ministry".
    var lacksCountry = false
  }

  /// The name that some words stand for. `isEnglish` tells whether words without a known name may stay as they are.
  static func of(_ words: String, isEnglish: Bool) -> Result {
    if let full = NationalBodies.full(words) {
      return Result(name: full, kind: InstitutionKind.find(full.lowercased()), isWhole: true)
    }
    // "Coastguard boats": whose they are.
    if isEnglish, let space = words.lastIndex(of: " "), craft.contains(words[words.index(after: space)...]) {
      let owner = of(String(words[..<space]), isEnglish: true)
      if owner.isWhole, owner.kind != nil { return owner }
    }
    let phrase = BodyPhrase(words)
    guard phrase.rest.isEmpty else { return withRest(words, phrase, isEnglish) }
    let kind = main(phrase.kinds, isHeadFirst: !isEnglish && phrase.isHeadFirst)
    guard let kind else {
      guard let country = phrase.country else { return Result(name: words) }
      // "South Korean", "Kyiv", "Washington"
      return Result(name: country.name, country: country, isWhole: true)
    }
    // "The state fire service", "rescue crews": English has many words for them, and the text's are right.
    if isEnglish, phrase.country == nil, phrase.kinds.count == 1, keepsWords.contains(InstitutionKind.all[kind].name) {
      // "National Weather Service" is its name.
      let isName = words.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
      return Result(
        name: isName ? words : words.prefix(1).lowercased() + words.dropFirst(), kind: kind, isWhole: true)
    }
    if let body = ofCity(words, phrase, kind) { return body }
    // "The doctors' association", "the hospitals federation": the kind alone would be another body.
    let bodies = phrase.kinds.filter { !InstitutionKind.all[$0].isMouth }
    if isEnglish, phrase.country == nil, Set(bodies).count > 1 {
      return Result(name: words.prefix(1).lowercased() + words.dropFirst(), kind: kind, isWhole: true)
    }
    // "Polizei in Brüssel": the Union has none of its own.
    let isTheUnions =
      phrase.isSeat && phrase.isJoined && phrase.country?.name == "European Union" && !InstitutionKind.all[kind].isMouth
    return named(kind, isTheUnions ? nil : phrase.country)
  }

  /// What a body has and sends.
  private static let craft: Set<Substring> = [
    "boats", "boat", "vessels", "vessel", "ships", "ship", "helicopters", "helicopter", "planes", "aircraft", "divers",
    "crews", "teams", "patrols", "units",
  ]

  /// Kinds of bodies that an English text names in its own words.
  static let keepsWords: Set<String> = [
    "fire brigades", "rescuers", "civil defence", "civil protection", "hospital", "weather agency", "disaster agency",
  ]

  /// The kind that the name is made of: officials and spokesmen speak for the body beside them.
  private static func main(_ kinds: [Int], isHeadFirst: Bool) -> Int? {
    let bodies = kinds.filter { !InstitutionKind.all[$0].isMouth }
    return (isHeadFirst ? bodies.first : bodies.last) ?? kinds.first
  }

  /// The name of a kind of body of a state.
  static func named(_ kind: Int, _ country: Countries.Country?) -> Result {
    let body = InstitutionKind.all[kind]
    guard let country else {
      return Result(name: body.name, kind: kind, isWhole: true, lacksCountry: body.isNational)
    }
    if let own = NationalBodies.name(of: body.name, in: country.name) {
      return Result(name: own, kind: kind, country: country, isWhole: true)
    }
    return Result(name: country.adjective + " " + body.name, kind: kind, country: country, isWhole: true)
  }

  /// "The Seoul mayor", "Berlin police", "Washington state officials": only what a state has one of is the state's where the seat of
  /// its government stands before it.
  private static func ofCity(_ words: String, _ phrase: BodyPhrase, _ kind: Int) -> Result? {
    guard phrase.isSeat, phrase.country?.name != "European Union", let seat = phrase.seat,
      seat.utf8.first.map({ $0 < 0x80 }) ?? false
    else { return nil }
    let body = InstitutionKind.all[kind]
    let isOfDistrict = words.lowercased().contains(seat.lowercased() + " state ")
    if isOfDistrict { return Result(name: words, kind: kind) }
    guard !body.isNational, !body.isMouth else { return nil }
    let name = ["mayor", "governor"].contains(body.name) ? "\(body.name) of \(seat)" : "\(seat) \(body.name)"
    return Result(name: name, kind: kind)
  }

  /// "Lorvik's councillors", "the mayor of Lorvik": a place with a kind of body in small letters.
  private static func ofPlace(_ words: String, _ phrase: BodyPhrase) -> String? {
    guard phrase.country == nil, phrase.kinds.count == 1, words.utf8.contains(0x27) || words.utf8.contains(0xE2),
      !InstitutionKind.all[phrase.kinds[0]].isMouth,
      phrase.rest.allSatisfy({ $0.first?.isUppercase == true }), words.last?.isLowercase == true,
      let first = words.split(separator: " ").first, first.first?.isUppercase == true,
      words.contains("'s ") || words.contains("’s ")
    else { return nil }
    let place = phrase.rest.joined(separator: " ")
    let name = InstitutionKind.all[phrase.kinds[0]].name
    return ["mayor", "governor"].contains(name) ? "\(name) of \(place)" : "\(place) \(name)"
  }

  /// Kinds of bodies that have names of their own, which stand beside them.
  private static let describing: Set<String> = [
    "operator", "company", "state company", "union", "unions", "airline", "railway", "museum", "hospital", "charity",
    "association", "manufacturer", "owner", "shipping company", "grid operator",
  ]

  /// "राहत संगठन शापला रिलीफ", "ONG Médicos del Largo": the words behind the kind that only describes them.
  static func ownName(in words: [Substring]) -> String? {
    guard
      let kind = words.lastIndex(where: { word in
        let kinds = BodyPhrase(String(word)).kinds
        return kinds.count == 1 && describing.contains(InstitutionKind.all[kinds[0]].name)
      }), kind < 3, kind + 1 < words.count
    else { return nil }
    let name = words[(kind + 1)...]
    guard name.allSatisfy({ BodyPhrase(String($0)).kinds.isEmpty && !$0.hasPrefix("ال") && !deeds.contains($0) }) else {
      return nil
    }
    return name.joined(separator: " ")
  }

  /// Arabic nouns for what a body does: "أعلنت الشركة تسريح 1200 موظف".
  private static let deeds: Set<Substring> = [
    "تسريح", "إلغاء", "إغلاق", "تعليق", "شراء", "بيع", "إطلاق", "سحب", "زيادة", "خفض", "رفع", "ارتفاع", "انخفاض",
    "تراجع", "مقتل", "إصابة", "إجلاء", "إنقاذ", "وفاة", "اعتقال", "تحقيق", "تسجيل", "وصول",
  ]

  private static func holder(in words: String, _ phrase: BodyPhrase, _ body: InstitutionKind) -> String? {
    let isDevanagari = phrase.rest.allSatisfy { $0.unicodeScalars.allSatisfy { (0x900...0x97F).contains($0.value) } }
    guard body.isMouth || body.name.hasSuffix("minister") || body.name == "mayor" || body.name == "governor",
      isDevanagari,
      (2...3).contains(phrase.rest.count)
    else { return nil }
    let name = phrase.rest.joined(separator: " ")
    return words.hasSuffix(" " + name) ? name : nil
  }

  /// Words of which some are not understood: in English they stay; elsewhere the understood kind is told in English.
  private static func withRest(_ words: String, _ phrase: BodyPhrase, _ isEnglish: Bool) -> Result {
    let kind = main(phrase.kinds, isHeadFirst: !isEnglish && phrase.isHeadFirst)
    if isEnglish, let name = ofPlace(words, phrase) { return Result(name: name, kind: kind) }
    guard !isEnglish, let kind else { return Result(name: words, kind: kind, country: phrase.country) }
    if phrase.endsUnknown { return Result(name: words) }
    let body = InstitutionKind.all[kind]
    // "स्वास्थ्य मंत्री अनिता वर्मा": in a script without capitals the two or three words behind an office are its holder's name.
    if let name = holder(in: words, phrase, body) { return Result(name: name, kind: kind) }
    let names = phrase.rest.filter { $0.unicodeScalars.first?.properties.isUppercase == true }
    let isLatin = phrase.rest.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }
    // A name that the kind only describes: "la agencia Velka", "der Betreiber Nordlina".
    // "Flughafenverband ADV": letters that are a name need no kind beside them.
    if isLatin, let last = names.last, last.utf8.count > 1, last.allSatisfy(\.isUppercase), words.hasSuffix(" " + last)
    {
      return Result(name: last)
    }
    // "La ONG Médicos del Largo": the name is whole behind the word that describes it.
    let parts = words.split(separator: " ")
    if describing.contains(body.name), parts.count > 2, parts[1].first?.isUppercase == true,
      BodyPhrase(String(parts[0])).kinds.contains(kind) || parts[0].allSatisfy(\.isUppercase)
    {
      return Result(name: parts.dropFirst().joined(separator: " "))
    }
    let isDescribed = body.isMouth || describing.contains(body.name) && !phrase.isJoined
    if isDescribed, isLatin, !names.isEmpty { return Result(name: names.joined(separator: " ")) }
    guard isLatin, names.count == phrase.rest.count else {
      return isLatin ? Result(name: words, kind: kind) : named(kind, phrase.country)
    }
    // "Delegación del Gobierno": what stands before the kind is no place of it.
    if phrase.isHeadFirst, phrase.isJoined, words.hasPrefix(names[0]) { return Result(name: words, kind: kind) }
    let place = names.joined(separator: " ")
    let isHead = ["mayor", "governor", "president", "prime minister", "director"].contains(body.name)
    // "Bürgermeister Jan Kowalik" names a person, "alcalde de Lorca" a place.
    if isHead, !phrase.isJoined { return Result(name: place) }
    return Result(name: isHead ? "\(body.name) of \(place)" : "\(place) \(body.name)", kind: kind)
  }
}
