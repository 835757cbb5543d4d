import GRDB

/// The words of the index that begin as somebody typed.
///
/// FTS5 reads everything that is known of every word that begins so before it tells of the first article (`fts5SetupPrefixIter`):
/// where half of two million articles have such a word, that took 80 ms, and 1.4 s for a single letter. Given the words
/// themselves it goes from the newest article to older ones, and stops.
struct WordEndings {
  /// Words that are looked for one by one. Finding one in the vocabulary takes a quarter of a millisecond, and so does
  /// looking for it.
  static let most = 128

  private let connection: Connection
  private let tokenizer: any FTS5Tokenizer

  init(_ connection: Connection) throws {
    self.connection = connection
    tokenizer = try connection.database.makeTokenizer(.unicode61(diacritics: .remove))
  }

  /// Words that begin so, in their order; nil where there are more than ``most`` or the text is not one word.
  func words(from beginning: String) throws -> [String]? {
    let tokens = try tokenizer.tokenize(query: beginning)
    guard tokens.count == 1, let token = tokens.first?.token else { return nil }
    try SearchVocabulary.make(.instance, connection)
    var next = try connection.statement(
      "SELECT term FROM \(SearchVocabulary.instance.name) WHERE term >= ? LIMIT 1")
    var words: [String] = []
    var place = token
    while true {
      next.bind(place)
      guard let word = try next.first({ $0.text() }), word.utf8.starts(with: token.utf8) else { return words }
      guard words.count < Self.most else { return nil }
      words.append(word)
      // No word has a control character: what follows begins the next one.
      place = word + "\u{1}"
    }
  }
}
