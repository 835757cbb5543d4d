/// A JSON value. Numbers keep their text: an id may be written as one.
enum JSONValue {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A member of an object; nil for anything else, and for null.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// The text of a string or number; nil for anything else, and for an empty string.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  /// The elements of an array, none for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }
}
