import News

extension JSONValue {
  /// The text of a string that is not blank.
  var text: String? {
    guard case .string(let text) = self, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// The elements of an array; anything else is the only element of one.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}
