/// The namespaces that an OPML document declares, by their prefixes: what extensions of the format are told by. The first
/// declaration of a prefix holds for all of the document, wherever it stands.
enum OPMLNamespaces {
  /// The declarations of a document in UTF-8.
  static func declared(in document: [UInt8]) -> [String: String] {
    var found: [String: String] = [:]
    var rest = document[...]
    let mark = Array("xmlns:".utf8)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest[(rest.firstRange(of: Array("-->".utf8))?.upperBound ?? rest.endIndex)...]
        continue
      }
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest[tag.endIndex...]
      if tag.firstRange(of: mark) == nil { continue }
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
