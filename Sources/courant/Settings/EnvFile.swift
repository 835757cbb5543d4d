/// A file of settings in the form that systemd's `EnvironmentFile=` and shells share: `NAME=VALUE`, one a line.
struct EnvFile {
  /// Where it was read from.
  var path: String
  /// The values by name; the last line of a name wins.
  var values: [String: String]

  /// Reads the lines of a file's text.
  ///
  /// Blank lines and lines that begin with `#` or `;` are skipped, `export ` before a name is allowed, and a value may
  /// stand in single or double quotes. Anything else is a configuration failure that names the line.
  init(path: String, text: String) throws {
    self.path = path
    values = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var trimmed = Self.trimmed(line)
      if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix(";") { continue }
      if trimmed.hasPrefix("export ") { trimmed = Self.trimmed(trimmed.dropFirst(7)) }
      let parts = trimmed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
      guard parts.count == 2, Self.isName(parts[0]) else {
        throw CommandFailure(
          .configuration, "\(path), line \(index + 1): this is no setting: \(trimmed)",
          advice: "A line is NAME=VALUE, or begins with # for a comment.")
      }
      values[String(parts[0])] = Self.unquoted(parts[1])
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" || character == "\r" }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == 95
      }
  }

  private static func unquoted(_ value: Substring) -> String {
    if value.count >= 2, let first = value.first, first == value.last, first == "\"" || first == "'" {
      return String(value.dropFirst().dropLast())
    }
    return String(value)
  }
}
