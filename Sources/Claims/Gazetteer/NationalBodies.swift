/// The names of bodies of states that the news often only describes: "Sweden's central bank" is the Riksbank.
///
/// Common knowledge, as an almanac has it: bodies whose own name is used in English news. Where there is none, a body is
/// named by its state and kind.
enum NationalBodies {
  /// The own name of a state's body of a kind; nil where it has none here.
  static func name(of kind: String, in country: String) -> String? { names[country]?[kind] }

  /// The full name of a body that is known by initials or by a short form.
  static func full(_ short: String) -> String? { shortForms[short] }

  private static let names: [String: [String: String]] = {
    var names: [String: [String: String]] = [:]
    for (kind, bodies) in byKind {
      for (country, name) in bodies { names[country, default: [:]][kind] = name }
    }
    return names
  }()

  private static let byKind: [(kind: String, bodies: [(country: String, name: String)])] = [
    (
      "central bank",
      [
        ("Sweden", "Riksbank"), ("Norway", "Norges Bank"), ("Denmark", "Danmarks Nationalbank"),
        ("United Kingdom", "Bank of England"), ("Japan", "Bank of Japan"), ("Canada", "Bank of Canada"),
        ("South Korea", "Bank of Korea"), ("United States", "Federal Reserve"), ("Germany", "Bundesbank"),
        ("Switzerland", "Swiss National Bank"), ("Australia", "Reserve Bank of Australia"),
        ("India", "Reserve Bank of India"), ("New Zealand", "Reserve Bank of New Zealand"),
        ("China", "People's Bank of China"), ("Mexico", "Bank of Mexico"), ("France", "Bank of France"),
        ("Italy", "Bank of Italy"), ("Spain", "Bank of Spain"), ("Israel", "Bank of Israel"),
        ("Thailand", "Bank of Thailand"), ("Indonesia", "Bank Indonesia"),
        ("Philippines", "Bangko Sentral ng Pilipinas"),
        ("Malaysia", "Bank Negara Malaysia"), ("Poland", "National Bank of Poland"),
        ("Czech Republic", "Czech National Bank"), ("Hungary", "National Bank of Hungary"),
        ("Ukraine", "National Bank of Ukraine"), ("South Africa", "South African Reserve Bank"),
        ("European Union", "European Central Bank"),
      ]
    ),
    (
      "intelligence agency",
      [
        ("South Korea", "National Intelligence Service"), ("Germany", "BND"), ("Russia", "FSB"), ("Israel", "Mossad"),
        ("Australia", "ASIO"), ("Canada", "CSIS"), ("Norway", "PST"), ("Sweden", "Sapo"), ("Pakistan", "ISI"),
      ]
    ),
    (
      "joint chiefs of staff",
      [("South Korea", "Joint Chiefs of Staff"), ("United States", "US Joint Chiefs of Staff")]
    ),
    (
      "statistics office",
      [
        ("United Kingdom", "Office for National Statistics"), ("Germany", "Destatis"), ("France", "INSEE"),
        ("Italy", "ISTAT"), ("Norway", "Statistics Norway"), ("Sweden", "Statistics Sweden"),
        ("Finland", "Statistics Finland"), ("Denmark", "Statistics Denmark"), ("Canada", "Statistics Canada"),
        ("Netherlands", "Statistics Netherlands"), ("European Union", "Eurostat"), ("Spain", "INE"),
        ("Russia", "Rosstat"),
        ("South Africa", "Statistics South Africa"), ("Australia", "Australian Bureau of Statistics"),
        ("China", "National Bureau of Statistics"),
      ]
    ),
    (
      "geological survey",
      [
        ("United States", "US Geological Survey"), ("United Kingdom", "British Geological Survey"),
        ("Colombia", "Colombian Geological Service"),
      ]
    ),
    (
      "seismological institute",
      [
        ("Guatemala", "Insivumeh"), ("Italy", "INGV"), ("Philippines", "Phivolcs"), ("Indonesia", "BMKG"),
        ("Germany", "GFZ"), ("Mexico", "National Seismological Service"), ("Chile", "National Seismological Center"),
        ("Turkey", "Kandilli Observatory"),
      ]
    ),
    (
      "weather agency",
      [
        ("United Kingdom", "Met Office"), ("Japan", "Japan Meteorological Agency"), ("Ireland", "Met Éireann"),
        ("Germany", "DWD"), ("France", "Météo-France"), ("United States", "National Weather Service"),
        ("Australia", "Bureau of Meteorology"), ("India", "India Meteorological Department"), ("Spain", "Aemet"),
        ("Philippines", "Pagasa"), ("Indonesia", "BMKG"), ("Sweden", "SMHI"),
      ]
    ),
    (
      "disaster agency",
      [
        ("Guatemala", "Conred"), ("Turkey", "AFAD"), ("Indonesia", "BNPB"),
        ("Pakistan", "National Disaster Management Authority"), ("United States", "FEMA"),
      ]
    ),
    (
      "space agency",
      [
        ("United States", "NASA"), ("Japan", "JAXA"), ("India", "ISRO"), ("Russia", "Roscosmos"),
        ("European Union", "European Space Agency"),
      ]
    ),
    (
      "railway",
      [
        ("Belgium", "SNCB"), ("France", "SNCF"), ("Germany", "Deutsche Bahn"), ("Spain", "Renfe"),
        ("Italy", "Trenitalia"),
        ("Austria", "OBB"), ("India", "Indian Railways"), ("Netherlands", "NS"), ("Switzerland", "SBB"),
      ]
    ),
    ("judges", [("European Union", "Court of Justice of the EU"), ("Luxembourg", "Court of Justice of the EU")]),
    ("court", [("European Union", "Court of Justice of the EU")]),
    ("electoral commission", [("Mexico", "National Electoral Institute"), ("India", "Election Commission of India")]),
    ("foreign ministry", [("United States", "US State Department"), ("United Kingdom", "Foreign Office")]),
    ("defence ministry", [("United States", "Pentagon"), ("United Kingdom", "Ministry of Defence")]),
    ("interior ministry", [("United Kingdom", "Home Office")]),
    ("labour ministry", [("United States", "US Labor Department")]),
    ("justice ministry", [("United States", "US Justice Department")]),
    ("army", [("United States", "US military"), ("United Kingdom", "British army")]),
  ]

