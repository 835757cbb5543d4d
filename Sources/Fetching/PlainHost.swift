import CCurl

/// A URL's host as libcurl asks for it: percent-decoded, numbers such as `2130706433` or `127.1` written out, letters of
/// other alphabets in their ASCII form (https://curl.se/libcurl/c/libcurl-url.html).
enum PlainHost {
  /// The host, brackets of IPv6 kept; nil for what libcurl takes for no URL.
  static func of(_ url: String) -> String? {
    guard let parts = curl_url() else { return nil }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, CURLUPART_HOST, &text, UInt32(CURLU_PUNYCODE)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
