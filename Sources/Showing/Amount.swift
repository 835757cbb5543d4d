package import News

/// Numbers as people and programs read them.
package enum Amount {
  /// The shortest text of a number, without a fraction where it has none.
  package static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// With separators between thousands, for people.
  package static func grouped(_ value: Double) -> String {
    let text = text(abs(value))
    let whole = text.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (value < 0 ? "-" : "") + grouped + text.dropFirst(whole.count)
  }

  /// A value or range with its hedge and unit: "at least 1,200 hectares", "2-1", "7.4 million EUR" in full digits.
  package static func phrase(
    value: Double?, low: Double?, high: Double?, qualifier: Figure.Qualifier?, unit: String?, isScore: Bool
  ) -> String {
    var text: String
    if let value {
      text = grouped(value)
    } else if let low, let high {
      text = grouped(low) + (isScore ? "-" : " to ") + grouped(high)
    } else {
      return ""
    }
    if let unit { text += unit == "%" ? "%" : " " + unit }
    if let qualifier, qualifier != .between { text = qualifier.rawValue + " " + text }
    return text
  }
}
