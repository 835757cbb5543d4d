import Showing

/// A document that could not be read at all, as the streams report it.
enum InspectionFailure {
  /// One JSON object with `error`.
  static func json(_ error: any Error) -> String {
    var json = JSONWriter()
    json.object { $0.field("error", (error as? CommandFailure)?.message ?? "\(error)") }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
