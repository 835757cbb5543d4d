/// Many words that are one thing to a rule.
struct WordSet: Sendable {
  private let keys: KeyTable

  /// The words of a text, with spaces between them.
  init(_ words: String) {
    var keys = KeyTable(capacity: 64)
    for word in words.split(separator: " ") { keys.set(WordKey.of(word), to: 1) }
    self.keys = keys
  }

  /// Whether a word, given by its key (``WordKey``), is one of them.
  func contains(_ key: UInt64) -> Bool { keys.value(key) != nil }
}
