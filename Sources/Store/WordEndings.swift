import GRDB

/// The words of the index that begin as somebody typed.
///
/// FTS5 reads everything that is known of every word that begins so before it tells of the first article (`fts5SetupPrefixIter`):
/// where half of two million articles have such a word, that took 80 ms, and 1.4 s for a single letter. Given the words
/// themselves it goes from the newest article to older ones, and stops.
struct WordEndings {
  /// So many words are looked for one by one: looking for one takes a twentieth of a millisecond, and all of these less than
  /// reading everything.
  static let most = 2_048

  private let tokenizer: any FTS5Tokenizer
  private var pages: IndexPages

  init(_ connection: Connection) throws {
    tokenizer = try connection.database.makeTokenizer(.unicode61(diacritics: .remove))
    pages = try IndexPages(connection)
  }

  /// Words that begin so, in their order; nil where there are more than ``most`` or the text is not one word.
  mutating func words(from beginning: String) throws -> [String]? {
    let tokens = try tokenizer.tokenize(query: beginning)
    guard tokens.count == 1, let token = tokens.first?.token else { return nil }
    return try pages.words(from: token, most: Self.most)
  }
}
