/// A sentence of a text in Unicode scalars, with where each stands in the text's UTF-8.
struct KeywordClause: Sendable {
  /// The scalars.
  let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  let offsets: [Int]

  /// The sentences of a text.
  static func clauses(of text: String) -> [KeywordClause] {
    var clauses: [KeywordClause] = []
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    var wasStop = false
    for scalar in text.unicodeScalars {
      let ends = "。！？।؟\n".unicodeScalars.contains(scalar) || wasStop && scalar.properties.isWhitespace
      if ends, !scalars.isEmpty {
        clauses.append(KeywordClause(scalars: scalars, offsets: offsets + [offset]))
        scalars = []
        offsets = []
      } else {
        scalars.append(scalar)
        offsets.append(offset)
      }
      wasStop = scalar == "." || scalar == "!" || scalar == "?"
      offset += UTF8.width(scalar)
    }
    if !scalars.isEmpty { clauses.append(KeywordClause(scalars: scalars, offsets: offsets + [offset])) }
    return clauses
  }

  /// Whether some letters stand at a place.
  func has(_ word: String.UnicodeScalarView, at place: Int) -> Bool {
    guard place >= 0, place + word.count <= scalars.count else { return false }
    return zip(scalars[place...], word).allSatisfy { $0 == $1 }
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
