/// One line of the table: something that was measured.
struct Measurement {
  /// Which stage, on what.
  var name: String
  /// How much work one call did: bytes, articles, feeds.
  var amount: Double
  /// What is counted.
  var unit: Unit
  /// CPU seconds of one call.
  var seconds: Double
  /// CPU seconds of the floor for the same work, where there is one.
  var floor: Double?

  /// What a rate counts.
  enum Unit: String {
    /// Rate in MB/s.
    case bytes
    case articles
    case entries
    case feeds
  }

  /// The columns: name, cost per unit, rate, ratio to the floor.
  var columns: [String] {
    let ratio = floor.map { $0 > 0 ? "\(Self.rounded(seconds / $0, 2)) ×" : "" } ?? ""
    switch unit {
    case .bytes:
      return [
        name, "\(Self.rounded(seconds * 1e9 / amount, 2)) ns/byte", "\(Self.rounded(amount / seconds / 1e6, 1)) MB/s",
        ratio,
      ]
    case .articles, .entries, .feeds:
      let one = unit == .articles ? "article" : unit == .entries ? "entry" : "feed"
      return [
        name, "\(Self.rounded(seconds * 1e6 / amount, 2)) µs/\(one)",
        "\(Self.rounded(amount / seconds, 0)) \(unit.rawValue)/s", ratio,
      ]
    }
  }

  private static func rounded(_ number: Double, _ places: Int) -> String {
    guard number.isFinite, number < 1e12 else { return "-" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    if places == 0 { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}

/// The table that the program prints.
struct MeasurementTable {
  private var rows: [[String]] = [["CPU time (user and system)", "cost", "rate", "of the floor"]]

  mutating func add(_ measurement: Measurement) {
    rows.append(measurement.columns)
  }

  /// The rows with aligned columns, the first to the left, the others to the right.
  var text: String {
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { index, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + space : space + cell.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
