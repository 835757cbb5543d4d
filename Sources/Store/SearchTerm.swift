/// A word or phrase of a search.
struct SearchTerm {
  /// As FTS5 understands it.
  var expression: String
  /// Phrases that the expression names.
  var phrases = 1
  /// What a word begins with, whatever its ending; nil for whole words.
  var beginning: String?

  /// A word or phrase.
  init(_ written: String) {
    expression = "\"\(written)\""
  }

  /// Any word that begins so.
  init(beginning: String) {
    expression = "\"\(beginning)\"*"
    self.beginning = beginning
  }

  /// Spelt out: any of these words.
  mutating func spell(as words: [String]) {
    guard !words.isEmpty else { return }
    expression = "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    phrases = words.count
    beginning = nil
  }
}
