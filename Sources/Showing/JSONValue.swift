/// A JSON document, read: members in the order in which they stand.
///
/// For the reasons that the deduplicator writes and for files of JSON lines. What is no JSON is nil.
package indirect enum JSONValue: Equatable {
  case null
  case flag(Bool)
  /// A number as it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case members([Member])

  /// A named value of an object.
  package struct Member: Equatable {
    package var name: String
    package var value: JSONValue
  }

  /// Reads a document; nil if it is none.
  package init?(parsing text: String) {
    self.init(parsing: Array(text.utf8)[...])
  }

  /// Reads a document; nil if it is none.
  package init?(parsing bytes: ArraySlice<UInt8>) {
    var reader = JSONReader(Array(bytes))
    guard let value = reader.document() else { return nil }
    self = value
  }

  /// The member of an object by its name.
  package subscript(name: String) -> JSONValue? {
    guard case .members(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
