extension ArticleFeatures {
  /// Keys under which the same piece in another feed, or again in the same one, is found: address, the publisher's own
  /// identifier, headline and publisher.
  borrowing func eachIdentityKey(_ body: (UInt32) -> Void) {
    if url != 0 { body(UInt32(truncatingIfNeeded: url)) }
    if guid != 0 && guid != url { body(UInt32(truncatingIfNeeded: guid)) }
    if let key = headlineKey { body(key) }
  }

  /// Headline and publisher as one key; nil where the headline is too short to tell.
  var headlineKey: UInt32? { headline == 0 ? nil : TermHash.combine(headline, source) }

  /// Whether another article is the same publisher's piece under the same headline, within a day and a half: a regular
  /// piece comes under the same headline too, but names another day or date, or says itself what it is.
  func isSamePiece(as other: borrowing ArticleFeatures) -> Bool {
    headline != 0 && headline == other.headline && source == other.source && language == other.language
      && abs(time - other.time) <= Self.samePiece && !differs(from: other)
  }

  /// Whether two alike texts are about different things after all: other days, other dates, a page that is rewritten.
  func differs(from other: borrowing ArticleFeatures) -> Bool {
    if language != other.language { return true }
    if kind.isLoose || other.kind.isLoose { return true }
    if weekdays != 0 && other.weekdays != 0 && weekdays & other.weekdays == 0 { return true }
    let dates = other.dates
    return !self.dates.isEmpty && !dates.isEmpty && !self.dates.contains(where: dates.contains)
  }

  /// Milliseconds within which one publisher's headline means one piece.
  private static let samePiece: Int64 = 36 * 3_600_000
}
