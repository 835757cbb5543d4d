/// The rules by which figures are read, named and compared.
public enum FigureRules {
  /// The number of the rules. Whoever changes what ``StoryFigures`` finds in a text or takes for a contradiction counts it up:
  /// what was told of stories by other rules is then told anew, a part in every pass.
  public static let number = 12
}
