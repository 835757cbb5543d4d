import Claims
import News
import Testing

/// Whose word a number is.
@Suite struct `A claimant` {
  /// A language, a text and the lines of all its claims.
  typealias Text = (language: String, text: String, claims: [String])

  static let leftOut: [Text] = [
    (
      "en", "Oslo counts 30 killed and 270 injured, Rome 400 killed or wounded, Lima about 120.",
      [
        "killed: 30 by Norway", "injured: 270 by Norway", "casualties: 400 by Italy", "casualties: about 120 by Peru",
      ]
    ),
    (
      "en", "According to Oslo, 30 were killed; Rome says 40 were killed or wounded, and Lima about 12.",
      ["killed: 30 by Norway", "casualties: 40 by Italy", "casualties: about 12 by Peru"]
    ),
    (
      "en", "Officials in Rome said 12 people had died, Peruvian officials 20.",
      [
        "killed: 12 by Italian officials", "killed: 20 by Peruvian officials",
      ]
    ),
    ("en", "Police counted 12 dead in Velm, Tarn 15.", ["killed: 12 by police", "killed: 15 by ?Tarn"]),
    ("en", "Police counted 12 dead, the hospital 15.", ["killed: 12 by police", "killed: 15 by hospital"]),
  ]

  static let cities: [Text] = [
    ("en", "The Oslo mayor counted 31 dead.", ["killed: 31 by mayor of Oslo"]),
    ("en", "Rome police said 12 people had died.", ["killed: 12 by Rome police"]),
    ("en", "The Lima hospital said 12 people had died.", ["killed: 12 by Lima hospital"]),
    ("en", "Washington state officials said 12 people had died.", ["killed: 12 by Washington state officials"]),
    ("en", "Oslo said 12 people had died.", ["killed: 12 by Norway"]),
    ("en", "Officials in Oslo said 12 people had died.", ["killed: 12 by Norwegian officials"]),
  ]

  static let records: [Text] = [
    ("en", "Norway records 31 new cases.", ["cases: 31"]),
    ("en", "Peru has identified 31 cases.", ["cases: 31"]),
    ("en", "Peru has recorded 480 deaths, the most after Norway's 512.", ["killed: 480"]),
    ("en", "Norway reported 31 cases.", ["cases: 31 by Norway"]),
    ("en", "The health office recorded 31 cases.", ["cases: 31 by health office"]),
  ]

  static let whole: [Text] = [
    ("en", "US Secretary of State Ina Moor said 12 people had died.", ["killed: 12 by Ina Moor"]),
    ("en", "Clara May said 12 people had died.", ["killed: 12 by Clara May"]),
    ("en", "Channel 7 News said 12 people had died.", ["killed: 12 by Channel 7 News"]),
    ("en", "Police on Monday said 12 people had died.", ["killed: 12 by police"]),
    ("en", "The widow of one of the 9 victims said 40 people were hurt.", ["injured: 40"]),
    ("en", "A man held for camping at Gull Island told police that 12 people had died.", ["killed: 12"]),
    ("en", "The Velm ferry sank 3 km off the coast.", ["distance from coast: 3 km"]),
    ("en", "High 24. Low 12. Showers later.", ["high temperature: 24", "low temperature: 12"]),
    ("ja", "死者は50人に達すると知事は述べた。", ["killed: 50 by governor"]),
    ("hi", "35 वर्षीय व्यक्ति ने कहा कि 12 लोगों की मौत हुई।", ["killed: 12"]),
  ]

  static let presupposed: [Text] = [
    ("en", "The mayor said a prayer for the 12 dead.", ["killed: 12 by ?mayor"]),
    ("en", "Ina Moor praised the plan -- less than a day after 12 people died.", ["killed: 12"]),
    ("en", "The driver posted photos after 4 officers were killed.", ["killed: 4"]),
    ("en", "The mayor said that 12 people had died.", ["killed: 12 by mayor"]),
  ]

  @Test("whose verb is left out has the number behind his name", arguments: leftOut)
  func ellipses(text: Text) { check(text) }

  @Test("is no state where it is a body of the city", arguments: cities)
  func seats(text: Text) { check(text) }

  @Test("is no place where things happen", arguments: records)
  func places(text: Text) { check(text) }

  @Test("is named whole, or not at all", arguments: whole)
  func names(text: Text) { check(text) }

  @Test("did not say what the outlet takes for known", arguments: presupposed)
  func asides(text: Text) { check(text) }

  private func check(_ text: Text) {
    #expect(ClaimLines.read(text.text, language: text.language) == text.claims)
  }
}
