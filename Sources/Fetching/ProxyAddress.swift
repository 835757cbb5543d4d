import CCurl

/// A proxy's address, taken apart by the parser that libcurl itself uses for it, so that what is checked is what is used.
///
/// A `#`, `/` or `?` inside a password, the everyday mistake, ends the host for that parser: such an address is none.
public struct ProxyAddress: Sendable, Hashable {
  /// As libcurl gets it: with the form of SOCKS that lets the proxy resolve names, because what this machine resolves is
  /// looked at by nobody once a proxy is to connect to it.
  let text: String
  /// Scheme, host and port, without user and password.
  public let shown: String

  /// It speaks HTTP, so that it reads and answers what is not encrypted; else it only carries bytes.
  let handsRequestsOn: Bool

  private static let schemes = [
    "http": "http", "https": "https", "socks4": "socks4a", "socks4a": "socks4a", "socks5": "socks5h",
    "socks5h": "socks5h",
  ]

  /// Reads an address; nil if it is none that can be used.
  public init?(_ address: String) {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let parts = curl_url() else { return nil }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, address, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, of: parts)?.lowercased(), let form = Self.schemes[scheme],
      let host = Self.part(CURLUPART_HOST, of: parts), !host.isEmpty,
      ["", "/"].contains(Self.part(CURLUPART_PATH, of: parts) ?? ""),
      Self.part(CURLUPART_QUERY, of: parts) == nil, Self.part(CURLUPART_FRAGMENT, of: parts) == nil
    else { return nil }
    handsRequestsOn = form.hasPrefix("http")
    text = form + address.dropFirst(scheme.utf8.count)
    shown = scheme + "://" + host + (Self.part(CURLUPART_PORT, of: parts).map { ":" + $0 } ?? "")
  }

  private static func part(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
