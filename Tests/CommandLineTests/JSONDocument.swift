import FoundationEssentials
import Testing

/// A JSON document that a test looks into.
enum JSONDocument: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONDocument])
  case object([String: JSONDocument])

  /// Reads one document; anything else fails the test.
  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONDocument.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONDocument].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONDocument].self))
    }
  }

  /// The member of an object; null where there is none.
  subscript(name: String) -> JSONDocument {
    if case .object(let members) = self { return members[name] ?? .null }
    return .null
  }

  /// The element of a list; null beyond its end.
  subscript(index: Int) -> JSONDocument {
    index < list.count ? list[index] : .null
  }

  /// The elements of a list; none for anything else.
  var list: [JSONDocument] {
    if case .list(let elements) = self { return elements }
    return []
  }

  /// A text; empty for anything else.
  var text: String {
    if case .text(let text) = self { return text }
    return ""
  }

  /// The names of an object's members.
  var names: Set<String> {
    if case .object(let members) = self { return Set(members.keys) }
    return []
  }
}

extension JSONDocument: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
}
