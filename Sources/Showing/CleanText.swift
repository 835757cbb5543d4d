/// Texts of publishers, made harmless for a terminal and for a line of tab-separated fields.
package enum CleanText {
  /// The text on one line: control characters (a feed could move the cursor or recolour the screen with them), line
  /// and paragraph separators and the marks that reverse the direction of text become a blank.
  package static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isHarmful(scalar) ? " " : scalar) }
    return String(clean)
  }

  /// The text with its line feeds, and nothing else that a terminal would obey.
  package static func paragraphs(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
