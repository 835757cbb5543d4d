/// A JSON value (RFC 8259). Numbers keep their text, since an id may be written as one; objects keep the order of their
/// members.
package indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A named value of an object.
  package struct Member: Equatable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Reads a whole document to the letter of the RFC; nil if it is none.
  package init?(parsing text: String) {
    self.init(parsing: Array(text.utf8)[...])
  }

  /// Reads a whole document to the letter of the RFC; nil if it is none.
  package init?(parsing bytes: ArraySlice<UInt8>) {
    var reader = JSONReader(bytes)
    guard let value = reader.document(), !reader.isFlawed, !reader.isTruncated else { return nil }
    self = value
  }

  /// The member of an object by its name, the last of several; nil for anything else, and for null.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members.last(where: { $0.name == name })?.value, value != .null
    else { return nil }
    return value
  }

  /// A string or number as it is written; nil for anything else.
  package var plain: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
