package import Claims
package import News

extension StoryFigure.Claim {
  /// Who claims it, for people: "-" for the outlets' own voice, "unclear" where somebody may be meant.
  package var claimantWords: String { claimant ?? (isDoubtful ? "unclear" : "-") }

  /// The outlets in which it stands, each once, the earliest first; where it stands in none any more, those in which it
  /// stood.
  package var outlets: [String] {
    let standing = places.filter { $0.until == nil }
    var outlets: [String] = []
    for place in standing.isEmpty ? places : standing where !outlets.contains(place.outlet) {
      outlets.append(place.outlet)
    }
    return outlets
  }

  /// The outlets that say so no longer while others still do, each with when it ceased to.
  package var formerOutlets: [(outlet: String, until: Timestamp)] {
    let standing = outlets
    var former: [(outlet: String, until: Timestamp)] = []
    for place in places where !standing.contains(place.outlet) {
      guard let until = place.until else { continue }
      if let known = former.firstIndex(where: { $0.outlet == place.outlet }) {
        former[known].until = max(former[known].until, until)
      } else {
        former.append((place.outlet, until))
      }
    }
    return former
  }

  /// Where it stands, for people, and who says so no longer: "Dell Wire; no longer in Merrow Post".
  package var outletWords: String {
    let former = formerOutlets.map(\.outlet)
    let words = outlets.joined(separator: ", ")
    return former.isEmpty ? words : words + "; no longer in " + former.joined(separator: ", ")
  }

  /// What stands behind the amount for people: how it is meant where it is not what holds now, and of what it is.
  package var detailWords: [String] {
    [
      aspect == .current ? nil : aspect.rawValue, scope.share == .whole ? nil : scope.share.rawValue, scope.group,
      scope.place,
    ].compactMap(\.self)
  }

  /// The amount with its hedge and unit, for people, and its details.
  package func amountWords(_ unit: String?) -> String {
    let amount = Amount.phrase(
      value: value, low: low, high: high, qualifier: qualifier, unit: unit, isScore: isScore)
    let details = detailWords
    return details.isEmpty ? amount : amount + " (\(details.joined(separator: ", ")))"
  }
}
