/// A sentence of a text in Unicode scalars, with where each stands in the text's UTF-8.
struct KeywordClause: Sendable {
  /// The scalars.
  let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  let offsets: [Int]

  /// A stop within quotation marks ends no sentence, up to this many characters: a mark may never be closed.
  private static let longestQuote = 300

  /// The sentences of a text.
  static func clauses(of text: String) -> [KeywordClause] {
    var clauses: [KeywordClause] = []
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    var wasStop = false
    var wasFull = false
    var quoted = 0
    for scalar in text.unicodeScalars {
      let isInside = quoted > 0
      let ends =
        scalar == "\n" || !isInside && (isFullStop(scalar) || wasStop && scalar.properties.isWhitespace)
      if scalars.isEmpty, scalar.properties.isWhitespace {
        // A sentence begins with its first letter.
      } else if ends, !scalars.isEmpty {
        clauses.append(KeywordClause(scalars: scalars, offsets: offsets + [offset]))
        scalars = []
        offsets = []
      } else {
        scalars.append(scalar)
        offsets.append(offset)
      }
      quoted = isInside ? (closes(scalar) || quoted > longestQuote ? 0 : quoted + 1) : (opens(scalar) ? 1 : 0)
      if scalar == "\n" { quoted = 0 }
      // A closing mark leaves it to the stop before it whether the sentence ends.
      wasStop = scalar == "." || scalar == "!" || scalar == "?" || closes(scalar) && (wasStop || isInside && wasFull)
      wasFull = isFullStop(scalar)
      offset += UTF8.width(scalar)
    }
    if !scalars.isEmpty { clauses.append(KeywordClause(scalars: scalars, offsets: offsets + [offset])) }
    return clauses
  }

  private static func isFullStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "।", "؟": true
    default: false
    }
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "「", "『", "“", "«", "\"", "„": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "」", "』", "”", "»", "\"", "“": true
    default: false
    }
  }

  /// Whether some letters stand at a place.
  func has(_ word: [Unicode.Scalar], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= scalars.count else { return false }
    for index in word.indices where scalars[place + index] != word[index] { return false }
    return true
  }

  /// Whether a letter stands at a place.
  func isLetter(_ place: Int) -> Bool {
    scalars.indices.contains(place) && (scalars[place].properties.isAlphabetic || scalars[place].value == 0x094D)
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
