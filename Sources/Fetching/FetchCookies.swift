/// The cookies of one fetch: some publishers send a reader in a circle until it shows the cookie that they set
/// (RFC 6265, without what only matters to a jar that is kept). They die with the fetch.
struct FetchCookies: Sendable, Hashable {
  private struct Cookie: Sendable, Hashable {
    var name: String
    var value: String
    var domain: String
    var isHostOnly: Bool
    var isSecure: Bool
  }

  private static let limit = 50
  private var cookies: [Cookie] = []

  /// Takes in a `Set-Cookie` value that `address` sent.
  mutating func take(_ header: String, from address: WebAddress) {
    let parts = header.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
    guard let pair = parts.first, let equals = pair.firstIndex(of: "="), equals != pair.startIndex else { return }
    var cookie = Cookie(
      name: String(pair[..<equals]), value: String(pair[equals...].dropFirst()), domain: address.host,
      isHostOnly: true, isSecure: false)
    var isDeletion = false
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      switch sides.first.map({ Self.trimmed($0).lowercased() }) {
      case "secure": cookie.isSecure = true
      case "max-age": isDeletion = sides.count == 2 && (Int(Self.trimmed(sides[1])) ?? 1) <= 0
      case "domain" where sides.count == 2:
        let domain = Self.trimmed(sides[1]).drop { $0 == "." }.lowercased()
        guard domain.contains("."), address.host == domain || address.host.hasSuffix("." + domain) else { return }
        cookie.domain = domain
        cookie.isHostOnly = false
      default: break
      }
    }
    cookies.removeAll { $0.name == cookie.name && $0.domain == cookie.domain }
    if !isDeletion, cookies.count < Self.limit { cookies.append(cookie) }
  }

  /// The value of `Cookie` for a request to `address`; nil if there is nothing to send.
  func header(for address: WebAddress) -> String? {
    let sent = cookies.filter { cookie in
      let matches = address.host == cookie.domain || !cookie.isHostOnly && address.host.hasSuffix("." + cookie.domain)
      return matches && (!cookie.isSecure || address.isSecure)
    }
    return sent.isEmpty ? nil : sent.map { $0.name + "=" + $0.value }.joined(separator: "; ")
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return start }
    return start[...last]
  }
}
