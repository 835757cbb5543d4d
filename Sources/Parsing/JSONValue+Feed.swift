import News

extension JSONValue {
  /// The text of a string or number; nil for anything else, and for a string of nothing but white space.
  var text: String? {
    guard let plain, plain.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return plain
  }

  /// The elements of an array, none for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }
}
