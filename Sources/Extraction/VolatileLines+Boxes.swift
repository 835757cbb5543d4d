/// Lines of boxes that pages have among their words: polls of readers, the weather.
extension VolatileLines {
  /// Lines without the answers of a poll and their shares ("Yes 48% (912 votes)"), which follow a question at once. Without a
  /// number of votes, or without a question, they are a result that the article reports.
  static func withoutAnswers(_ lines: [Substring]) -> [Substring] {
    var isAsked = false
    return lines.filter { line in
      if isAsked, isVote(line) { return false }
      isAsked = line.hasSuffix("?") || line.hasSuffix("？")
      return true
    }
  }

  private static func isVote(_ line: Substring) -> Bool {
    guard line.utf8.count <= 60, line.utf8.contains(UInt8(ascii: "%")) else { return false }
    return answers.contains(withoutNumbers(PhraseList.words(line)))
  }

  /// What readers answer in polls, and how many of them, numbers aside.
  private static let answers = Set(
    keys(
      ["votes", "vote", "stimmen", "voix", "votos", "voti", "stemmen", "głosów", "röster"].flatMap { votes in
        [
          "yes", "no", "don t know", "i don t know", "undecided", "not sure", "no opinion", "ja", "nein", "weiß nicht",
          "oui", "non", "sans opinion", "sí", "no sé", "sim", "não", "sì", "nee", "nej", "nei", "vet ej", "tak", "nie",
          "да", "нет", "evet", "hayır",
        ].map { $0 + " " + votes }
      }.joined(separator: "|")))

  /// Whether a line is a temperature and words of weather: "9°C, light snow". A temperature with any other word, or
  /// without a word, is a figure.
  static func isWeather(_ line: Substring) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    var rest = line.drop { "-−–+~ ".contains($0) }
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    rest = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{A0}" }
    guard (1...4).contains(digits.count), let unit = units.first(where: { rest.hasPrefix($0) }) else { return false }
    let words = String(decoding: PhraseList.words(rest.dropFirst(unit.count)), as: UTF8.self).split(separator: " ")
    return !words.isEmpty && words.allSatisfy { weather.contains(String($0)) }
  }

  private static let units = ["°C", "°F", "° C", "° F", "℃"]

  private static let weather = Set(
    """
    light heavy moderate mostly partly scattered broken few isolated and with snow snowy rain rainy showers shower drizzle
    sleet hail sun sunny clear fair cloud clouds cloudy overcast fog foggy mist misty haze hazy wind windy breezy sky skies
    thunderstorm thunderstorms thunder intervals spells
    leicht leichter stark starker teils teilweise meist und schnee schneefall regen regenschauer schauer sonne sonnig
    heiter klar wolkig bewölkt bedeckt nebel neblig wind windig gewitter
    neige pluie averses soleil ensoleillé dégagé nuageux couvert brouillard orages éclaircies partiellement
    nieve lluvia lluvioso sol soleado despejado nublado nubes niebla tormenta parcialmente
    neve pioggia sole soleggiato sereno nuvoloso coperto nebbia temporale chuva ensolarado limpo nevoeiro
    sneeuw regen zon zonnig helder bewolkt mist onweer
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
