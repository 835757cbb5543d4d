/// What labels tell of their source: what bodies decide, what they report, what goes with what.
enum ClaimLabels {
  /// Whether a source that named one figure is likely to have named the next: what officials report of an event in one
  /// sentence after another, or more of the same kind.
  static func goesOn(_ label: String, _ said: String?) -> Bool {
    if isReported(label) { return true }
    guard let said else { return false }
    if isOfResults(label), isOfResults(said) { return true }
    return label == said
      || economy.contains(label) && economy.contains(said) || polls.contains(label) && polls.contains(said)
  }

  /// "revenue fall", "profit rise": a company's results, too.
  private static func isOfResults(_ label: String) -> Bool {
    results.contains(label) || label.hasPrefix("share of ")
  }

  /// Whether one body tells a whole row of such numbers, sentence after sentence: an election's results, a company's.
  static func isOfSeries(_ label: String, _ said: String?) -> Bool {
    if label == "turnout" || label.hasPrefix("seats") || label.hasPrefix("vote share") { return true }
    return said.map { isOfResults(label) && isOfResults($0) } ?? false
  }

  /// Whether two numbers with a label are of the same thing unless something tells that they are not: no ages, which are of
  /// anybody, and no nouns alone, which tell what is counted and not which of them.
  static func tellsWhich(_ label: String) -> Bool {
    label != "age" && !label.hasPrefix("share of ")
      && (label.contains(" ") || label == "score" || label == "vote" || known.contains(label))
  }

  /// Whether what is measured is a change already: a rise of an index is no addition to one.
  static func isChange(_ label: String) -> Bool {
    ["index change", "share price change", "rate change", "growth", "pay rise", "age"].contains(label)
      || label.hasPrefix("reduction in")
  }

  private static let known = Set(LabelRule.all.map(\.name))

  /// Whether a label is of a company's results.
  static func isResult(_ label: String?) -> Bool { label.map(results.contains) ?? false }

  /// What a company tells in its results.
  private static let results: Set<String> = [
    "revenue", "profit", "loss", "debt", "jobs", "jobs cut", "investment", "units", "cost", "savings", "revenue fall",
    "revenue rise", "profit fall", "profit rise",
  ]

  /// What people who were asked answered.
  private static let polls: Set<String> = ["vote share", "approval", "opposition", "undecided", "respondents"]

  /// What a statistics office tells.
  private static let economy: Set<String> = ["jobs", "unemployment", "inflation", "core inflation", "growth"]

  /// What only judges decide, and prosecutors ask for.
  static func isOfCourts(_ label: String) -> Bool { label == "sentence" || label == "bail" }

  static func isCourt(_ subject: String) -> Bool {
    ["court", "judge", "prosecutor", "jury", "audiencia", "tribunal", "gericht", "cour d'"].contains(
      where: subject.lowercased().contains)
  }

  /// Whether a kind of body reports of events what it does not do itself: no company, no court.
  static func isPublic(_ kind: Int) -> Bool {
    let name = InstitutionKind.all[kind].name
    return ![
      "company", "state company", "operator", "airline", "court", "judges", "museum", "railway", "union", "unions",
      "manufacturer", "owner", "shipping company", "grid operator", "analysts", "economists", "lawyers",
      "farmers' union", "teachers' union", "rebels",
    ]
    .contains(name)
  }

  /// What a body says by doing it: what it decides, sells, makes, takes back.
  static func isDeed(_ label: String) -> Bool {
    deeds.contains(label) || label.hasPrefix("price") || label.hasPrefix("units") || label.hasPrefix("distance")
      || label.utf8.contains(0x20) && doings.contains { label.hasSuffix($0) }
  }

  private static let doings = [
    " delivered", " sold", " produced", " shipped", " recalled", " cancelled", " culled", " built", " seized",
    " closed",
  ]

  /// What an institution says by doing it.
  private static let deeds: Set<String> = [
    "policy rate", "rate change", "price", "evacuated", "revenue", "profit", "cars recalled", "vehicles recalled",
    "fine",
    "contract value", "budget", "participation", "weight", "loss", "investment", "stake", "aid", "missiles fired",
    "crashes", "depth", "jobs cut", "jobs", "damages", "compensation", "savings", "spending", "arrested",
    "rescued", "distance", "troops deployed", "recaptured", "jobs cut",
  ]

  /// What officials report in one sentence after another: people, damage, measures of an event.
  static func isReported(_ label: String) -> Bool {
    if reported.contains(label) { return true }
    switch label.utf8.first {
    case UInt8(ascii: "s"): if label.hasPrefix("seats") { return true }
    case UInt8(ascii: "v"): if label.hasPrefix("vote share") { return true }
    case UInt8(ascii: "d"): if label.hasPrefix("distance") { return true }
    default: break
    }
    guard label.utf8.count > 8, label.utf8.contains(0x20) else { return false }
    return label.hasSuffix(" destroyed") || label.hasSuffix(" damaged")
      || label.split(separator: " ", maxSplits: 2).dropFirst().first == "without"
  }

  private static let reported: Set<String> = [
    "killed", "injured", "wounded", "casualties", "missing", "evacuated", "displaced", "homeless", "rescued",
    "survivors",
    "on board", "crew", "released", "charged", "treated", "critically injured", "compensation", "hospitalised",
    "arrested", "hostages", "firefighters", "turnout", "area burned", "magnitude",
    "depth", "range", "repair time", "missiles fired", "drones launched", "cases", "trapped", "stranded", "recovered",
    "wind speed", "rainfall", "containment", "homes without power",
  ]
}
