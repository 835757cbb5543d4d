/// Whether the pages behind a feed's links are read for their full text.
public enum FullTextMode: String, Sendable, CaseIterable {
  /// Never.
  case off
  /// Where the feed's own text is short.
  case auto
  /// Always.
  case on
}
