/// Running text for a terminal.
enum Paragraphs {
  /// The text with lines of at most `width` columns; its own line feeds stay.
  static func wrapped(_ text: String, to width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { wrapped(line: $0, to: width) }
      .joined(separator: "\n")
  }

  /// The text with two blanks before each line.
  static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }

  private static func wrapped(line: Substring, to width: Int) -> String {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      let columns = DisplayWidth.columns(String(word))
      if used > 0, used + 1 + columns > width {
        lines.append(current)
        current = ""
        used = 0
      }
      if used > 0 {
        current += " "
        used += 1
      }
      current += word
      used += columns
    }
    lines.append(current)
    return lines.joined(separator: "\n")
  }
}
