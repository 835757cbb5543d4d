import Claims
import News
import Testing

@Suite("What other outlets' words say is read alike")
struct OtherWordsTests {
  typealias Item = AspectTests.Item

  @Test("A thing has one label, so that two outlets' numbers of it meet", arguments: labels)
  func labelsAlike(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("A source answers for what is its own", arguments: sources)
  func namesTheSource(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Numbers are read whole and with their unit", arguments: numbers)
  func readsNumbers(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What only looks like a known turn of words is not read as one", arguments: loose)
  func isNotMistaken(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What stands aside labels no other number", arguments: aside)
  func isAside(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let labels = [
    Item("en", "About 6,000 households were without electricity.", ["homes without power: about 6000"]),
    Item("en", "The storm dropped 60 cm of snow on the pass.", ["snowfall: 60 cm"]),
    Item("en", "The war forced 18,000 people from their homes.", ["displaced: 18000"]),
    Item("en", "Another 31 were rushed to two hospitals.", ["hospitalised: 31"]),
    Item("en", "Boats were searching for 14 passengers.", ["missing: 14"]),
    Item("en", "Officers were searching for two suspects.", []),
    Item("en", "The ferry had 312 passengers and crew.", ["on board: 312"]),
    Item("en", "A tanker leaked an estimated 700 tonnes of fuel.", ["fuel spilled: about 700 tonnes"]),
    Item("en", "The balloon reached an altitude of 31 km.", ["altitude: 31 km"]),
    Item("en", "The protest was loud. Some 9,000 people took part.", ["attendance: about 9000"]),
    Item("de", "Der Zoll beschlagnahmte 2 Tonnen Kokain.", ["cocaine seized: 2 tonnes by customs"]),
    Item("en", "Police are searching for two people in connection with the raid.", []),
    Item("de", "Der Straßenverkaufswert liegt bei 3 Millionen Euro.", ["value: 3000000 EUR"]),
    Item("en", "Vehicle tax goes up by 6 percent in May.", ["tax rise: 6 %"]),
    Item("ja", "トラック48台が到着した。", ["trucks: 48"]),
  ]

  static let sources = [
    Item(
      "en", "Tens of thousands were left homeless. The UN put the number at 45,000, the government at 28,000.",
      ["homeless: 45000 by United Nations", "homeless: 28000 by government"]),
    Item(
      "en", "Dozens of people were killed when the dam burst. The governor put the figure at 41.",
      ["killed: 41 by governor"]),
    Item("en", "Many shops were open. The governor put the figure at 41.", []),
    Item("en", "The harbour was busy. The governor put the figure at 41.", []),
    Item("en", "Coastguard boats rescued 41 people.", ["rescued: 41 by coast guard"]),
    Item(
      "en", "Growth will be 0.9 percent rather than the 1.7 percent the ministry assumes, the Audit Council warned.",
      ["growth: 0.9 % by Audit Council", "growth: 1.7 % by ministry"]),
    Item("en", "The National Weather Service expects 30 cm of snow.", ["snowfall: 30 cm by National Weather Service"]),
    Item(
      "en", "The Audit Council said 12 people died. The ministry said 15 people died.",
      ["killed: 12 by Audit Council", "killed: 15 by ministry"]),
    Item("ar", "وقال مصدر في خفر السواحل إنه تم إنقاذ 41 راكبا.", ["rescued: 41 by coast guard"]),
  ]

  static let numbers = [
    Item("fr", "Trente et une personnes ont été arrêtées.", ["arrested: 31"]),
    Item("es", "El Deportivo venció por 3-2 al Racing.", ["score: 3-2 by ?Deportivo"]),
    Item("en", "The weather: the temperature climbed to 45.1C.", ["temperature: 45.1 °C"]),
    Item("fr", "La banque a relevé son taux directeur d'un quart de point, à 4 %.", ["policy rate: 4 % by banque"]),
  ]

  static let loose = [
    Item("en", "The search for seven people to run the shops resumed.", []),
    Item("fr", "Après la hausse du taux directeur, le chômage est passé à 8 %.", ["unemployment: 8 %"]),
    Item("es", "Tras subir el tipo de interés, el paro pasó al 8 %.", ["unemployment: 8 %"]),
    Item("de", "Der Leitzins blieb gleich, die Inflation stieg auf 8 Prozent.", ["inflation: 8 %"]),
    Item("en", "Officials see infection rates peaking at 12 percent.", []),
    Item("en", "The crisis raised Italy's borrowing costs to 7 percent.", []),
    Item("ja", "ビル5階で火災が起きた。", []),
    Item("ja", "第3ビルで火災が起きた。", []),
    Item("ja", "ボーイング737旅客機が着陸した。", []),
    Item("hi", "मिग 21 विमान गिरा।", []),
    Item("ar", "الساعة 10 شركة النفط أعلنت.", []),
    Item("es", "El partido se retrasó por 10-15 minutos.", []),
    Item("en", "Hundreds of people fled and dozens were killed. The Red Cross put the number at 45.", []),
    Item("en", "The mayor unveiled a statue of 12 soldiers killed in the war.", []),
    Item("en", "The banking group lost 40 million dollars.", ["loss: 40000000 USD by banking group"]),
    Item("de", "Der Grenzwert liegt bei 40 Euro.", []),
    Item("en", "Some 40 nurses were brought into hospitals.", ["nurses: about 40"]),
    Item("en", "The markets rallied. 400 people took part in the survey.", ["participants: 400"]),
    Item("en", "The company missed its target and 40 workers were killed.", ["killed: 40 by ?company"]),
  ]

  static let aside = [
    Item("en", "The central bank raised its stake in the fund to 9 percent.", ["stake: 9 % by central bank"]),
    Item("en", "The group counted 51 dead across 12 districts.", ["killed: 51 by group", "districts: 12 by group"]),
    Item(
      "en", "The group counted 51 dead across 12 districts. Officials spoke of 38.",
      ["killed: 51 by group", "districts: 12 by group", "killed: 38 by officials"]),
    Item("hi", "थाने में 12 पुलिसकर्मी थे।", []),
  ]
}
