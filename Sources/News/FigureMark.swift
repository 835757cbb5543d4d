/// What was told of a story's figures when its words were read last.
public struct FigureMark: Sendable, Hashable {
  /// The number of the rules by which it was told, from 1.
  public var rules: Int
  /// Whether the sources claim different figures.
  public var differ: Bool

  /// A mark from its parts.
  public init(rules: Int, differ: Bool) {
    self.rules = rules
    self.differ = differ
  }
}
