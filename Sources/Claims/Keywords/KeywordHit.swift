import News

/// A known word in a sentence.
struct KeywordHit: Sendable {
  /// What a word tells.
  enum Meaning: Sendable {
    /// What is counted; a place among the table's labels.
    case label(Int)
    /// How the number beside it is hedged.
    case hedge(Figure.Qualifier)
    /// A source's name ends before it.
    case sourceMark
    /// A source's name begins behind it.
    case sourceWord
    /// A sentence's topic says it.
    case saying
    /// The number beside it is denied, only possible, or of an earlier time.
    case aspect(FigureClaim.Aspect)
  }

  /// What it tells.
  let meaning: Meaning
  /// Its scalars.
  let range: Range<Int>
}

/// The words of a table by their first letter, so that one pass over a sentence finds all of them.
struct KeywordIndex: Sendable {
  private var words: [Unicode.Scalar: [(letters: [Unicode.Scalar], meaning: KeywordHit.Meaning)]] = [:]
  /// A bit for each first letter, by its lowest ten bits: most letters begin no word.
  private var begins = [Bool](repeating: false, count: 1024)
  private let isUnspaced: Bool

  /// An index of words with their meanings; where words are written with spaces, a word starts behind no letter.
  init(_ entries: [(word: String, meaning: KeywordHit.Meaning)], isUnspaced: Bool) {
    self.isUnspaced = isUnspaced
    for (word, meaning) in entries {
      let letters = Array(word.unicodeScalars)
      guard let first = letters.first else { continue }
      words[first, default: []].append((letters, meaning))
      begins[Int(first.value & 1023)] = true
    }
  }

  /// The words of a sentence, in order.
  func hits(in clause: KeywordClause) -> [KeywordHit] {
    var hits: [KeywordHit] = []
    for place in clause.scalars.indices {
      let scalar = clause.scalars[place]
      guard begins[Int(scalar.value & 1023)], let candidates = words[scalar] else { continue }
      for (letters, meaning) in candidates where clause.has(letters, at: place) {
        guard isUnspaced || startsWord(place, in: clause) else { continue }
        // A mark such as ने is a word of its own.
        if case .sourceMark = meaning, !isUnspaced, clause.isLetter(place + letters.count) { continue }
        hits.append(KeywordHit(meaning: meaning, range: place..<place + letters.count))
      }
    }
    return hits
  }

  /// Whether no letter stands before a word, but for the Arabic article and "and", "for", "with" written against it.
  private func startsWord(_ place: Int, in clause: KeywordClause) -> Bool {
    guard clause.isLetter(place), clause.isLetter(place - 1) else { return true }
    var start = place
    while clause.isLetter(start - 1), place - start < 4 { start -= 1 }
    guard !clause.isLetter(start - 1) else { return false }
    return clause.scalars[start..<place].allSatisfy { "والبلف".unicodeScalars.contains($0) }
  }
}
