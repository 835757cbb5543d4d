/// The headers of one answer that anybody reads; the others never become strings.
///
/// Values are read as Latin-1, a character for a byte, so that ``HeaderText/bytes(_:)`` gives back what came, byte for
/// byte, whatever it was.
struct WireHeaders: Sendable {
  /// `ETag`, quotes included.
  var etag: String?
  /// `Last-Modified`.
  var lastModified: String?
  /// `Content-Type`.
  var contentType: String?
  /// `Content-Encoding`, several joined by commas.
  var contentEncoding: String?
  /// `Cache-Control`, several joined by commas.
  var cacheControl: String?
  /// `Retry-After`.
  var retryAfter: String?
  /// `Date`.
  var date: String?
  /// `Link`, several joined by commas.
  var link: String?
  /// `Location`, its bytes that are not ASCII percent-encoded, because nobody says what encoding they are in.
  var location: String?
  /// `Set-Cookie`, each by itself.
  var setCookies: [String] = []
  /// `Content-Length` in bytes.
  var contentLength: Int?

  /// Whether the body may be a web page: it says so, or does not say what it is.
  var mayBePage: Bool {
    guard let contentType else { return true }
    let type = contentType.prefix { $0 != ";" && $0 != "," }.filter { $0 != " " && $0 != "\t" }.lowercased()
    return ["text/html", "application/xhtml+xml", "", "text/plain", "application/octet-stream"].contains(type)
  }

  /// Takes in a header line, its line end included.
  mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    // The length decides first: most headers are nobody's, and cost one comparison.
    switch colon {
    case 4:
      if name(line, "etag") {
        etag = value(line, colon)
      } else if name(line, "date") {
        date = value(line, colon)
      } else if name(line, "link") {
        link = joined(link, value(line, colon))
      }
    case 8: if name(line, "location") { location = HeaderText.url(content(line, colon)) }
    case 10: if name(line, "set-cookie") { setCookies.append(value(line, colon)) }
    case 11: if name(line, "retry-after") { retryAfter = value(line, colon) }
    case 12: if name(line, "content-type") { contentType = value(line, colon) }
    case 13:
      if name(line, "last-modified") {
        lastModified = value(line, colon)
      } else if name(line, "cache-control") {
        cacheControl = joined(cacheControl, value(line, colon))
      }
    case 14: if name(line, "content-length") { contentLength = Int(value(line, colon)) }
    case 16: if name(line, "content-encoding") { contentEncoding = joined(contentEncoding, value(line, colon)) }
    default: break
    }
  }

  /// The status of a line like `HTTP/1.1 200 OK`; nil if the line is no status line.
  static func status(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard line.count > 5, line[0] == UInt8(ascii: "H"), line[1] == UInt8(ascii: "T"), line[4] == UInt8(ascii: "/"),
      let space = line.firstIndex(of: 0x20)
    else { return nil }
    var status = 0
    for byte in line[(space + 1)...].prefix(3) where (0x30...0x39).contains(byte) {
      status = status * 10 + Int(byte - 0x30)
    }
    return status
  }

  private func name(_ line: UnsafeBufferPointer<UInt8>, _ wanted: StaticString) -> Bool {
    for index in 0..<wanted.utf8CodeUnitCount where line[index] | 0x20 != wanted.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }

  private func value(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> String {
    HeaderText.string(content(line, colon))
  }

  private func content(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = colon + 1
    var end = line.count
    while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
    while end > start, line[end - 1] <= 0x20 { end -= 1 }
    return line[start..<end]
  }

  private func joined(_ first: String?, _ second: String) -> String {
    first.map { $0 + ", " + second } ?? second
  }
}

/// Header values as strings and back, a character for a byte (Latin-1).
enum HeaderText {
  /// The text of some bytes.
  static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The text of some bytes that are a URL.
  static func url(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: PercentEncoding.encoded(bytes), as: UTF8.self)
  }

  /// A value that can be sent back; nil for an empty one, and for one with control characters in it.
  static func sendable(_ value: String?) -> String? {
    value.flatMap { $0.isEmpty || bytes($0) == nil ? nil : $0 }
  }

  /// A value of `ETag` that can be sent back; nil for `*`, which in `If-None-Match` stands for whatever there is (RFC 9110,
  /// 13.1.2).
  static func entityTag(_ value: String?) -> String? { sendable(value).flatMap { $0 == "*" ? nil : $0 } }

  /// The bytes of a text, and a zero after them; nil if the text could not have come from a header.
  static func bytes(_ text: String) -> [CChar]? {
    if text.utf8.allSatisfy({ (0x20..<0x80).contains($0) }) { return Array(text.utf8CString) }
    var result: [CChar] = []
    result.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      guard scalar.value <= 0xFF, scalar.value >= 0x20 || scalar.value == 0x09 else { return nil }
      result.append(CChar(bitPattern: UInt8(scalar.value)))
    }
    result.append(0)
    return result
  }
}
