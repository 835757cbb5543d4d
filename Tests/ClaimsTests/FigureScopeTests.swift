import Claims
import News
import Testing

/// Which part of what is counted a number is about.
@Suite struct `The scope of a figure` {
  /// A text with a line for each figure: label, value, share if not the whole, place, group.
  static let texts: [(language: String, text: String, figures: [String])] = [
    ("en", "Another 12 people were arrested.", ["arrested 12 more"]),
    ("en", "The toll rose by 12 to 480.", ["killed 12 more", "killed 480"]),
    ("en", "31 new cases were confirmed.", ["cases 31 more"]),
    ("en", "At least 40 more people were injured.", ["injured 40 more"]),
    ("en", "More than 40 people were injured.", ["injured 40"]),
    ("en", "480 people died, including 12 children.", ["killed 480", "killed 12 part children"]),
    ("en", "There are 61,000 cases worldwide.", ["cases 61000 world"]),
    ("en", "Norway has 70 cases.", ["cases 70 Norway"]),
    ("en", "12 soldiers were killed.", ["killed 12 soldiers"]),
    ("de", "Weitere 12 Menschen wurden verletzt.", ["injured 12 more"]),
    ("de", "480 Menschen starben, darunter 12 Kinder.", ["killed 480", "killed 12 part"]),
    ("es", "Otras 12 personas resultaron heridas.", ["injured 12 more"]),
    ("fr", "480 personnes sont mortes, dont 12 enfants.", ["killed 480", "killed 12 part"]),
  ]

  @Test(arguments: texts) func `is read from the words beside it`(
    text: (language: String, text: String, figures: [String])
  ) {
    let figures = ClaimReader(language: text.language).claims(in: [(.body, text.text)]).figures
    let lines = figures.map { claim in
      let share = claim.scope.share == .whole ? nil : claim.scope.share.rawValue
      return [claim.label, claim.figure.value.map { "\(Int($0))" }, share, claim.scope.place, claim.scope.group]
        .compactMap(\.self).joined(separator: " ")
    }
    #expect(lines == text.figures)
  }
}
