import Claims
import News
import Testing

@Suite("Which numbers count something, and how much")
struct CountingTests {
  typealias Item = AspectTests.Item

  @Test("Ages, names, years, rates, and deaths that were prevented count nobody", arguments: nothing)
  func countsNobody(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Numbers in words and in groups are read whole", arguments: whole)
  func readsWhole(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What is told of a part is not told of the whole", arguments: parts)
  func countsThePart(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Verbs and pairs hedge, too", arguments: hedged)
  func hedges(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let nothing = [
    Item("en", "The quake struck at 3.14 a.m. and killed four.", ["killed: 4"]),
    Item("en", "A girl of 9 was killed.", []), Item("en", "A father of six was injured.", []),
    Item("en", "The dead, aged between 31 and 44, were buried.", []),
    Item("en", "A nurse and two guests, 7 and 8, were killed.", []),
    Item("en", "She was 19 when she was arrested.", []),
    Item("en", "The injured are 7, 8 and 11 years old.", []),
    Item("en", "Killed at 71", ["age: 71"]),
    Item("de", "Ein 19-Jähriger wurde verletzt.", []), Item("ja", "19歳の男性が死亡した。", []),
    Item("hi", "19 साल के युवक की मौत हो गई।", []), Item("ar", "قتل شاب عمره 19 عاما.", []),
    Item("en", "Airbus 320 with 88 on board lands", ["on board: 88"]),
    Item("en", "A nine-truck collision killed two people.", ["killed: 2"]),
    Item("en", "Room 14 guests were evacuated.", []), Item("en", "Year 9 pupils came back.", []),
    Item("en", "The 4.9 tremor injured 31.", ["magnitude: 4.9", "injured: 31"]),
    Item("en", "The 10K run drew 640 starters.", ["participants: 640"]),
    Item("en", "Between 1911 and 1915 some 7,000 miners drowned.", ["killed: about 7000 (past)"]),
    Item("en", "The July 8-9 talks were held in Norrvik.", []),
    Item("en", "The council confirmed him 31-12.", ["vote: 31-12 by council"]),
    Item("en", "There were 31 deaths per million inhabitants.", []),
    Item("en", "Deaths per 10,000 sailors fell to 31.", []),
    Item("en", "The lifeboats have saved 640 lives.", []),
    Item("en", "The dyke should prevent 640 deaths.", []),
    Item("en", "The flood claimed 31 lives.", ["killed: 31"]),
    Item("ar", "اعتقل 31 شخصا يوم 8 مايو.", ["arrested: 31"]),
    Item("ar", "قتل ما لا يقل عن 31 شخصا.", ["killed: at least 31"]),
    Item("en", "With 90% of ballots counted, the lead was narrow.", []),
    Item("en", "The death toll was 40.", ["killed: 40"]),
    Item("en", "Two fire personnel were praised.", []),
    Item("en", "The clinics treated 140 cholera patients in a week.", ["treated: 140 by ?clinics"]),
  ]

  static let whole = [
    Item("ja", "3万6千人が避難した。", ["evacuated: 36000"]),
    Item("hi", "2.5 लाख करोड़ रुपये का नुकसान हुआ।", ["value of loss: 2500000000000 INR"]),
    Item("hi", "1 लाख 20 हजार लोग विस्थापित हुए।", ["displaced: 120000"]),
    Item("ru", "Эвакуированы более 2,3 тысячи жителей.", ["evacuated: more than 2300"]),
    Item("de", "Der Schaden beträgt bis zu einer Milliarde Euro.", ["value of loss: up to 1000000000 EUR"]),
    Item("en", "Half a million people were displaced.", ["displaced: 500000"]),
    Item("en", "A hundred and twenty people were injured.", ["injured: 120"]),
    Item("en", "Three and a half thousand people were evacuated.", ["evacuated: 3500"]),
    Item("en", "Two million three hundred thousand people were evacuated.", ["evacuated: 2300000"]),
    Item("en", "Some 40 000 people were evacuated.", ["evacuated: about 40000"]),
    Item("en", "At least a dozen people were injured.", ["injured: at least 12"]),
    Item("fr", "Quatre-vingt-douze personnes ont été blessées.", ["injured: 92"]),
    Item("fr", "Soixante et onze personnes ont été blessées.", ["injured: 71"]),
    Item("fr", "Trois cents personnes ont été évacuées.", ["evacuated: 300"]),
    Item("es", "Cuarenta y seis personas murieron.", ["killed: 46"]),
    Item("es", "Trescientas veinte personas resultaron heridas.", ["injured: 320"]),
  ]

  static let parts = [
    Item("en", "One of the 2,400 dockers died.", []),
    Item("en", "800 of the 2,400 patients have recovered.", ["recovered: 800", "patients: 2400"]),
    Item("en", "Two of the 31 injured died later.", ["killed: 2", "injured: 31"]),
    Item("en", "Four of nine children were injured.", ["injured: 4"]),
    Item("en", "The second of four suspects was arrested.", []),
    Item("en", "Some 800 people in 12 provinces were infected.", ["cases: about 800"]),
    Item("en", "More than 9,000 people were infected, 700 of whom died.", ["cases: more than 9000", "killed: 700"]),
  ]

  static let hedged = [
    Item("en", "The death toll is nearing 700.", ["killed: nearly 700"]),
    Item("en", "Arrests topped 700.", ["arrested: more than 700"]),
    Item("en", "Four or five people died.", ["killed: between 4 to 5"]),
    Item("en", "Perhaps 700 people were arrested.", ["arrested: about 700"]),
  ]
}
