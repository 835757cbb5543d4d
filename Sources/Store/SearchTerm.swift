/// A word or phrase of a search.
struct SearchTerm {
  /// As FTS5 understands it.
  var expression: String
  /// Phrases that the expression names.
  var phrases = 1
  /// What a word begins with, whatever its ending; nil for whole words, and where the endings are spelt out.
  var beginning: String?
  /// What was typed, as the index has it.
  let words: String
  /// The last word may have any ending.
  let endsOpen: Bool

  /// A word or phrase.
  init(_ written: String) {
    expression = "\"\(written)\""
    words = written
    endsOpen = false
  }

  /// Any word that begins so.
  init(beginning: String) {
    expression = "\"\(beginning)\"*"
    self.beginning = beginning
    words = beginning
    endsOpen = true
  }

  /// Spelt out: any of these words.
  mutating func spell(as words: [String]) {
    guard !words.isEmpty else { return }
    expression = "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    phrases = words.count
    beginning = nil
  }
}