  private static let shortForms: [String: String] = [
    "NIS": "National Intelligence Service", "USGS": "US Geological Survey", "JCS": "Joint Chiefs of Staff",
    "BoE": "Bank of England", "BoJ": "Bank of Japan", "BOJ": "Bank of Japan", "RBI": "Reserve Bank of India",
    "ECB": "European Central Bank", "IMF": "International Monetary Fund", "UN": "United Nations",
    "WHO": "World Health Organization", "ONS": "Office for National Statistics",
    "Fed": "Federal Reserve", "IAEA": "International Atomic Energy Agency", "State Department": "US State Department",
    "NDMA": "National Disaster Management Authority", "OMS": "World Health Organization",
    "ONU": "United Nations", "EuGH": "Court of Justice of the EU", "EZB": "European Central Bank",
    "BCE": "European Central Bank", "FMI": "International Monetary Fund", "IWF": "International Monetary Fund",
    "ICRC": "International Committee of the Red Cross", "Geological Survey": "US Geological Survey",
    "JMA": "Japan Meteorological Agency", "Labor Department": "US Labor Department",
    "Justice Department": "US Justice Department", "Commerce Department": "US Commerce Department",
    "Treasury Department": "US Treasury Department", "Census Bureau": "US Census Bureau",
    "Federal Reserve Board": "Federal Reserve", "MSF": "Doctors Without Borders",
    "Médecins Sans Frontières": "Doctors Without Borders", "OCHA": "UN humanitarian office",
    "消防庁": "Fire and Disaster Management Agency", "総務省消防庁": "Fire and Disaster Management Agency",
    "東京消防庁": "Tokyo Fire Department", "東京都": "Tokyo government", "警視庁": "Tokyo police",
    "एनडीआरएफ": "NDRF", "海上保安庁": "Japan Coast Guard", "気象庁": "Japan Meteorological Agency", "日本銀行": "Bank of Japan",
    "日銀": "Bank of Japan", "Banco de España": "Bank of Spain", "Banque de France": "Bank of France",
    "Banque nationale du Canada": "National Bank of Canada", "Banque Nationale du Canada": "National Bank of Canada",
    "Banco de México": "Bank of Mexico",
    "المنظمة الدولية للهجرة": "International Organization for Migration",
    "国際移住機関": "International Organization for Migration", "أطباء بلا حدود": "Doctors Without Borders",
    "国境なき医師団": "Doctors Without Borders",
    "IOM": "International Organization for Migration", "OIM": "International Organization for Migration",
    "UNHCR": "UN refugee agency", "ACNUR": "UN refugee agency", "Insee": "INSEE", "CDC": "CDC",
    "US Fed": "Federal Reserve", "US Federal Reserve": "Federal Reserve", "Swedish Riksbank": "Riksbank",
  ]
}
