import Glibc

/// What is known of the place where output goes.
struct Screen: Sendable {
  /// A person looks at it.
  var isTerminal: Bool
  /// Colour is wanted.
  var hasColour: Bool
  /// Columns.
  var width: Int

  /// What stands behind a file descriptor.
  ///
  /// Colour is off without a terminal, with `--no-color`, with `NO_COLOR` set to anything (no-color.org) and on a
  /// terminal that calls itself `dumb`.
  init(descriptor: Int32, noColour: Bool, variable: (String) -> String?) {
    isTerminal = isatty(descriptor) == 1
    hasColour = isTerminal && !noColour && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    width = Self.columns(descriptor) ?? variable("COLUMNS").flatMap(Int.init) ?? 80
  }

  /// A screen of given properties.
  init(isTerminal: Bool, hasColour: Bool, width: Int) {
    self.isTerminal = isTerminal
    self.hasColour = hasColour
    self.width = width
  }

  /// The text in a style where colour is wanted, and as it is elsewhere.
  func styled(_ text: String, _ style: Style?) -> String {
    guard hasColour, let style else { return text }
    return style.applied(to: text)
  }

  private static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
