/// What kind of change an edit is to a reader, the weightiest first.
public enum EditKind: String, Sendable, CaseIterable, Comparable {
  /// The article is taken back in words ("has been retracted").
  case retraction
  /// A notice says that something was wrong before ("An earlier version of this article…").
  case correction
  /// A number became another number.
  case figure
  /// Words inside quotation marks changed.
  case quote
  /// A name became another name.
  case name
  /// The headline says it in other words.
  case headline
  /// Words were added, hardly any taken away.
  case addition
  /// Words were taken away, hardly any added.
  case cut
  /// Other words were chosen.
  case wording
  /// Spelling, capitals or punctuation.
  case typo

  /// Orders kinds by weight: the weightiest is the least.
  public static func < (a: EditKind, b: EditKind) -> Bool { a.weight < b.weight }

  /// The kind's bit in a set of kinds kept as a number: 1 for the weightiest, doubling with each lighter one.
  public var bit: Int { 1 << weight }

  private var weight: Int {
    switch self {
    case .retraction: 0
    case .correction: 1
    case .figure: 2
    case .quote: 3
    case .name: 4
    case .headline: 5
    case .addition: 6
    case .cut: 7
    case .wording: 8
    case .typo: 9
    }
  }
}
