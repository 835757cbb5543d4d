/// What an article met when it was decided on: the earlier articles that are most like it.
struct Surroundings: Sendable, Hashable {
  /// How crowded it was: mean likeness of the nearest twelve, in units of 1/1000.
  var density: UInt16 = 0
  /// Likeness of the nearest, in the same units.
  var nearest: UInt16 = 0
}
