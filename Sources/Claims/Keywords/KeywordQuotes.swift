import News

/// Quotes in a text whose speakers are marked by words.
struct KeywordQuotes {
  let table: KeywordFigures.Table
  let field: ArticleField

  /// The quotes of a sentence that have a speaker, in order.
  func quotes(in clause: KeywordClause, _ sources: [KeywordSource.Found], _ cast: KeywordCast) -> [Quote] {
    spans(of: clause).compactMap { span in
      let source = KeywordSource(table: table).source(at: span.lowerBound, of: sources, in: clause) ?? topic(of: clause)
      guard let speaker = source.map(cast.full) else { return nil }
      return Quote(
        words: clause.text(span), speaker: speaker, isSpeakerSure: true, field: field,
        span: clause.offsets[span.lowerBound]..<clause.offsets[span.upperBound])
    }
  }

  /// In Japanese and Chinese the topic before the words ("…は「").
  private func topic(of clause: KeywordClause) -> String? {
    guard table.isUnspaced, let open = clause.scalars.firstIndex(where: { "「『“".unicodeScalars.contains($0) }),
      open > 1,
      let mark = mark(before: open, of: clause)
    else { return nil }
    let start = clause.scalars[..<mark].lastIndex { "、，。".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    return start < mark ? KeywordSource(table: table).named(clause.text(start..<mark)) : nil
  }

  /// The particle or the colon behind a topic, a comma between it and the words or not.
  private func mark(before open: Int, of clause: KeywordClause) -> Int? {
    let end = "、，".unicodeScalars.contains(clause.scalars[open - 1]) ? open - 2 : open - 1
    return end > 0 && "は：も".unicodeScalars.contains(clause.scalars[end]) ? end : nil
  }

  private func spans(of clause: KeywordClause) -> [Range<Int>] {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["「": "」", "『": "』", "“": "”", "«": "»", "\"": "\"", "„": "“"]
    var spans: [Range<Int>] = []
    var index = 0
    while index < clause.scalars.count {
      if let closing = pairs[clause.scalars[index]], let end = clause.scalars[(index + 1)...].firstIndex(of: closing),
        end > index + 1
      {
        spans.append(index + 1..<end)
        index = end
      }
      index += 1
    }
    // A full stop at the end is no part of the words.
    return spans.map { span in
      var end = span.upperBound
      while end > span.lowerBound + 1, "。.।،,".unicodeScalars.contains(clause.scalars[end - 1]) { end -= 1 }
      return span.lowerBound..<end
    }
  }
}
