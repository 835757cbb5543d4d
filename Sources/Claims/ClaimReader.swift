public import News

/// Reads what a revision claims: its figures, with what is counted and who says so, and its quotes with their speakers.
///
/// English in full; Spanish, German and French for the common patterns; elsewhere the numbers beside well-known words.
/// Rather silent than wrong: a number without a label is no claim.
public struct ClaimReader: Sendable {
  private let language: String?
  private let lexicon: Lexicon

  /// A reader for texts of a language (BCP 47; English customs where it is nil).
  public init(language: String? = nil) {
    self.language = language
    lexicon = Lexicon.of(language)
  }

  /// The claims of an article: its headline, then each part of its text that is not empty.
  public func claims(title: String, parts: TextParts) -> Claims {
    let fields: [(field: ArticleField, text: String)] = [
      (.title, title), (.summary, parts.summary), (.body, parts.body),
    ]
    return claims(in: fields.filter { !$0.text.isEmpty })
  }

  /// The claims of an article's fields, in the order of the fields.
  public func claims(in fields: [(field: ArticleField, text: String)]) -> Claims {
    if let keywords = KeywordFigures.Table.of(language) {
      return KeywordFigures(table: keywords).claims(in: fields)
    }
    let texts = fields.map { ClaimText($0.text, lexicon: lexicon) }
    let topic = ClaimTopic(texts)
    let decimalComma = Numeral.usesDecimalComma(language)
    var readers = zip(fields, texts).map { field, text in
      FieldReader(text: text, field: field.field, topic: topic, decimalComma: decimalComma)
    }
    guard let last = readers.lastIndex(where: \.canClaim) else { return Claims() }
    var cast = Cast()
    for place in readers.indices { readers[place].meet(&cast) }
    var claims = Claims()
    for place in 0...last { readers[place].read(into: &claims, cast: &cast, isLast: place == last) }
    return Self.withStraightApostrophes(claims)
  }

  /// "The farmers’ union" and "the farmers' union" are one.
  private static func withStraightApostrophes(_ claims: Claims) -> Claims {
    var claims = claims
    for place in claims.figures.indices where hasCurlyApostrophe(claims.figures[place].claimant) {
      claims.figures[place].claimant = claims.figures[place].claimant?.replacing("’", with: "'")
    }
    for place in claims.quotes.indices where hasCurlyApostrophe(claims.quotes[place].speaker) {
      claims.quotes[place].speaker = claims.quotes[place].speaker?.replacing("’", with: "'")
    }
    return claims
  }

  /// Whether a name has one, by the first of its bytes: few names have one of these.
  private static func hasCurlyApostrophe(_ name: String?) -> Bool {
    guard let name, name.utf8.contains(0xE2) else { return false }
    return name.contains("’")
  }
}
