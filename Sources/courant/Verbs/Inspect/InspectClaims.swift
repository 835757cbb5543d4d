import ArgumentParser
import Claims
import News
import Showing

/// `courant inspect claims FILE.jsonl`
struct InspectClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "The figures and quotes of articles, as sync reads them.",
    discussion: """
      In: articles, a JSON object a line: id, lang, title, text; or title, summary, body.
      Out: a JSON object a line: id, figures, quotes. start and end count Unicode characters of the field. A claimant or \
      speaker of whom it is not clear that he is meant is null; "perhaps" names him.

      Example:
        courant inspect claims articles.jsonl
      """)

  @Argument(help: "The articles; - is standard input.")
  var file: String

  func run() throws {
    let console = Console(noColour: true, variable: Environment.variable)
    var readers: [String: ClaimReader] = [:]
    for (index, line) in try Files.read(file).split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let article = JSONValue(parsing: line) else {
        throw CommandFailure(
          .badInput, "\(file), line \(index + 1): not JSON",
          advice: "A line is a JSON object with id, lang, title and text.")
      }
      guard let id = article["id"]?.plain else {
        throw CommandFailure(
          .badInput, "\(file), line \(index + 1): no article with an id",
          advice: "A line is a JSON object with id, lang, title and text.")
      }
      let language = article["lang"]?.plain ?? ""
      let reader = readers[language] ?? ClaimReader(language: language.isEmpty ? nil : language)
      readers[language] = reader
      try console.write(Self.line(id, Self.fields(of: article), reader))
    }
    try console.flush()
  }

  /// The fields of an article: `text` is its body.
  private static func fields(of article: JSONValue) -> [(name: String, field: ArticleField, text: String)] {
    let names: [(String, ArticleField)] = [("title", .title), ("summary", .summary), ("text", .body), ("body", .body)]
    return names.compactMap { name, field in
      article[name]?.plain.flatMap { $0.isEmpty ? nil : (name, field, $0) }
    }
  }

  private static func line(
    _ id: String, _ fields: [(name: String, field: ArticleField, text: String)], _ reader: ClaimReader
  ) -> JSONWriter {
    let claims = reader.claims(in: fields.map { ($0.field, $0.text) })
    var json = JSONWriter()
    json.object { json in
      json.field("id", id)
      json.field("figures", array: claims.figures) { json, figure in
        guard let place = fields.first(where: { $0.field == figure.field }) else { return }
        json.value(figure, in: place.text, named: place.name)
      }
      json.field("quotes", array: claims.quotes) { json, quote in
        guard let place = fields.first(where: { $0.field == quote.field }) else { return }
        json.value(quote, in: place.text, named: place.name)
      }
    }
    json.endLine()
    return json
  }
}

extension JSONWriter {
  /// A figure of a text, as a value.
  fileprivate mutating func value(_ claim: FigureClaim, in text: String, named field: String) {
    object { json in
      json.field("label", claim.label)
      json.amount(claim.figure.value, claim.figure.low, claim.figure.high, isScore: claim.isScore)
      json.field("unit", claim.figure.unit)
      json.field("qualifier", claim.figure.qualifier?.rawValue)
      json.field("claimant", claim.isClaimantSure ? claim.claimant : nil)
      json.field("perhaps", claim.isClaimantSure ? nil : claim.claimant)
      json.field("aspect", claim.aspect.rawValue)
      json.field("share", claim.scope.share.rawValue)
      json.field("place", claim.scope.place)
      json.field("group", claim.scope.group)
      json.field("field", field)
      json.place(claim.figure.span, in: text)
    }
  }

  /// A quote of a text, as a value.
  fileprivate mutating func value(_ quote: Quote, in text: String, named field: String) {
    object { json in
      json.field("quote", quote.words)
      json.field("speaker", quote.speaker)
      json.field("speaker_sure", quote.isSpeakerSure)
      json.field("field", field)
      json.place(quote.span, in: text)
    }
  }
}
