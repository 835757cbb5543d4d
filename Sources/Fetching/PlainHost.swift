import CCurl

/// A URL's host as libcurl asks for it: percent-decoded, numbers such as `2130706433` or `127.1` written out, letters of
/// other alphabets in their ASCII form (https://curl.se/libcurl/c/libcurl-url.html).
enum PlainHost {
  /// The host, brackets of IPv6 kept; nil for what libcurl takes for no URL.
  static func of(_ url: String) -> String? { part(CURLUPART_HOST, of: url) }

  /// The whole URL with its host so, and what no path may hold percent-encoded; nil for what is none.
  static func url(_ url: String) -> String? {
    part(CURLUPART_URL, of: url).flatMap { $0.utf8.allSatisfy { $0 < 0x80 } ? $0 : nil }
  }

  private static func part(_ wanted: CURLUPart, of url: String) -> String? {
    guard let parts = curl_url() else { return nil }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, url, UInt32(CURLU_URLENCODE)) == CURLUE_OK else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, wanted, &text, UInt32(CURLU_PUNYCODE)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}

extension Fetcher {
  /// A URL as machines write it, its host in the ASCII form of letters of other alphabets (RFC 5891); nil for what is no URL.
  public static func asciiURL(of url: String) -> String? { PlainHost.url(url) }
}
