import GRDB
import GRDBSQLite
import Glibc

/// Looks for a search's words in a few hundred articles, one after another, and finds and ranks what FTS5 would in an index of
/// them: to make one was half of all that a search cost.
struct WordMatcher {
  private struct Article {
    var key: Int64
    /// Words in all columns.
    var length = 0
    /// How often each phrase occurs, by the columns' weights.
    var frequencies: [Double]
  }

  private let tokenizer: any FTS5Tokenizer
  private var scan: PhraseScan
  /// Of the phrases so many are wanted; those behind them are forbidden.
  private let wanted: Int
  private var articles: [Article] = []

  /// A matcher for a search as it was typed: the endings of its words need not be spelt out.
  init(_ query: SearchQuery, _ connection: Connection) throws {
    let tokenizer = try connection.database.makeTokenizer(.unicode61(diacritics: .remove))
    self.tokenizer = tokenizer
    wanted = query.terms.count
    scan = PhraseScan(
      try (query.terms + query.forbidden).map { term in
        PhraseScan.Phrase(
          words: try tokenizer.tokenize(query: term.words).map { Array($0.token.utf8) }, endsOpen: term.endsOpen)
      })
  }

  /// The articles of rows of key, title, summary and full text that fit, best first, the newest first where they fit as well.
  mutating func hits(in rows: inout SQLStatement) throws -> [RankedArticle] {
    while try rows.step() {
      var article = Article(key: rows.int64(), frequencies: scan.counts.map { _ in 0 })
      let words = IndexedWords(title: rows.text(), summary: rows.text(), body: rows.text())
      for (text, weight) in zip([words.title, words.body], WeightedRank.columns) {
        try read(text)
        article.length += scan.length
        for (phrase, count) in scan.counts.enumerated() { article.frequencies[phrase] += weight * Double(count) }
      }
      articles.append(article)
    }
    return ranked()
  }

  /// Counts the phrases in a text.
  private mutating func read(_ text: String) throws {
    var text = text
    scan.begin()
    let code = withUnsafeMutablePointer(to: &scan) { scan in
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          tokenizer.tokenize(
            context: scan, tokenization: .document, pText: characters.baseAddress, nText: CInt(characters.count)
          ) { scan, _, word, length, _, _ in
            let bytes = UnsafeRawBufferPointer(start: word, count: Int(length))
            scan?.assumingMemoryBound(to: PhraseScan.self).pointee.take(bytes)
            return SQLITE_OK
          }
        }
      }
    }
    guard code == SQLITE_OK else { throw SQLiteFailure(code: code, message: "cannot read the words of a text") }
  }

  /// BM25 as FTS5 computes it (`fts5_aux.c`).
  private func ranked() -> [RankedArticle] {
    let (k1, b) = (WeightedRank.k1, WeightedRank.b)
    let number = Double(articles.count)
    let average = Double(articles.reduce(0) { $0 + $1.length }) / number
    let weights = (0..<wanted).map { phrase in
      let having = Double(articles.count { $0.frequencies[phrase] > 0 })
      let weight = log((number - having + 0.5) / (having + 0.5))
      return weight > 0 ? weight : 1e-6
    }
    let fitting = articles.filter { article in
      article.frequencies.enumerated().allSatisfy { phrase, frequency in (frequency > 0) == (phrase < wanted) }
    }
    let found = fitting.map { article in
      let length = k1 * (1 - b + b * Double(article.length) / average)
      let score = zip(weights, article.frequencies).reduce(0) { $0 + $1.0 * ($1.1 * (k1 + 1)) / ($1.1 + length) }
      return RankedArticle(key: article.key, rank: -score)
    }
    return found.sorted { ($0.rank, $1.key) < ($1.rank, $0.key) }
  }
}

/// Counts phrases in the words of a text as they come.
private struct PhraseScan {
  /// Words that stand one behind another; one without words occurs nowhere.
  struct Phrase {
    var words: [[UInt8]]
    /// The last of them may have any ending.
    var endsOpen: Bool

    func matches(_ word: UnsafeRawBufferPointer, at place: Int) -> Bool {
      let isOpen = endsOpen && place == words.count - 1
      guard isOpen ? word.count >= words[place].count : word.count == words[place].count else { return false }
      return word.starts(with: words[place])
    }
  }

  private let phrases: [Phrase]
  /// How many words are read of occurrences that go on.
  private var begun: [[Int]]
  /// Words of the text.
  private(set) var length = 0
  /// Occurrences of each phrase.
  private(set) var counts: [Int]

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    begun = phrases.map { _ in [] }
    counts = phrases.map { _ in 0 }
  }

  /// Begins another text.
  mutating func begin() {
    length = 0
    for phrase in phrases.indices {
      begun[phrase].removeAll()
      counts[phrase] = 0
    }
  }

  mutating func take(_ word: UnsafeRawBufferPointer) {
    length += 1
    for (number, phrase) in phrases.enumerated() where !phrase.words.isEmpty {
      let goingOn = begun[number].filter { phrase.matches(word, at: $0) }.map { $0 + 1 }
      begun[number] = phrase.matches(word, at: 0) ? goingOn + [1] : goingOn
      guard begun[number].contains(phrase.words.count) else { continue }
      counts[number] += 1
      begun[number].removeAll { $0 == phrase.words.count }
    }
  }
}
