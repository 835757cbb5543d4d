import Claims
import News
import Testing

@Suite("What is counted is called by its own noun")
struct OwnNounTests {
  typealias Item = AspectTests.Item

  @Test("where a source, a verb or its size tells that it matters", arguments: counted)
  func names(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("and not where the number counts no things or is of a whole", arguments: silent)
  func keepsSilent(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("A sum or a share is called by the verb that governs it", arguments: governed)
  func namesByVerb(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let counted = [
    Item("en", "The bureau received 350 weather-related reports.", ["reports: 350 by ?bureau"]),
    Item("en", "Eight orchards have lost their fruit.", ["orchards: 8"]),
    Item("en", "Around ten brass bands came.", ["brass bands: about 10"]),
    Item("en", "Some 16,000 fresh graduates applied, the ministry said.", ["graduates: about 16000 by ministry"]),
    Item("en", "More than 400 people were turned away.", ["people turned away: more than 400"]),
    Item("en", "The number of mooring permits rose to 4,300.", ["mooring permits: 4300"]),
    Item(
      "en", "118 delegates voted for the motion and 90 had voted against it.",
      ["votes in favour: 118", "votes against: 90"]),
    Item("en", "The port counted 88 strikes in May.", ["strikes: 88 by port authority"]),
    Item("en", "More than 5,200 dredging projects have stopped.", ["dredging projects: more than 5200"]),
    Item("en", "The hall was built for 350 people.", ["capacity: 350"]),
    Item("es", "La tormenta dañó 140 grúas, según el puerto.", ["cranes: 140"]),
    Item("de", "Am Morgen standen 40 Güterzüge still.", ["trains: 40"]),
    Item("fr", "La tempête a abîmé 14 éoliennes et 35 grues.", ["cranes: 35"]),
  ]

  static let silent = [
    Item("en", "Three orchards of hers bear fruit.", []),
    Item("en", "She won by 40 lengths.", []),
    Item("en", "He lives with his 12 cousins.", []),
    Item("en", "They put fake 3M stickers on boxes.", []),
    Item("en", "One of the 2,400 weavers sang.", []),
    Item("en", "More than 400 people were expected.", []),
    Item("en", "Talks took place in 12 towns.", []),
    Item("en", "The club sold the £27 million goalkeeper.", []),
    Item(
      "en", "More than 44 weavers applied, bringing the number of loom rentals in town to 260.",
      ["weavers: more than 44"]),
  ]

  static let governed = [
    Item("en", "The council raises property tax by 4.9 percent.", ["tax rise: 4.9 % by ?council"]),
    Item("en", "The mill has trimmed its fees by 3 percent.", ["fees fall: 3 %"]),
    Item("en", "The siege lasted 31 hours.", ["duration: 31 hours"]),
    Item("en", "The abbey owes 340 million crowns to a bank.", ["debt: 340000000 crowns"]),
    Item("en", "About 71 percent of orchards are insured.", ["orchards insured: about 71 %"]),
    Item("en", "The tank held 7,000 cubic metres of brine.", ["brine: 7000 cubic metres"]),
    Item("en", "The veteran raised nearly £29million.", ["raised: nearly 29000000 GBP"]),
  ]
}
