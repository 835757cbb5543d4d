/// What a version claims, as few bytes: the words of its quotes are left out, for the version has them.
public struct KeptClaims: Sendable, Hashable {
  /// The bytes; none where nothing is claimed.
  public let bytes: [UInt8]

  /// What was kept.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Claims to keep.
  public init(_ claims: Claims) {
    var writer = ByteWriter()
    if !claims.figures.isEmpty || !claims.quotes.isEmpty {
      writer.number(claims.figures.count)
      for figure in claims.figures { writer.add(figure) }
      writer.number(claims.quotes.count)
      for quote in claims.quotes { writer.add(quote) }
    }
    bytes = writer.bytes
  }

  /// The claims, with the quotes' words from the fields that they stand in. Nil where the bytes are no claims, or point
  /// outside the fields: then the words have to be read again.
  public func claims(in text: (ArticleField) -> String) -> Claims? {
    guard !bytes.isEmpty else { return Claims() }
    var reader = ByteReader(bytes)
    guard let figures = reader.figures(), let quotes = reader.number() else { return nil }
    var claims = Claims(figures: figures)
    for _ in 0..<quotes {
      guard let quote = reader.quote(in: text) else { return nil }
      claims.quotes.append(quote)
    }
    return reader.isAtEnd ? claims : nil
  }

  /// The figures alone; nil where the bytes are no claims.
  public var figures: [FigureClaim]? {
    guard !bytes.isEmpty else { return [] }
    var reader = ByteReader(bytes)
    return reader.figures()
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ claim: FigureClaim) {
    text(claim.label)
    optional(claim.figure.value)
    optional(claim.figure.low)
    optional(claim.figure.high)
    optional(claim.figure.unit)
    optional(claim.figure.qualifier?.rawValue)
    number(claim.figure.span.lowerBound)
    number(claim.figure.span.count)
    optional(claim.claimant)
    number(claim.isClaimantSure ? 1 : 0)
    text(claim.aspect.rawValue)
    text(claim.field.rawValue)
    number(claim.isScore ? 1 : 0)
    text(claim.scope.share.rawValue)
    optional(claim.scope.place)
    optional(claim.scope.group)
  }

  fileprivate mutating func add(_ quote: Quote) {
    optional(quote.speaker)
    number(quote.isSpeakerSure ? 1 : 0)
    text(quote.field.rawValue)
    number(quote.span.lowerBound)
    number(quote.span.count)
  }
}

extension ByteReader {
  fileprivate mutating func figures() -> [FigureClaim]? {
    guard let count = number(), count <= left else { return nil }
    var figures: [FigureClaim] = []
    for _ in 0..<count {
      guard let figure = figure() else { return nil }
      figures.append(figure)
    }
    return figures
  }

  private mutating func figure() -> FigureClaim? {
    guard let label = text(), let value = optionalDouble(), let low = optionalDouble(), let high = optionalDouble(),
      let unit = optionalText(), let hedge = optionalText(), let start = number(), let length = number(),
      let claimant = optionalText(), let isSure = number(),
      let aspect = text().flatMap(FigureClaim.Aspect.init(rawValue:)),
      let field = text().flatMap(ArticleField.init(rawValue:)), let isScore = number(),
      let share = text().flatMap(FigureScope.Share.init(rawValue:)), let place = optionalText(),
      let group = optionalText()
    else { return nil }
    return FigureClaim(
      label: label,
      figure: Figure(
        value: value, low: low, high: high, unit: unit, qualifier: hedge.flatMap(Figure.Qualifier.init(rawValue:)),
        span: start..<start + length),
      claimant: claimant, isClaimantSure: isSure == 1, aspect: aspect, field: field, isScore: isScore == 1,
      scope: FigureScope(share: share, place: place, group: group))
  }

  fileprivate mutating func quote(in text: (ArticleField) -> String) -> Quote? {
    guard let speaker = optionalText(), let isSure = number(),
      let field = self.text().flatMap(ArticleField.init(rawValue:)),
      let start = number(), let length = number()
    else { return nil }
    let bytes = text(field).utf8
    guard start + length <= bytes.count else { return nil }
    let words = bytes.dropFirst(start).prefix(length)
    return Quote(
      words: String(decoding: words, as: UTF8.self), speaker: speaker, isSpeakerSure: isSure == 1, field: field,
      span: start..<start + length)
  }
}
