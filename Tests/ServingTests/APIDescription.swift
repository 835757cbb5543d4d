import Foundation

/// The OpenAPI document, as far as answers are held against it: the words of JSON Schema that it uses.
struct APIDescription {
  private let document: [String: Any]

  init(_ document: [String: Any]) { self.document = document }

  /// The addresses that it describes.
  var paths: [String] { (document["paths"] as? [String: Any] ?? [:]).keys.sorted() }

  /// The statuses that an address may answer with.
  func statuses(_ path: String) -> Set<String> { Set(responses(path).keys) }

  /// What an answer has that its schema does not allow, or lacks; each with its place.
  func faults(of answer: Any, at path: String, status: String) -> [String] {
    let response = resolved(responses(path)[status] as? [String: Any] ?? [:])
    let contents = response["content"] as? [String: Any] ?? [:]
    let content = (contents["application/json"] ?? contents["application/problem+json"]) as? [String: Any]
    guard let schema = content?["schema"] as? [String: Any] else { return ["\(path) \(status): no schema"] }
    return faults(of: answer, schema, path)
  }

  private func responses(_ path: String) -> [String: Any] {
    let operation = (((document["paths"] as? [String: Any])?[path]) as? [String: Any])?["get"] as? [String: Any]
    return operation?["responses"] as? [String: Any] ?? [:]
  }

  private func resolved(_ schema: [String: Any]) -> [String: Any] {
    if let parts = schema["allOf"] as? [[String: Any]] {
      return parts.map(resolved).reduce(into: ["type": "object"]) { whole, part in
        whole["properties"] = (whole["properties"] as? [String: Any] ?? [:]).merging(
          part["properties"] as? [String: Any] ?? [:]
        ) { first, _ in first }
        whole["required"] = (whole["required"] as? [String] ?? []) + (part["required"] as? [String] ?? [])
      }
    }
    guard let reference = schema["$ref"] as? String else { return schema }
    let place = reference.split(separator: "/").dropFirst().reduce(document as Any) { part, name in
      (part as? [String: Any])?[String(name)] ?? [String: Any]()
    }
    return place as? [String: Any] ?? [:]
  }

  private func faults(of value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let choices = schema["oneOf"] as? [[String: Any]] {
      return choices.map { self.faults(of: value, $0, place) }.min { $0.count < $1.count } ?? []
    }
    let schema = resolved(schema)
    var faults: [String] = []
    let types = (schema["type"] as? [String]) ?? [schema["type"] as? String].compactMap { $0 }
    if !types.isEmpty, !types.contains(where: { Self.isOf($0, value) }) { faults.append("\(place) is no \(types)") }
    if let values = schema["enum"] as? [AnyHashable], !values.contains((value as? AnyHashable) ?? AnyHashable("")) {
      faults.append("\(place) is \(value)")
    }
    if let only = schema["const"] as? AnyHashable, only != value as? AnyHashable {
      faults.append("\(place) is \(value)")
    }
    if schema["format"] as? String == "date-time", let text = value as? String,
      text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) == nil
    {
      faults.append("\(place) is no time: \(text)")
    }
    if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
      for one in values { faults += self.faults(of: one, items, place + "[]") }
    }
    if let fields = value as? [String: Any], let known = schema["properties"] as? [String: Any] {
      let required = schema["required"] as? [String] ?? []
      faults += required.filter { fields[$0] == nil }.map { "\(place).\($0) is missing" }
      for (name, field) in fields {
        guard let schema = known[name] as? [String: Any] else {
          faults.append("\(place).\(name) is not described: \(field)")
          continue
        }
        faults += self.faults(of: field, schema, place + "." + name)
      }
    }
    return faults.sorted()
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": return value is NSNull
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "boolean": return (value as? NSNumber).map(isTruth) ?? false
    case "number": return (value as? NSNumber).map { !isTruth($0) } ?? false
    case "integer":
      return (value as? NSNumber).map { !isTruth($0) && $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: return false
    }
  }

  private static func isTruth(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
