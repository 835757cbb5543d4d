/// That someone is named as the source of a part of a sentence.
struct Voice: Sendable {
  /// The name under which the source is listed.
  var name: String
  /// Whether it was named there, and not only meant ("the company").
  var isSure: Bool
  /// Whether the source is a person.
  var isPerson: Bool
  /// The tokens that it answers for.
  var scope: Range<Int>
  /// The tokens that name it, and its verb.
  var extent: Range<Int>
  /// Whether its verb is left out, as that of the source before it.
  var isElliptic = false
}
