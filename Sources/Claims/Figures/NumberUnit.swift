/// The unit that stands after a number.
struct NumberUnit {
  /// The unit as shown; nil for plain numbers.
  var name: String?
  /// The kind of number that it makes.
  var measure: LabelRule.Measure = .count
  /// The token after the unit.
  var end: Int
  /// The token after what belongs to the figure's text.
  var shownEnd: Int
  /// What one of it is in the unit that is shown (days).
  var factor = 1.0

  /// The unit after a token.
  static func read(_ text: ClaimText, after end: Int, hasCurrency: Bool) -> NumberUnit {
    if hasCurrency { return NumberUnit(end: end, shownEnd: end) }
    if text.isMark(end, "%", "％") || text.is(end, "percent", "pct", "prozent") {
      return NumberUnit(name: "%", measure: .percent, end: end + 1, shownEnd: end + 1)
    }
    if text.is(end, "per") && text.is(end + 1, "cent") || text.is(end, "por") && text.is(end + 1, "ciento") {
      return NumberUnit(name: "%", measure: .percent, end: end + 2, shownEnd: end + 2)
    }
    if text.is(end, "percentage", "basis"), text.is(end + 1, "points", "point") {
      let name = text.is(end, "basis") ? "basis points" : "percentage points"
      return NumberUnit(name: name, measure: .points, end: end + 2, shownEnd: end + 2)
    }
    if text.is(end, "prozentpunkte", "prozentpunkten", "prozentpunkt")
      || text.is(end, "puntos", "punto", "points", "point")
        && (text.is(end + 1, "porcentuales", "porcentual")
          || text.is(end + 1, "de") && text.is(end + 2, "pourcentage"))
    {
      let last = text.is(end + 1, "de") ? end + 3 : text.is(end + 1, "porcentuales", "porcentual") ? end + 2 : end + 1
      return NumberUnit(name: "percentage points", measure: .points, end: last, shownEnd: last)
    }
    if text.is(end, "basispunkte", "basispunkten")
      || text.is(end, "puntos") && text.is(end + 1, "básicos")
      || text.is(end, "points") && text.is(end + 1, "de") && text.is(end + 2, "base")
    {
      let last = text.is(end, "puntos") ? end + 2 : text.is(end, "points") ? end + 3 : end + 1
      return NumberUnit(name: "basis points", measure: .points, end: last, shownEnd: last)
    }
    if text.isMark(end, "°") {
      let name = text.is(end + 1, "c") ? "°C" : text.is(end + 1, "f") ? "°F" : "degrees"
      let last = name == "degrees" ? end + 1 : end + 2
      return NumberUnit(name: name, measure: .temperature, end: last, shownEnd: last)
    }
    if text.isMark(end, "€", "£", "$") {
      let name = text.isMark(end, "€") ? "EUR" : text.isMark(end, "£") ? "GBP" : "USD"
      return NumberUnit(name: name, measure: .money, end: end + 1, shownEnd: end + 1)
    }
    if text.is(end, "c", "f"), text.tokens[end].isCapital, text.touches(end - 1, end) {
      return NumberUnit(name: text.is(end, "c") ? "°C" : "°F", measure: .temperature, end: end + 1, shownEnd: end + 1)
    }
    return word(text, after: end)
  }

  private static func word(_ text: ClaimText, after end: Int) -> NumberUnit {
    let isHyphen = text.isMark(end, "-") && text.touches(end - 1, end) && text.touches(end, end + 1)
    var index = isHyphen ? end + 1 : end
    // "48 million US dollars"
    if text.isWord(index), text.tokens[index].isCapital, text.roles(index + 1).contains(.currency) { index += 1 }
    // "95 millones de dólares", "95 millions d'euros"
    if !text.lexicon.isEnglish, text.roles(index - 1).contains(.scale), text.roles(index + 1).contains(.currency),
      text.is(index, "de") || text.lexicon.elides && text.lowered(index) == "d'"
    {
      index += 1
    }
    if text.is(index, "nautical"), text.is(index + 1, "miles", "mile") {
      return NumberUnit(name: "nautical miles", measure: .length, end: index + 2, shownEnd: index + 2)
    }
    if text.is(index, "cubic"), let unit = text.entry(index + 1).unit, measure(of: unit) == .length {
      return NumberUnit(name: "cubic " + unit, measure: .volume, end: index + 2, shownEnd: index + 2)
    }
    let isSquare = text.is(index, "square", "sq")
    let entry = text.entry(isSquare ? index + 1 : index)
    let last = isSquare ? index + 2 : index + 1
    if entry.roles.contains(.currency) {
      return NumberUnit(name: entry.unit, measure: .money, end: last, shownEnd: last)
    }
    if entry.roles.contains(.duration) {
      return duration(of: entry.value, last)
    }
    guard let unit = entry.unit else { return NumberUnit(end: end, shownEnd: end) }
    if unit == "points" { return NumberUnit(end: end, shownEnd: end) }
    if isSquare { return NumberUnit(name: "square " + unit, measure: .area, end: last, shownEnd: last) }
    if unit == "miles" || unit == "km", text.is(last, "an", "per"), text.is(last + 1, "hour") {
      return NumberUnit(name: unit == "km" ? "km/h" : "mph", measure: .speed, end: last + 2, shownEnd: last + 2)
    }
    let isHourly =
      text.is(last, "por") && text.is(last + 1, "hora") || text.is(last, "pro", "in") && text.is(last + 1, "stunde")
    if unit == "km", isHourly {
      return NumberUnit(name: "km/h", measure: .speed, end: last + 2, shownEnd: last + 2)
    }
    if unit == "km", text.isMark(last, "/"), text.is(last + 1, "h", "hr") {
      return NumberUnit(name: "km/h", measure: .speed, end: last + 2, shownEnd: last + 2)
    }
    return NumberUnit(name: unit, measure: measure(of: unit), end: last, shownEnd: last)
  }

  /// Weeks are told in days; all else in its own unit. `days` is what one of it is, roughly for those under a day.
  private static func duration(of days: Double, _ last: Int) -> NumberUnit {
    let (name, factor): (String, Double) =
      switch days {
      case 365: ("years", 1)
      case 30: ("months", 1)
      case 1...: ("days", days)
      case 0.01...: ("hours", 1)
      case 0.0001...: ("minutes", 1)
      default: ("seconds", 1)
      }
    return NumberUnit(name: name, measure: .duration, end: last, shownEnd: last, factor: factor)
  }

  private static func measure(of unit: String) -> LabelRule.Measure {
    switch unit {
    case "%": .percent
    case "hectares", "acres": .area
    case "degrees": .temperature
    case "grams", "kg", "tonnes": .weight
    case "km/h", "mph", "knots": .speed
    case "litres", "gallons": .volume
    case "kW", "MW", "GW": .power
    default: .length
    }
  }
}
