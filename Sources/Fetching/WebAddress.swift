/// An `http` or `https` URL, taken apart as far as fetching needs it, its text left as exact as it can be.
///
/// What the text may lose: white space around it, tabs and line ends inside, a fragment, and the user and password,
/// which must not turn up in messages. What is changed: bytes that may not stand in a request line are
/// percent-encoded.
struct WebAddress: Sendable, Hashable {
  /// `https` rather than `http`.
  var isSecure: Bool
  /// `user:password` as written, percent-encoded; nil if there is none.
  var credentials: String?
  /// Lower case, brackets of IPv6 kept, without a final dot; letters beyond ASCII in their ASCII form (RFC 5891), where libcurl
  /// knows it, so that one host has one name however it is written.
  var host: String
  /// 1 to 65535.
  var port: Int
  /// The URL to ask for, without credentials and fragment.
  var text: String
  /// Where in `text` (bytes) the path, or what stands in its place, begins.
  private var targetOffset: Int

  /// Name and port: what politeness calls a host.
  var hostKey: String { host + ":" + String(port) }

  /// Path and query: `/` where there is no path.
  var pathAndQuery: String {
    let target = text.utf8.dropFirst(targetOffset)
    return (target.first == UInt8(ascii: "/") ? "" : "/") + String(Substring(target))
  }

  /// Scheme, host and port: where credentials may be sent.
  func hasSameOrigin(as other: WebAddress) -> Bool {
    isSecure == other.isSecure && host == other.host && port == other.port
  }

  /// Reads a URL; nil if it is none, or of another scheme.
  init?(_ url: String) {
    if let parts = OrdinaryURL(url) {
      (isSecure, credentials, host, port) = (parts.isSecure, nil, parts.host, parts.port)
      (text, targetOffset) = (url, parts.targetOffset)
      return
    }
    var bytes = url.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let start = bytes.prefix { $0 <= 0x20 }.count
    bytes.removeFirst(start)
    let scheme = bytes.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let prefix: Int
    if scheme.starts(with: "https://".utf8) {
      (isSecure, prefix) = (true, 8)
    } else if scheme.starts(with: "http://".utf8) {
      (isSecure, prefix) = (false, 7)
    } else {
      return nil
    }
    if let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes.removeSubrange(fragment...) }
    let end = bytes[prefix...].firstIndex { $0 == 0x2F || $0 == 0x3F } ?? bytes.count
    var authority = bytes[prefix..<end]
    guard !authority.contains(UInt8(ascii: "\\")) else { return nil }  // readers disagree on what it means
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      credentials = String(decoding: authority[..<at], as: UTF8.self)
      authority = authority[(at + 1)...]
    } else {
      credentials = nil
    }
    guard let (host, port) = Self.hostAndPort(authority) else { return nil }
    self.host = host
    self.port = port ?? (isSecure ? 443 : 80)
    let target = bytes[end...]
    if target.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), credentials == nil {
      text = String(decoding: bytes, as: UTF8.self)
    } else {
      let kept = bytes[..<prefix] + authority + PercentEncoding.encoded(target)
      text = String(decoding: kept, as: UTF8.self)
    }
    targetOffset = prefix + authority.count
    if !host.utf8.allSatisfy({ $0 < 0x80 }), let plain = PlainHost.of(text) { self.host = plain.lowercased() }
  }

  /// The URL that a reference (the value of `Location`) leads to from here; nil if it is of another scheme or no URL
  /// (RFC 3986 section 5.2).
  func resolving(_ reference: String) -> WebAddress? {
    let trimmed = reference.utf8.drop { $0 <= 0x20 }
    let scheme = trimmed.prefix { $0 != 0x3A && $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let hasScheme = scheme.endIndex < trimmed.endIndex && trimmed[scheme.endIndex] == 0x3A && !scheme.isEmpty
    if hasScheme { return WebAddress(String(Substring(trimmed))) }
    let relative = Substring(trimmed.prefix { $0 != 0x23 })
    let root = String(decoding: text.utf8.prefix(targetOffset), as: UTF8.self)
    let target = Substring(text.utf8.dropFirst(targetOffset))
    let path = target.prefix { $0 != "?" }
    if relative.hasPrefix("//") { return WebAddress((isSecure ? "https:" : "http:") + relative) }
    if relative.isEmpty { return WebAddress(root + target) }
    if relative.hasPrefix("?") { return WebAddress(root + path + relative) }
    let wanted = relative.prefix { $0 != "?" }
    let query = relative.dropFirst(wanted.count)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    let whole = wanted.hasPrefix("/") ? String(wanted) : folder + String(wanted)
    return WebAddress(root + Self.withoutDots(whole) + String(query))
  }

  private static func hostAndPort(_ authority: ArraySlice<UInt8>) -> (String, Int?)? {
    var name = authority
    var port: Int?
    let closing = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
    if let colon = authority[closing...].lastIndex(of: UInt8(ascii: ":")) {
      name = authority[..<colon]
      let digits = authority[(colon + 1)...]
      if !digits.isEmpty {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
          let number = Int(String(decoding: digits, as: UTF8.self)), (1...65_535).contains(number)
        else { return nil }
        port = number
      }
    }
    if name.last == UInt8(ascii: ".") { name.removeLast() }
    let forbidden: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x7F || "\"<>\\^`{|}".utf8.contains($0) }
    guard !name.isEmpty, !name.contains(where: forbidden) else { return nil }
    guard (name.first == UInt8(ascii: "[")) == (name.last == UInt8(ascii: "]")) else { return nil }
    let lower = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return (String(decoding: lower, as: UTF8.self), port)
  }

  private static func withoutDots(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var kept: [Substring] = []
    for part in parts {
      if part == ".." { _ = kept.popLast() } else if part != "." { kept.append(part) }
    }
    if parts.last == "." || parts.last == ".." { kept.append("") }
    return "/" + kept.joined(separator: "/")
  }
}
