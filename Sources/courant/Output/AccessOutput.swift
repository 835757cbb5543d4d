import Fetching
import News
import Showing

extension FeedAccess {
  /// What is set, for people and programs, a line each: that there are secrets, never which.
  var shown: [(name: String, value: String)] {
    var lines: [(String, String)] = []
    switch credentials {
    case .basic?: lines.append(("authentication", "basic, set and kept secret"))
    case .bearer?: lines.append(("authentication", "bearer token, set and kept secret"))
    case nil: break
    }
    if !headers.isEmpty {
      lines.append(("headers", headers.map(\.name).joined(separator: ", ") + "; values kept secret"))
    }
    if let proxy { lines.append(("proxy", FeedAccessText.shown(proxy))) }
    if let userAgent { lines.append(("user-agent", userAgent)) }
    if let certificates { lines.append(("certificates", certificates)) }
    if let pin { lines.append(("pinned key", pin + " (in place of every other check of the certificate)")) }
    return lines
  }
}

extension JSONWriter {
  /// How a feed is asked, without its secrets.
  mutating func field(_ name: String, access: FeedAccess) {
    field(
      name,
      object: { json in
        let scheme: String? =
          switch access.credentials {
          case .basic?: "basic"
          case .bearer?: "bearer"
          case nil: nil
          }
        json.field("authentication", scheme)
        json.field("headers", texts: access.headers.map(\.name))
        json.field("proxy", access.proxy.map(FeedAccessText.shown))
        json.field("user_agent", access.userAgent)
        json.field("ca_file", access.certificates)
        json.field("pin", access.pin)
      })
  }
}
