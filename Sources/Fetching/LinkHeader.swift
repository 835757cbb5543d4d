/// `Link` (RFC 8288), as far as a feed reader needs it.
enum LinkHeader {
  /// The target of the first link with a relation, as written; nil if there is none.
  static func target(_ relation: String, in value: String) -> String? {
    var rest = value[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let target = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      let parameters = rest.prefix { $0 != "<" }
      if relations(in: parameters).contains(relation) { return String(target) }
    }
    return nil
  }

  /// The words of the first `rel` among a link's parameters.
  private static func relations(in parameters: Substring) -> [String] {
    for parameter in parameters.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let sides = parameter.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].filter({ !$0.isWhitespace }).lowercased() == "rel" else { continue }
      return sides[1].lowercased().split { $0.isWhitespace || $0 == "\"" }.map(String.init)
    }
    return []
  }
}
