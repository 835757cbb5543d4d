/// What a number may be said to count or measure, with the kind of number that it takes.
struct LabelRule: Sendable {
  /// The kind of a number, by its unit.
  enum Measure: Sendable {
    /// A plain number.
    case count
    /// Per cent.
    case percent
    /// Percentage or basis points.
    case points
    /// An amount of money.
    case money
    /// Metres, kilometres, miles, feet.
    case length
    /// Hectares, acres, square kilometres.
    case area
    /// Degrees.
    case temperature
    /// Days, weeks, years.
    case duration
    /// Grams, tonnes.
    case weight
    /// Kilometres or miles an hour, knots.
    case speed
    /// Litres, gallons.
    case volume
    /// Kilowatts, megawatts, gigawatts.
    case power
  }

  /// On which side of the number the word stands.
  enum Side: Sendable {
    case before
    case after
    case either
  }

  /// The label as shown.
  let name: String
  /// The numbers it takes.
  let measures: [Measure]
  /// Where its words stand.
  let side: Side

  init(_ name: String, _ measures: Measure..., side: Side = .either) {
    self.name = name
    self.measures = measures
    self.side = side
  }

  /// The place of a label in `all`.
  static func place(of name: String) -> Int? { all.firstIndex { $0.name == name } }

  /// Every label. People first, then shares, money, measures.
  static let all: [LabelRule] = [
    LabelRule("killed", .count), LabelRule("injured", .count), LabelRule("casualties", .count),
    LabelRule("missing", .count), LabelRule("trapped", .count), LabelRule("stranded", .count),
    LabelRule("arrested", .count), LabelRule("evacuated", .count),
    LabelRule("displaced", .count), LabelRule("homeless", .count), LabelRule("rescued", .count),
    LabelRule("recovered", .count),
    LabelRule("survivors", .count, side: .after), LabelRule("on board", .count),
    LabelRule("crew", .count, side: .after), LabelRule("cases", .count), LabelRule("hospitalised", .count),
    LabelRule("vaccinated", .count), LabelRule("hostages", .count), LabelRule("prisoners returned", .count),
    LabelRule("troops deployed", .count),
    LabelRule("reinforcements", .count), LabelRule("missiles fired", .count, side: .after),
    LabelRule("drones launched", .count, side: .after), LabelRule("drones shot down", .count),
    LabelRule("firefighters", .count, side: .after),
    LabelRule("released", .count), LabelRule("charged", .count), LabelRule("treated", .count),
    LabelRule("abstentions", .count, side: .after), LabelRule("eligible voters", .count),
    LabelRule("employees", .count), LabelRule("critically injured", .count), LabelRule("people present", .count),
    LabelRule("attendance", .count), LabelRule("participants", .count), LabelRule("capacity", .count),
    LabelRule("seats", .count, side: .after), LabelRule("votes", .count, side: .after),
    LabelRule("signatures", .count, side: .after), LabelRule("jobs", .count, side: .after),
    LabelRule("index level", .count), LabelRule("magnitude", .count), LabelRule("age", .count),
    LabelRule("turnout", .percent), LabelRule("policy rate", .percent), LabelRule("rate change", .points),
    LabelRule("core inflation", .percent), LabelRule("inflation", .percent), LabelRule("unemployment", .percent),
    LabelRule("growth", .percent), LabelRule("efficacy", .percent), LabelRule("participation", .percent, .count),
    LabelRule("vote share", .percent), LabelRule("index change", .percent, .points), LabelRule("tariff", .percent),
    LabelRule("pay rise", .percent), LabelRule("deficit", .percent, .money),
    LabelRule("approval", .percent), LabelRule("stake", .percent), LabelRule("containment", .percent),
    LabelRule("fine", .money), LabelRule("price", .money), LabelRule("oil price", .money),
    LabelRule("budget", .money), LabelRule("contract value", .money), LabelRule("value", .money, side: .before),
    LabelRule("value of loss", .money),
    LabelRule("revenue", .money), LabelRule("profit", .money), LabelRule("loss", .money), LabelRule("debt", .money),
    LabelRule("aid", .money), LabelRule("investment", .money), LabelRule("raised", .money),
    LabelRule("cost", .money), LabelRule("damages", .money), LabelRule("bribes", .money), LabelRule("bail", .money),
    LabelRule("salary", .money), LabelRule("compensation", .money), LabelRule("savings", .money),
    LabelRule("share price", .money), LabelRule("spending", .money), LabelRule("ransom", .money),
    LabelRule("range", .length), LabelRule("depth", .length), LabelRule("height", .length),
    LabelRule("altitude", .length),
    LabelRule("distance", .length), LabelRule("water level", .length, side: .before), LabelRule("rainfall", .length),
    LabelRule("area burned", .area),
    LabelRule("area", .area), LabelRule("high temperature", .temperature), LabelRule("low temperature", .temperature),
    LabelRule("temperature", .temperature), LabelRule("wind speed", .speed), LabelRule("speed", .speed),
    LabelRule("weight", .weight), LabelRule("production", .weight), LabelRule("quota", .weight, .count),
    LabelRule("people affected", .count), LabelRule("incidents", .count, side: .after), LabelRule("doses", .count),
    LabelRule("cars recalled", .count), LabelRule("length", .length, side: .after),
    LabelRule("repair time", .duration), LabelRule("sentence", .duration), LabelRule("respondents", .count),
    LabelRule("undecided", .percent, side: .after), LabelRule("sheltered", .count), LabelRule("recaptured", .count),
    LabelRule("escaped", .count), LabelRule("subsidy", .money), LabelRule("opposition", .percent),
    LabelRule("exchange rate", .money),
    LabelRule("cash seized", .money), LabelRule("drugs seized", .weight), LabelRule("cocaine seized", .weight),
    LabelRule("snowfall", .length),
    LabelRule("workers", .count), LabelRule("refugees", .count), LabelRule("share price change", .percent),
    LabelRule("dividend", .money),
  ]
}
