import Showing

/// One request, as far as answers depend on it.
struct Call: Sendable {
  /// The methods that are told apart.
  enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case other = ""
  }

  /// The method.
  var method: Method
  /// The segments of the path, percent-encoding resolved; `/` has none, and a slash at the end an empty one behind it.
  var path: [String]
  /// Path and query as they came: what an answer is remembered by.
  var target: String
  /// The query.
  var query: Fields
  /// The fields of a form in the body; nil without one.
  var form: Fields?
  /// Header `Host`, empty if there is none.
  var host: String
  /// Headers by their names in small letters: those that answers depend on.
  var headers: [String: String] = [:]
  /// Who asks, by name of ``PeerName``; nil where it is not known.
  var peer: String?
  /// Why the request cannot be read, where it cannot.
  var fault: Refusal?

  /// A request for a path and query; throws a refusal for one that cannot be read.
  init(_ method: Method, _ target: String, host: String = "localhost") throws(Refusal) {
    self.method = method
    self.target = target
    self.host = host
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.first == "/" else {
      throw Refusal(.badRequest, "the path does not begin with a slash")
    }
    var segments: [String] = []
    for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: path == "/") {
      guard let text = PercentText.decoded(segment, plusIsSpace: false) else {
        throw Refusal(.badRequest, "the path is not percent-encoded UTF-8")
      }
      segments.append(text)
    }
    self.path = segments
    query = try Fields(parts.count > 1 ? parts[1] : "")
  }

  /// A request that cannot be read: it is counted and refused as others are.
  init(_ method: Method, _ target: String, host: String, fault: Refusal) {
    self.method = method
    self.target = target
    self.host = host
    self.fault = fault
    path = target.split(separator: "/").prefix(1).map { String($0.prefix { $0 != "?" }) }
    query = Fields()
  }

  /// Where it was sent, as far as the sender says: the public address, else the host that he named.
  func base(_ settings: ServingSettings) -> String {
    settings.publicURL ?? "http://" + (host.isEmpty ? "localhost" : host)
  }
}

/// Named values of a query or of a form, `application/x-www-form-urlencoded`.
struct Fields: Sendable {
  /// In their order; a name may stand several times.
  private(set) var all: [(name: String, value: String)] = []
  /// More than these are refused: readers name up to a thousand items at once.
  private static let most = 2000

  /// No values.
  init() {}

  /// These values; throws a refusal for too many.
  init(_ values: [(name: String, value: String)]) throws(Refusal) {
    guard values.count <= Self.most else { throw Refusal(.badRequest, "there are too many values") }
    all = values
  }

  /// Reads values as a browser writes them; throws a refusal for what is no UTF-8 or too much.
  init(_ text: Substring) throws(Refusal) {
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentText.decoded(sides[0], plusIsSpace: true),
        let value = PercentText.decoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
      else { throw Refusal(.badRequest, "a value is not percent-encoded UTF-8") }
      guard all.count < Self.most else { throw Refusal(.badRequest, "there are too many values") }
      all.append((name, value))
    }
  }

  /// The first value of a name; nil where it is not there or empty.
  subscript(name: String) -> String? {
    all.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Every value of a name.
  func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }
}
