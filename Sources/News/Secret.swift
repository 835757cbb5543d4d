/// A text that must never be shown: printing, describing or reflecting it shows that there is one, and nothing of it.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The text itself; only for sending and storing it.
  public let revealed: String

  /// Keeps a text.
  public init(_ text: String) {
    revealed = text
  }

  /// Stands in for the text.
  public var description: String { "(secret)" }
  /// Stands in for the text.
  public var debugDescription: String { "(secret)" }
  /// Nothing to look into.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
