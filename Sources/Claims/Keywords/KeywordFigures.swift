import News

/// Figures in languages that are read by well-known words beside a number only: Japanese, Chinese, Hindi, Arabic, Russian,
/// Ukrainian.
struct KeywordFigures {
  let table: Table

  /// The words of a language.
  struct Table: Sendable {
    /// The labels.
    let labels: [String]
    /// Every word that tells something.
    let index: KeywordIndex
    /// What multiplies the number before it.
    let scales: [(word: [Unicode.Scalar], factor: Double)]
    /// Words that stand for numbers.
    let numberWords: [(word: [Unicode.Scalar], value: Double)]
    /// What follows the topic of a sentence, where one is marked so.
    let topicMark: Unicode.Scalar?
    /// Words between two clauses, none of which is part of a name; first the one that begins what is said.
    let conjunctions: [String]
    /// What stands behind whoever does something, where it marks those who say something, too.
    let doerMark: [Unicode.Scalar]
    /// How a sentence begins that only tells whose word the one before it is.
    let afterwords: [String]
    /// Words that begin what is said, so that a name ends before them.
    let clauseWords: [[Unicode.Scalar]]
    /// Whether words are written without spaces.
    let isUnspaced: Bool
    /// From which place on the labels are nouns for things.
    let firstThing: Int
    /// Whether what is said of a number stands behind it: Japanese, Hindi.
    let isHeadFinal: Bool
    /// Whether a comma parts the fraction of a number: Russian.
    let usesDecimalComma: Bool

    /// A table from words: of each label, scales, hedges before or behind a number, what stands behind or before a
    /// source's name, verbs of saying that make a sentence's topic its source.
    init(
      labels: [(label: String, words: [String])], scales: [(word: String, factor: Double)],
      hedges: [(qualifier: Figure.Qualifier, words: [String])], numberWords: [(word: String, value: Double)] = [],
      sourceMarks: [String] = [], sourceWords: [String] = [],
      topicMark: Unicode.Scalar? = nil, sayings: [String] = [], clauseWords: [String] = [],
      conjunctions: [String] = [], doerMark: String = "", afterwords: [String] = [],
      aspects: [(aspect: FigureClaim.Aspect, words: [String])] = [], things: [(label: String, words: [String])] = [],
      isUnspaced: Bool, isHeadFinal: Bool, usesDecimalComma: Bool = false
    ) {
      firstThing = labels.count
      let labels = labels + things
      var entries: [(word: String, meaning: KeywordHit.Meaning)] = []
      for (place, label) in labels.enumerated() { entries += label.words.map { ($0, .label(place)) } }
      for (qualifier, words) in hedges { entries += words.map { ($0, .hedge(qualifier)) } }
      entries += sourceMarks.map { ($0, .sourceMark) } + sourceWords.map { ($0, .sourceWord) }
      entries += sayings.map { ($0, .saying) }
      for (aspect, words) in aspects { entries += words.map { ($0, .aspect(aspect)) } }
      self.labels = labels.map(\.label)
      // A word may begin its sentence.
      entries += entries.compactMap { word, meaning in
        let capital = word.prefix(1).uppercased() + word.dropFirst()
        return capital == word ? nil : (capital, meaning)
      }
      index = KeywordIndex(entries, isUnspaced: isUnspaced)
      self.scales = scales.map { (Array($0.word.unicodeScalars), $0.factor) }
      self.numberWords = numberWords.map { (Array($0.word.unicodeScalars), $0.value) }
      self.topicMark = topicMark
      self.clauseWords = clauseWords.map { Array($0.unicodeScalars) }
      self.conjunctions = conjunctions
      self.doerMark = Array(doerMark.unicodeScalars)
      self.afterwords = afterwords
      self.isUnspaced = isUnspaced
      self.isHeadFinal = isHeadFinal
      self.usesDecimalComma = usesDecimalComma
    }
  }

  /// The figures and quotes of an article.
  func claims(in fields: [(field: ArticleField, text: String)]) -> Claims {
    var claims = Claims()
    var cast = KeywordCast()
    for (field, text) in fields {
      var before: String?
      var age = 0
      var sentence = 0..<0
      var counted: KeywordClauseReader.Counted?
      for clause in KeywordClause.clauses(of: text) {
        let hits = table.index.hits(in: clause)
        let sources = KeywordSource(table: table).sources(of: clause, hits).map { cast.resolved($0) }
        let reader = KeywordClauseReader(
          table: table, clause: clause, hits: hits, field: field, sources: sources, before: before,
          counted: counted)
        let figures = reader.figures()
        if figures.isEmpty, let source = sources.last?.name, isAfterword(clause) {
          // "यह जानकारी पुलिस ने दी": whose word the sentence before is.
          for place in sentence where claims.figures[place].claimant == nil || !claims.figures[place].isClaimantSure {
            claims.figures[place].claimant = source
            claims.figures[place].isClaimantSure = true
          }
        }
        sentence = claims.figures.count..<claims.figures.count + figures.count
        claims.figures += figures
        counted =
          figures.last.map { claim in
            let figure = claim.figure
            return KeywordClauseReader.Counted(
              label: claim.label, unit: figure.unit, size: figure.high ?? figure.value ?? 0)
          } ?? counted
        claims.quotes += KeywordQuotes(table: table, field: field).quotes(in: clause, sources, cast)
        // Whoever was named last is the source of the next two sentences only.
        age = sources.isEmpty ? age + 1 : 0
        before = age < 2 ? sources.last?.name ?? before : nil
      }
    }
    return claims
  }

  private func isAfterword(_ clause: KeywordClause) -> Bool {
    table.afterwords.contains { clause.has(Array($0.unicodeScalars), at: 0) }
  }
}
