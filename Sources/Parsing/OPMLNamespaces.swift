/// The namespaces that an OPML document declares, by their prefixes: what extensions of the format are told by. The first
/// declaration of a prefix holds for all of the document, wherever it stands.
enum OPMLNamespaces {
  /// The declarations of a document in UTF-8.
  static func declared(in document: [UInt8]) -> [String: String] {
    var found: [String: String] = [:]
    var rest = document[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest[rest.end(of: "-->")...]
        continue
      }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest[tag.endIndex...]
      guard tag.end(of: "xmlns:") < tag.endIndex else { continue }
      for piece in String(decoding: tag, as: UTF8.self).split(separator: "xmlns:").dropFirst() {
        let prefix = piece.prefix { $0 != "=" && $0 != " " }
        let value = piece.drop { $0 != "=" }.dropFirst().drop { $0 == " " }
        guard let quote = value.first, quote == "\"" || quote == "'", !prefix.isEmpty, found[String(prefix)] == nil
        else {
          continue
        }
        found[String(prefix)] = String(value.dropFirst().prefix { $0 != quote }).replacing("&amp;", with: "&")
      }
    }
    return found
  }
}

extension ArraySlice<UInt8> {
  /// The index behind the first place of a mark; the end if it is not there.
  func end(of mark: StaticString) -> Int {
    let first = mark.utf8Start[0]
    var rest = self
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if mark.withUTF8Buffer({ rest.starts(with: $0) }) { return place + mark.utf8CodeUnitCount }
      rest = rest.dropFirst()
    }
    return endIndex
  }
}
