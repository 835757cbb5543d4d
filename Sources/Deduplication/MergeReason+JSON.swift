internal import News

extension MergeReason {
  /// The reason as one compact JSON object, keys in a fixed order; what `Codable` reads.
  public var json: String {
    var fields = ["\"rule\":" + Self.quoted(rule.rawValue)]
    if let score { fields.append("\"score\":" + Self.rounded(score)) }
    fields.append("\"threshold\":" + Self.rounded(threshold))
    if let nearestArticle { fields.append("\"nearestArticle\":" + Self.quoted(nearestArticle.text)) }
    if let nearestStory { fields.append("\"nearestStory\":" + Self.quoted(nearestStory.text)) }
    let parts = parts.map {
      "{\"feature\":" + Self.quoted($0.feature) + ",\"value\":" + Self.rounded($0.value) + ",\"contribution\":"
        + Self.rounded($0.contribution) + "}"
    }
    fields.append("\"parts\":[" + parts.joined(separator: ",") + "]")
    fields.append("\"sharedTerms\":[" + sharedTerms.map(Self.quoted).joined(separator: ",") + "]")
    fields.append("\"sharedNames\":[" + sharedNames.map(Self.quoted).joined(separator: ",") + "]")
    if let otherStory { fields.append("\"otherStory\":" + Self.quoted(otherStory.text)) }
    if let otherScore { fields.append("\"otherScore\":" + Self.rounded(otherScore)) }
    return "{" + fields.joined(separator: ",") + "}"
  }

  /// Three decimals are plenty for people.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (thousandths < 0 ? "-" : "") + padded.dropLast(3) + "." + padded.suffix(3)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
