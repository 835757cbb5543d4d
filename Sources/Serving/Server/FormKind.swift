/// How the fields of a form stand in a body.
enum FormKind {
  /// `application/x-www-form-urlencoded`
  case encoded
  /// `multipart/form-data` (RFC 7578), as some readers of Fever's kind send it; with its boundary.
  case parts(boundary: String)

  /// The kind that a header `Content-Type` names; nil where it is no form.
  init?(_ type: String) {
    let parts = type.split(separator: ";").map { $0.drop { $0 == " " } }
    switch parts.first?.lowercased().filter({ $0 != " " }) {
    case "application/x-www-form-urlencoded": self = .encoded
    case "multipart/form-data":
      guard let boundary = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9),
        !boundary.isEmpty
      else { return nil }
      self = .parts(boundary: String(boundary.filter { $0 != "\"" }))
    default: return nil
    }
  }

  /// The fields of a body; throws a refusal for what is no UTF-8 or too much.
  func fields(_ body: [UInt8]) throws(Refusal) -> Fields {
    guard let text = String(validating: body, as: UTF8.self) else { throw Refusal(.badRequest, "the form is no UTF-8") }
    switch self {
    case .encoded: return try Fields(Substring(text))
    case .parts(let boundary): return try Fields(Self.values(text, boundary))
    }
  }

  /// Each part begins with the boundary, has headers, a line without anything, and the value.
  private static func values(_ text: String, _ boundary: String) -> [(name: String, value: String)] {
    lines(text).split { $0 == "--" + boundary || $0 == "--" + boundary + "--" }.compactMap { part in
      guard let end = part.firstIndex(of: "") else { return nil }
      let header = part[..<end].first { $0.lowercased().hasPrefix("content-disposition:") } ?? ""
      let fields = header.split(separator: ";").map { $0.drop { $0 == " " } }
      guard let name = fields.first(where: { $0.hasPrefix("name=\"") })?.dropFirst(6).prefix(while: { $0 != "\"" })
      else { return nil }
      return (String(name), part[part.index(after: end)...].joined(separator: "\n"))
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\r\n", omittingEmptySubsequences: false)
  }
}
