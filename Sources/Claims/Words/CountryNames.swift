/// Capitals, seats of government and peoples that stand for a state where they speak: "Washington puts the number at…".
///
/// Common knowledge, as an almanac has it; only states whose capital or people are used so in the news. The words are
/// those of English, Spanish, German and French texts.
enum CountryNames {
  static let standIns: [(country: StaticString, words: String)] = [
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
    ("Zimbabwe", "harare"), ("Estonia", "tallinn estonians"), ("Latvia", "riga latvians"),
    ("Lithuania", "vilnius lithuanians"),
    ("Slovakia", "bratislava"), ("Croatia", "zagreb"), ("Slovenia", "ljubljana"), ("Bosnia", "sarajevo"),
    ("Kosovo", "pristina"), ("South Sudan", "juba"), ("Cape Verde", "praia"), ("Ecuador", "quito"),
    ("Tunisia", "tunis"),
    ("Algeria", "algiers"), ("Morocco", "rabat moroccans"), ("Ghana", "accra"), ("Senegal", "dakar"),
    ("Mongolia", "ulaanbaatar"), ("Moldova", "chisinau"), ("Oman", "muscat"), ("Uzbekistan", "tashkent"),
    ("Kyrgyzstan", "bishkek"), ("Tajikistan", "dushanbe"), ("Zambia", "lusaka"), ("Iceland", "reykjavik"),
    ("Niger", "niamey"), ("Burkina Faso", "ouagadougou"), ("Mozambique", "maputo"), ("Haiti", "port-au-prince"),
    ("European Union", "brussels bruselas bruxelles brüssel"),
  ]
}
