import Claims
import News

/// Claims as lines that a test can compare: "killed: at least 12 by Velka", "Marta Ilves: We heard it".
enum ClaimLines {
  /// The figures and quotes of a body, each in the order in which they stand: first the figures.
  static func read(_ text: String, title: String = "", language: String? = nil) -> [String] {
    let claims = ClaimReader(language: language).claims(in: [(.title, title), (.body, text)])
    return claims.figures.filter { $0.field == .body }.map(line)
      + claims.quotes.map { "\($0.speaker ?? "-"): \($0.words)" }
  }

  /// One line a figure: label, hedge, value, unit, claimant ("?" before one that is not sure), aspect.
  static func line(_ claim: FigureClaim) -> String {
    let number =
      claim.isScore
      ? "\(plain(claim.figure.low))-\(plain(claim.figure.high))"
      : claim.figure.value.map { plain($0) } ?? "\(plain(claim.figure.low)) to \(plain(claim.figure.high))"
    let words: [String?] = [
      claim.label + ":", claim.figure.qualifier?.rawValue, number, claim.figure.unit,
      claim.claimant.map { (claim.isClaimantSure ? "by " : "by ?") + $0 },
      claim.aspect == .current ? nil : "(\(claim.aspect.rawValue))",
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  private static func plain(_ number: Double?) -> String {
    guard let number else { return "" }
    return number == number.rounded() ? String(Int(number)) : String(number)
  }
}
