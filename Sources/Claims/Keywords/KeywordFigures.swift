import News

/// Figures in languages that are read by well-known words beside a number only: Japanese, Chinese, Korean, Hindi, Arabic,
/// Russian, Ukrainian.
struct KeywordFigures {
  let table: Table

  /// The words of a language.
  struct Table: Sendable {
    /// The words of each label.
    let labels: [(label: String, words: [String])]
    /// What multiplies the number before it.
    let scales: [(word: String, factor: Double)]
    /// What hedges the number, before or behind it.
    let hedges: [(qualifier: Figure.Qualifier, words: [String])]
    /// What stands behind a source's name.
    let sourceMarks: [String]
    /// What stands before a source's name.
    let sourceWords: [String]
    /// What follows the topic of a sentence, where one is marked so.
    var topicMark: Unicode.Scalar?
    /// Verbs of saying that make a sentence's topic its source.
    var sayings: [String] = []
    /// Words that begin what is said, so that a name ends before them.
    var clauseWords: [String] = []
    /// Whether words are written without spaces.
    let isUnspaced: Bool
  }

  /// The figures and quotes of an article.
  func claims(in fields: [(field: ArticleField, text: String)]) -> Claims {
    var claims = Claims()
    for (field, text) in fields {
      var before: String?
      for clause in KeywordClause.clauses(of: text) {
        let sources = KeywordSource(table: table).sources(of: clause)
        let reader = KeywordClauseReader(table: table, clause: clause, field: field, sources: sources, before: before)
        claims.figures += reader.figures()
        before = sources.last?.name
      }
      claims.quotes += KeywordQuotes(table: table, field: field).quotes(in: text)
    }
    return claims
  }
}
