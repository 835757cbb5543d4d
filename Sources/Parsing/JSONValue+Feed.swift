import News

extension JSONValue {
  /// The text of a string or number; nil for anything else, and for an empty string.
  var text: String? {
    guard let plain, !plain.isEmpty else { return nil }
    return plain
  }

  /// The elements of an array, none for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }
}
