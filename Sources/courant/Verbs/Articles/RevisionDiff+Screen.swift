import Showing

extension RevisionDiff {
  /// The same in colour, long stretches that stayed cut in their midst; marked where there is no colour.
  func shown(on screen: Screen) -> String {
    rendered(
      same: Self.abridged,
      deleted: { screen.hasColour ? screen.styled($0, .red) : "[-" + $0 + "-]" },
      inserted: { screen.hasColour ? screen.styled($0, .green) : "{+" + $0 + "+}" })
  }

  /// Characters of a stretch that stayed which are shown on either side of a change.
  private static let context = 240

  private static func abridged(_ text: String) -> String {
    guard text.count > context * 3 else { return text }
    return text.prefix(context) + " […] " + text.suffix(context)
  }
}
