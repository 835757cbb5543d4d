package import Claims
import News

extension StoryFigure.Claim {
  /// Who claims it, for people: "-" for the outlets' own voice, "?" where somebody may be meant.
  package var claimantWords: String { claimant ?? (isDoubtful ? "?" : "-") }

  /// The outlets in which it stands or stood, each once, the earliest first.
  package var outlets: [String] {
    var outlets: [String] = []
    for place in places where !outlets.contains(place.outlet) { outlets.append(place.outlet) }
    return outlets
  }

  /// The amount with its hedge and unit, for people; how it is meant stands behind it where it is not what holds now.
  package func amountWords(_ unit: String?) -> String {
    let amount = Amount.phrase(
      value: value, low: low, high: high, qualifier: qualifier, unit: unit, isScore: isScore)
    return aspect == .current ? amount : amount + " (\(aspect.rawValue))"
  }
}
