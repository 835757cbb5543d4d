import Claims
import News
import Testing

@Suite("One thing has one label, whatever the words")
struct UsualWordTests {
  typealias Item = AspectTests.Item

  @Test("Words that mean the same give the same label", arguments: synonyms)
  func usesOneWord(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("A verb or a noun beside a number tells what it measures", arguments: manners)
  func readsTheManner(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("A sum without its currency is in that of the one before it", arguments: sums)
  func keepsTheCurrency(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let synonyms = [
    Item("en", "Fire destroyed 86 houses.", ["homes destroyed: 86"]),
    Item("en", "Fire destroyed 86 dwellings.", ["homes destroyed: 86"]),
    Item("en", "Police impounded 30 scooters.", ["scooters seized: 30 by police"]),
    Item("en", "The prison holds 640 inmates.", ["prisoners: 640"]),
    Item("en", "The pier was hit by waves of up to nine metres.", ["wave height: up to 9 metres"]),
    Item("de", "Die Bahn strich 210 Verbindungen.", ["trains cancelled: 210 by railway"]),
  ]

  static let manners = [
    Item("en", "He is accused of embezzling 74 million euros.", ["money embezzled: 74000000 EUR"]),
    Item("en", "The board put the one-off charge at £140 million.", ["charge: 140000000 GBP by board"]),
    Item("en", "Prosecutors demanded an 18-year term.", ["sentence: 18 years by prosecutors"]),
    Item("en", "The senator seeks a six-year term in the upper house.", []),
    Item("en", "The road will be closed for ten days.", ["closure: 10 days"]),
    Item("en", "Some 62 per cent of those entitled to vote turned out.", ["turnout: about 62 %"]),
    Item("en", "Two crew members did not survive.", ["killed: 2"]),
    Item("en", "The river rises 3 metres in spring.", []),
    Item(
      "en", "The spokesman spoke of the $10 billion wage subsidy scheme.", ["scheme: 10000000000 USD by ?spokesman"]),
    Item("en", "Hospitals admitted 640 people, the minister said.", ["hospitalised: 640 by minister"]),
    Item("es", "Ferrox despedirá a 540 empleados.", ["jobs cut: 540"]),
  ]

  static let sums = [
    Item(
      "en", "The owner put the damage at 8 million kronor. Police put the damage at 12 million.",
      ["value of loss: 8000000 SEK by owner", "value of loss: 12000000 SEK by police"]),
    Item(
      "en", "They raised the price of petrol to 68 dinars from 41 and that of a loaf to 12 dinars.",
      ["price: 68 dinars", "price: 41 dinars (past)", "price: 12 dinars"]),
    Item("en", "The firm made $9 million. Some 12 million people live there.", []),
  ]
}
