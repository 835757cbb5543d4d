/// Texts of publishers, made harmless for a terminal and for a line of tab-separated fields.
package enum CleanText {
  /// The text on one line: control characters (a feed could move the cursor or recolour the screen with them), line
  /// and paragraph separators and the marks that reverse the direction of text become a blank.
  package static func line(_ text: String) -> String {
    guard hasHarmful(text) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { clean.append(isHarmful(scalar) ? " " : scalar) }
    return String(clean)
  }

  /// The text with its line feeds, and nothing else that a terminal would obey.
  package static func paragraphs(_ text: String) -> String {
    guard hasHarmful(text) else { return text }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line(String($0)) }
      .joined(separator: "\n")
  }

  /// Whether there is a harmful character, all ends of lines among them, by its bytes: few texts have one.
  private static func hasHarmful(_ text: String) -> Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch (first, second) {
      case (_, 0xC2) where byte < 0xA0, (0xE2, 0x80) where 0xA8...0xAE ~= byte, (0xE2, 0x81) where 0xA6...0xA9 ~= byte:
        return true
      default: if byte < 0x20 || byte == 0x7F { return true }
      }
      (first, second) = (second, byte)
    }
    return false
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
