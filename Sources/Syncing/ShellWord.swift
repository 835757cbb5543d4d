/// A text as one word of a shell's command line.
public enum ShellWord {
  /// The text as it is where a shell reads it so, else in single quotes (POSIX shell, 2.2.2): whoever copies a command with
  /// an address that a stranger wrote runs that command and nothing else.
  public static func quoted(_ text: String) -> String {
    if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "_%+:,./-".utf8.contains(byte)
    }
  }
}
