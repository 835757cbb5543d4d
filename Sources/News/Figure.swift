/// A number that a text claims, with where it stands.
public struct Figure: Sendable, Hashable {
  /// How the text hedges a number.
  public enum Qualifier: String, Sendable, CaseIterable {
    /// about, around, roughly, some
    case about
    /// at least, no fewer than, or more
    case atLeast = "at least"
    /// more than, over
    case moreThan = "more than"
    /// up to, as many as, at most
    case upTo = "up to"
    /// less than, fewer than, under
    case lessThan = "less than"
    /// nearly, almost
    case nearly
    /// between … and …
    case between
  }

  /// The number; nil for a range.
  public var value: Double?
  /// The lower end of a range; nil for a single number.
  public var low: Double?
  /// The upper end of a range; nil for a single number.
  public var high: Double?
  /// What is counted or measured: `%`, a currency code (`USD`), a unit or the noun that follows in lower case; nil where
  /// there is none.
  public var unit: String?
  /// How the text hedges it; nil where it does not.
  public var qualifier: Qualifier?
  /// Where the number stands, with its currency sign, scale word and per cent sign, without qualifier and noun: UTF-8
  /// offsets into the text.
  public var span: Range<Int>

  /// A figure from its parts.
  public init(
    value: Double?, low: Double? = nil, high: Double? = nil, unit: String?, qualifier: Qualifier?, span: Range<Int>
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.qualifier = qualifier
    self.span = span
  }
}
