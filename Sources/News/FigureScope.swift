/// Which part of what is counted a number is about: the whole as far as it is told, what came to it, or a part; and where, and whom.
public struct FigureScope: Sendable, Hashable {
  /// How a number stands to the whole.
  public enum Share: String, Sendable, CaseIterable {
    /// All that is counted.
    case whole
    /// What came to an earlier count: "12 new cases", "rose by 12", "another 12 died".
    case more
    /// Some of those counted: "of whom three", "including three children".
    case part
  }

  /// The place of the whole world.
  public static let world = "world"

  /// How the number stands to the whole.
  public var share: Share
  /// The state or place that the number is of, in English, or `world`; nil where none is named beside it.
  public var place: String?
  /// Who is counted, where not just people: `soldiers`, `children`.
  public var group: String?

  /// A scope from its parts.
  public init(share: Share = .whole, place: String? = nil, group: String? = nil) {
    self.share = share
    self.place = place
    self.group = group
  }
}
