import Claims
import News
import Testing

@Suite("What a number measures by the grammar around it")
struct GrammarTests {
  typealias Item = AspectTests.Item

  @Test("The noun that a sum, a share or a measure belongs to names it", arguments: nouns)
  func namesByNoun(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("A number without a noun counts what its neighbour counts, in its unit", arguments: neighbours)
  func countsAlike(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Whose word it is, is read from the whole clause", arguments: sources)
  func findsTheSource(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let nouns = [
    Item("en", "The jury gave her $12 million in restitution.", ["restitution: 12000000 USD"]),
    Item("en", "Guards seized 2.3 tonnes of cocaine.", ["cocaine seized: 2.3 tonnes"]),
    Item("en", "A reward of $50,000 is offered.", ["reward: 50000 USD"]),
    Item("en", "Memberships stood at $4 million.", ["memberships: 4000000 USD"]),
    Item("en", "The bridge is 38 metres wide.", ["width: 38 metres"]),
    Item("en", "Exports fell by 14 percent.", ["exports fall: 14 %"]),
    Item("en", "The bird has reached a 400-year high.", []),
    Item("en", "The mission saw bets in 12 towns.", []),
    Item("fr", "Les douaniers ont saisi 2,3 tonnes de cocaïne.", ["cocaine seized: 2.3 tonnes"]),
  ]

  static let neighbours = [
    Item(
      "en", "Fifty-one miners were trapped, the company said. The union put the figure at 90.",
      ["trapped: 51 by company", "trapped: 90 by union"]),
    Item(
      "en", "Profit dropped to 84 million crowns from 131 million a year earlier.",
      ["profit: 84000000 crowns", "profit: 131000000 crowns (past)"]),
    Item(
      "en", "The airline cancelled 230 flights on Sunday and 180 on Monday.",
      ["flights cancelled: 230 by airline", "flights cancelled: 180 by airline"]),
    Item(
      "hi", "पुलिस के अनुसार रैली में 8,000 लोग आए, जबकि आयोजकों ने 20,000 का दावा किया।",
      ["attendance: 8000 by police", "attendance: 20000 by organisers"]),
    Item(
      "ja", "警察によると8千人、主催者によると2万人が参加した。", ["attendance: 8000 by police", "attendance: 20000 by organisers"]),
    Item("ja", "売上高は前年比8%減の6800億円だった。", ["revenue: 680000000000 JPY"]),
    Item(
      "fr", "Ils étaient 8.000 dans la rue selon la police, 20.000 d'après les organisateurs.",
      ["attendance: 8000 by police", "attendance: 20000 by organisers"]),
  ]

  static let sources = [
    Item(
      "en", "At least 9 people died, the agency Orna quoted the governor as saying.", ["killed: at least 9 by governor"]
    ),
    Item(
      "en", "Two walkers died when the dam gave way, the coast guard said.", ["killed: 2 by coast guard"]),
    Item(
      "en", "The toll, put at 40 by the army and 75 by the rebels, could not be verified.",
      ["killed: 40 by army", "killed: 75 by rebels"]),
    Item("ar", "تراجع معدل البطالة إلى 7.4 بالمئة، بحسب وزارة العمل.", ["unemployment: 7.4 % by labour ministry"]),
    Item("ja", "失業率は2.4%に低下したと総務省が発表した。", ["unemployment: 2.4 % by internal affairs ministry"]),
    Item("hi", "अदालत ने पूर्व मंत्री को सात साल की सजा सुनाई।", ["sentence: 7 years by court"]),
  ]
}
