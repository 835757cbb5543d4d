import Claims
import News
import Testing

@Suite("How a number is meant")
struct AspectTests {
  /// A text and all that is read of it.
  struct Item: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let claims: [String]
    var testDescription: String { String(text.prefix(60)) }

    init(_ language: String, _ text: String, _ claims: [String]) {
      self.language = language
      self.text = text
      self.claims = claims
    }
  }

  @Test("What is denied is nobody's number", arguments: denied)
  func denial(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What was before is told apart from what is", arguments: former)
  func past(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What is planned, feared or invented has not happened", arguments: supposed)
  func supposal(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let denied = [
    Item("en", "Norvia denied that 27 sailors had drowned.", ["killed: 27 (negated)"]),
    Item("en", "It is not true that 27 skiers were hurt.", ["injured: 27 (negated)"]),
    Item("en", "Rumours of 27 deaths in the valley are baseless.", ["killed: 27 (negated)"]),
    Item("en", "Fears that 90 passengers had died turned out to be unfounded.", ["killed: 90 (negated)"]),
    Item("en", "Not 90 but nine passengers died on the ridge.", ["killed: 90 (negated)", "killed: 9"]),
    Item("en", "Nine passengers were not hurt.", ["injured: 9 (negated)"]),
    Item("en", "Nobody thinks that 90 passengers died.", ["killed: 90 (negated)"]),
    Item("en", "No more than nine passengers died.", ["killed: up to 9"]),
    Item("en", "Nine passengers who were not roped drowned.", ["killed: 9"]),
    Item("de", "Die Polizei dementierte Meldungen über 27 Tote.", ["killed: 27 by ?police (negated)"]),
    Item("de", "Nicht 90, sondern neun Menschen starben.", ["killed: 90 (negated)", "killed: 9"]),
    Item("fr", "Neuf personnes n’ont pas été blessées.", ["injured: 9 (negated)"]),
    Item("es", "No murieron 90 personas, sino nueve.", ["killed: 90 (negated)"]),
    Item("ja", "会社は27人が死亡したとの情報を否定した。", ["killed: 27 (negated)"]),
    Item("hi", "कंपनी ने 27 लोगों की मौत से इनकार किया।", ["killed: 27 by company (negated)"]),
    Item("ar", "نفت الشركة مقتل 27 شخصا.", ["killed: 27 by company (negated)"]),
  ]

  static let former = [
    Item("en", "Turnout fell to 48% from 55% a year earlier.", ["turnout: 48 %", "turnout: 55 % (past)"]),
    Item("en", "Turnout was 48% in May, down from 55% in March.", ["turnout: 48 %", "turnout: 55 % (past)"]),
    Item("en", "Nine sailors drowned in May.", ["killed: 9"]),
    Item("en", "In 2013 a mudslide killed 60 villagers there.", ["killed: 60 (past)"]),
    Item("en", "Twenty years ago, 60 villagers drowned.", ["killed: 60 (past)"]),
    Item("en", "She survived a sinking that killed 60 passengers.", ["killed: 60 (past)"]),
    Item("en", "Last year's mudslide killed 60 villagers.", ["killed: 60 (past)"]),
    Item("de", "Vor zwei Jahren starben hier 60 Menschen.", ["killed: 60 (past)"]),
    Item("es", "Hace dos años murieron 60 personas.", ["killed: 60 (past)"]),
    Item("fr", "Il y a deux ans, 60 personnes sont mortes.", ["killed: 60 (past)"]),
    Item("ja", "死者は27人から31人に増えた。", ["killed: 27 (past)", "killed: 31"]),
    Item("hi", "मृतकों की संख्या 27 से बढ़कर 31 हो गई।", ["killed: 27 (past)", "killed: 31"]),
    Item("ar", "ارتفع عدد القتلى من 27 إلى 31.", ["killed: 27 (past)", "killed: 31"]),
    Item("ja", "2013年の土砂崩れでは60人が死亡した。", ["killed: 60 (past)"]),
  ]

  static let supposed = [
    Item("en", "The gang had threatened to kill 40 guests.", ["killed: 40 (hypothetical)"]),
    Item("en", "It is feared that 40 guests drowned.", ["killed: 40 (hypothetical)"]),
    Item("en", "Forty guests are presumed dead.", ["killed: 40 (hypothetical)"]),
    Item("en", "In the film, 40 guests drown.", ["killed: 40 (hypothetical)"]),
    Item("en", "Without the dam 40 guests would have drowned.", ["killed: 40 (hypothetical)"]),
    Item("en", "A third of its 7,000 employees could lose their jobs.", ["employees: 7000"]),
    Item("de", "Bis zu 40 Menschen könnten ertrunken sein.", ["killed: up to 40 (hypothetical)"]),
    Item("ja", "死者は40人に上る恐れがある。", ["killed: 40 (hypothetical)"]),
    Item("ar", "يخشى مقتل 40 شخصا.", ["killed: 40 (hypothetical)"]),
  ]
}
