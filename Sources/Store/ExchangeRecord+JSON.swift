public import FoundationEssentials
public import News

/// Lines of JSON and back: an object with the member `type` beside those of the record, names in snake case.
extension ExchangeRecord {
  /// The record as one line of JSON, without a line feed.
  public func jsonLine() throws -> Data {
    switch self {
    case .head(let value): try Self.line("courant", value)
    case .feed(let value): try Self.line("feed", value)
    case .article(let value): try Self.line("article", value)
    case .story(let value): try Self.line("story", value)
    case .correction(let value): try Self.line("correction", value)
    case .end(let value): try Self.line("end", value)
    }
  }

  /// Reads a line; nil for one of a type that a newer Courant writes. Throws where it is no record, and ``Store/StoreError`` for
  /// the head of an export in a form that this Courant does not know, whatever else stands in it.
  public static func read(jsonLine line: Data) throws -> ExchangeRecord? {
    switch try decode(Kind.self, line).type {
    case "courant": .head(try head(line))
    case "feed": .feed(try decode(ExchangedFeed.self, line))
    case "article": .article(try decode(ExchangedArticle.self, line))
    case "story": .story(try decode(ExchangedStory.self, line))
    case "correction": .correction(try decode(StoryCorrection.self, line))
    case "end": .end(try decode(ExchangeEnd.self, line))
    default: nil
    }
  }

  private struct Kind: Decodable {
    var type: String
  }

  private struct Form: Decodable {
    var schemaVersion: Int
  }

  private static func head(_ line: Data) throws -> ExchangeHead {
    let form = try decode(Form.self, line).schemaVersion
    guard form <= ExchangeHead.form else {
      throw StoreError(
        .unsound, what: "cannot import", subject: "the export",
        why: "its form is number \(form), and this Courant reads \(ExchangeHead.form)",
        advice: "A newer Courant wrote it: update this one, then import it again. Nothing was imported.")
    }
    return try decode(ExchangeHead.self, line)
  }

  private struct Line<Value: Encodable>: Encodable {
    var type: String
    var value: Value

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      try container.encode(type, forKey: .type)
      try value.encode(to: encoder)
    }
  }

  private enum Name: String, CodingKey {
    case type
  }

  private static func line(_ type: String, _ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Line(type: type, value: value))
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ line: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: line)
  }
}
