/// The namespaces that the root element of an OPML document declares, by their prefixes: what extensions of the format are
/// told by. They stand in the document's first tag, in plain ASCII.
enum OPMLNamespaces {
  /// Longer tags are none of a list of subscriptions.
  private static let longestTag = 16_384

  /// The declarations, as far as the first `opml` tag has some.
  static func declared(in document: [UInt8]) -> [String: String] {
    guard let start = document.firstRange(of: Array("<opml".utf8))?.upperBound else { return [:] }
    let tag = document[start...].prefix(longestTag).prefix { $0 != UInt8(ascii: ">") }
    var found: [String: String] = [:]
    for piece in String(decoding: tag, as: UTF8.self).split(separator: "xmlns:").dropFirst() {
      let prefix = piece.prefix { $0 != "=" && $0 != " " }
      let rest = piece.drop { $0 != "=" }.dropFirst().drop { $0 == " " }
      guard let quote = rest.first, quote == "\"" || quote == "'", !prefix.isEmpty else { continue }
      found[String(prefix)] = String(rest.dropFirst().prefix { $0 != quote }).replacing("&amp;", with: "&")
    }
    return found
  }
}
