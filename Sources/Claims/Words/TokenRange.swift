/// The tokens from one to another, none where the other comes first: what follows a number or a verb is sought a few tokens on,
/// and the sentence may end before.
///
/// In this module it stands in for the operator of the standard library, which ends the program for such bounds.
@inline(__always)
func ..< (first: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (lower: first, upper: max(first, end)))
}
