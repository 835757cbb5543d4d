/// One word for what general language has several for, so that two outlets' numbers of one thing stand in one row.
extension LabelFinder {
  /// A label with the usual word for its noun and for what became of it: "dwellings flattened" is *homes destroyed*.
  static func usual(_ label: String) -> String {
    guard let first = label.utf8.first, first >= UInt8(ascii: "a") else { return label }
    if let whole = synonyms[label] { return whole }
    if label.hasSuffix(" without electricity") { return usual(String(label.dropLast("electricity".count)) + "power") }
    if let noun = supplied.first(where: { label.hasPrefix($0) }) {
      return "homes" + String(label.dropFirst(noun.count - 9))
    }
    guard let space = label.utf8.lastIndex(of: 0x20) else { return label }
    let noun = String(label[..<space])
    let deed = String(label[label.index(after: space)...])
    let usualNoun = synonyms[noun] ?? noun
    // "Forty homes burned down", "600 houses collapsed"
    let isLost = usualNoun == "homes" && (deed == "burned" || deed == "burnt" || deed == "collapsed")
    let usualDeed = isLost ? "destroyed" : deedSynonyms[deed] ?? deed
    return usualNoun == noun && usualDeed == deed ? label : usualNoun + " " + usualDeed
  }

  /// Who is without power or water, where somebody lives.
  private static let supplied = [
    "households without ", "customers without ", "properties without ", "premises without ", "subscribers without ",
    "houses without ", "dwellings without ", "residences without ",
  ]

  private static let synonyms: [String: String] = [
    "houses": "homes", "dwellings": "homes", "residences": "homes", "automobiles": "cars", "lorries": "trucks",
    "aeroplanes": "planes", "airplanes": "planes", "departures": "flights",
    "stores": "shops", "enterprises": "businesses", "companies": "businesses", "firms": "businesses",
    "pictures": "photos", "images": "photos", "pupils": "students", "schoolchildren": "students",
    "policemen": "officers", "firemen": "firefighters", "positions": "jobs", "posts": "jobs",
    "detainees": "prisoners", "inmates": "prisoners", "physicians": "doctors", "medics": "doctors", "kids": "children",
    "carriages": "wagons",
    "seas": "wave height", "waves": "wave height", "swell": "wave height", "swells": "wave height", "bill": "cost",
    "tab": "cost", "outlay": "cost", "expense": "cost", "expenses": "cost", "bounty": "reward", "shortage": "shortfall",
    "earnings": "profit", "turnover": "revenue", "takings": "revenue", "staff": "employees",
    "workforce": "employees", "headcount": "employees", "lead": "margin", "majority": "margin",
    "enrollment": "enrolment", "thermometers": "temperature", "crude": "oil", "crude oil": "oil",
  ]

  private static let deedSynonyms = [
    "flattened": "destroyed", "demolished": "destroyed", "ruined": "destroyed", "razed": "destroyed",
    "wrecked": "destroyed", "gutted": "destroyed", "levelled": "destroyed", "leveled": "destroyed",
    "swept": "destroyed", "axed": "cancelled", "scrapped": "cancelled", "canceled": "cancelled",
    "shut": "closed", "shuttered": "closed", "confiscated": "seized", "impounded": "seized",
    "shelved": "postponed", "rescheduled": "postponed", "slaughtered": "culled",
  ]
}
