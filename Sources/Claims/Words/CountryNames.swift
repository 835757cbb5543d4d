/// Capitals, seats of government and peoples that stand for a state where they speak: "Washington puts the number at…".
///
/// Common knowledge, as an almanac has it; only states whose capital or people are used so in the news. The words are
/// those of English, Spanish, German and French texts.
enum CountryNames {
  static let standIns: [(country: String, words: String)] = [
    ("Afghanistan", "kabul afghans"), ("Argentina", "argentina"), ("Armenia", "yerevan armenians"),
    ("Australia", "canberra australians"), ("Austria", "vienna wien vienne austrians"), ("Azerbaijan", "baku"),
    ("Bangladesh", "dhaka"), ("Belarus", "minsk belarusians"), ("Belgium", "belgians"),
    ("Brazil", "brasilia brazilians"),
    ("Canada", "ottawa canadians"), ("Chile", "chileans"), ("China", "beijing pekín pékin peking chinese"),
    ("Colombia", "bogotá bogota"), ("Congo", "kinshasa"), ("Cuba", "havana"), ("Czech Republic", "prague"),
    ("Denmark", "copenhagen danes"), ("Egypt", "cairo egyptians"), ("Ethiopia", "addis"), ("Finland", "helsinki finns"),
    ("France", "paris french"), ("Georgia", "tbilisi"), ("Germany", "berlin germans"), ("Greece", "athens greeks"),
    ("Hungary", "budapest"), ("India", "delhi indians"), ("Indonesia", "jakarta"),
    ("Iran", "tehran teherán téhéran teheran iranians"), ("Iraq", "baghdad iraqis"), ("Ireland", "dublin"),
    ("Israel", "israelis"), ("Italy", "rome rom italians"), ("Japan", "tokyo tokio japanese"), ("Jordan", "amman"),
    ("Kazakhstan", "astana"), ("Kenya", "nairobi kenyans"), ("Lebanon", "beirut"), ("Libya", "tripoli"),
    ("Mali", "bamako"), ("Myanmar", "naypyidaw"), ("Nepal", "kathmandu"), ("Netherlands", "dutch"),
    ("New Zealand", "wellington"), ("Nigeria", "abuja nigerians"), ("North Korea", "pyongyang pionyang pjöngjang"),
    ("Norway", "oslo norwegians"), ("Pakistan", "islamabad pakistanis"), ("Philippines", "manila filipinos"),
    ("Poland", "warsaw varsovia varsovie warschau poles"), ("Portugal", "lisbon lisboa lisbonne lissabon"),
    ("Qatar", "doha"), ("Romania", "bucharest"), ("Russia", "moscow moscú moscou moskau kremlin kreml russians"),
    ("Rwanda", "kigali"), ("Saudi Arabia", "riyadh riad saudis"), ("Serbia", "belgrade"),
    ("Somalia", "mogadishu"), ("South Africa", "pretoria"), ("South Korea", "seoul seúl séoul"),
    ("Spain", "madrid spaniards"), ("Sri Lanka", "colombo"), ("Sudan", "khartoum"), ("Sweden", "stockholm swedes"),
    ("Switzerland", "bern swiss"), ("Syria", "damascus syrians"), ("Taiwan", "taipei"), ("Thailand", "bangkok"),
    ("Turkey", "ankara turks"), ("Uganda", "kampala ugandans"), ("Ukraine", "kyiv kiev kiew ukrainians"),
    ("United Kingdom", "london britain westminster"), ("United States", "washington americans us u.s. usa"),
    ("Uruguay", "montevideo"), ("Venezuela", "caracas"), ("Vietnam", "hanoi"), ("Yemen", "sanaa"),
    ("Zimbabwe", "harare"), ("European Union", "brussels bruselas bruxelles brüssel"),
  ]

  /// A people's adjective for a state, where officials of a place are named: "officials in Kyiv" are Ukrainian officials.
  static let adjectives: [String: String] = [
    "Afghanistan": "Afghan", "Australia": "Australian", "Belarus": "Belarusian", "Canada": "Canadian",
    "China": "Chinese", "Congo": "Congolese", "Denmark": "Danish", "Egypt": "Egyptian", "Finland": "Finnish",
    "France": "French", "Germany": "German", "Greece": "Greek", "India": "Indian", "Indonesia": "Indonesian",
    "Iran": "Iranian", "Iraq": "Iraqi", "Israel": "Israeli", "Italy": "Italian", "Japan": "Japanese",
    "Kenya": "Kenyan", "Lebanon": "Lebanese", "Nepal": "Nepali", "Nigeria": "Nigerian", "North Korea": "North Korean",
    "Norway": "Norwegian", "Pakistan": "Pakistani", "Philippines": "Philippine", "Poland": "Polish",
    "Portugal": "Portuguese", "Russia": "Russian", "Saudi Arabia": "Saudi", "South Africa": "South African",
    "South Korea": "South Korean", "Spain": "Spanish", "Sudan": "Sudanese", "Sweden": "Swedish", "Syria": "Syrian",
    "Taiwan": "Taiwanese", "Thailand": "Thai", "Turkey": "Turkish", "Uganda": "Ugandan", "Ukraine": "Ukrainian",
    "United Kingdom": "British", "United States": "US", "Vietnam": "Vietnamese", "Yemen": "Yemeni",
    "European Union": "EU", "Belgium": "Belgian", "Brazil": "Brazilian", "Mexico": "Mexican", "Guatemala": "Guatemalan",
  ]

  private static let states = Dictionary(adjectives.map { ($0.value, $0.key) }) { first, _ in first }

  /// The state that an adjective belongs to; nil where none is known.
  static func state(ofAdjective adjective: String) -> String? {
    if adjective == "American" { return "United States" }
    return states[adjective]
  }
}
