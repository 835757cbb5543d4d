/// Which items a reader asks for that knows them by numbers (Fever).
public enum ItemRange: Sendable, Hashable {
  /// Those with higher numbers, the lowest first.
  case after(Int64)
  /// Those with lower numbers, the highest first.
  case before(Int64)
  /// These.
  case these([Int64])
}
