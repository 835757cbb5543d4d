/// The form of an address that two links to the same page have in common.
///
/// An identity, not an address to ask: `http` and `https`, `www.` and no `www.`, a trailing slash, and everything that
/// only tells who sent the reader or who asks (a user and password) are evened out. So is the fragment, unless it names one
/// post of a page (`#comment-102`): it holds a digit and no `=`, as parameters for a page's scripts do. The rest of the query stays, in its order.
/// Percent-encoding is normalised as RFC 3986, 6.2.2 says.
public enum CanonicalURL {
  /// The canonical form of an absolute `http` or `https` address; any other text comes back trimmed.
  public static func canonical(_ url: String) -> String {
    var url = url
    return url.withUTF8 { bytes in
      guard let parts = URLParts(bytes) else { return String(decoding: URLParts.trimmed(bytes), as: UTF8.self) }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + 16)
      out.append(contentsOf: "https://".utf8)
      appendHost(parts, to: &out)
      appendPath(parts.path, to: &out)
      appendQuery(parts.query, to: &out)
      if parts.fragment.first == UInt8(ascii: "!") || namesPart(parts.fragment) {
        out.append(UInt8(ascii: "#"))
        appendNormalised(parts.fragment, to: &out)
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// A canonical address without the name of a part of the page.
  public static func page(_ canonical: String) -> String {
    canonical.contains("#!") ? canonical : String(canonical.prefix { $0 != "#" })
  }

  private static func namesPart(_ fragment: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    fragment.contains { $0 &- 0x30 < 10 } && !fragment.contains(UInt8(ascii: "="))
  }

  /// The host in lower case without `www.` and a final dot, and a port that is not the scheme's own.
  private static func appendHost(_ parts: URLParts, to out: inout [UInt8]) {
    var host = parts.host
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    let isWeb = host.prefix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    if host.count > 4, isWeb, host[host.startIndex + 3] == UInt8(ascii: ".") { host = host.dropFirst(4) }
    for byte in host { out.append(lowercased(byte)) }
    if !parts.port.isEmpty, !parts.isDefaultPort {
      out.append(UInt8(ascii: ":"))
      out.append(contentsOf: parts.port)
    }
  }

  private static func appendPath(_ path: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8]) {
    var path = path
    while path.last == UInt8(ascii: "/") { path = path.dropLast() }
    appendNormalised(path, to: &out)
  }

  /// The parameters that say something about the page.
  private static func appendQuery(_ query: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8]) {
    var separator = UInt8(ascii: "?")
    for part in query.split(separator: UInt8(ascii: "&")) {
      // a query that was escaped once too often: ?a=1&amp;b=2
      let parameter = part.starts(with: "amp;".utf8) ? part.dropFirst(4) : part
      guard !parameter.isEmpty, !TrackingParameters.contains(parameter) else { continue }
      out.append(separator)
      separator = UInt8(ascii: "&")
      appendNormalised(parameter, to: &out)
    }
  }

  /// Upper-case hexadecimal digits, unreserved characters as themselves, all others than ASCII escaped, no white space.
  private static func appendNormalised(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 1 < bytes.endIndex, let high = digit(bytes[index]),
        let low = digit(bytes[index + 1])
      {
        index += 2
        let value = high << 4 | low
        if isUnreserved(value) { out.append(value) } else { appendEscaped(value, to: &out) }
      } else if byte == 9 || byte == 10 || byte == 13 {
        continue
      } else if byte <= 0x20 || byte >= 0x7F {
        appendEscaped(byte, to: &out)
      } else {
        out.append(byte)
      }
    }
  }

  private static func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "%"))
    for half in [byte >> 4, byte & 15] { out.append(half < 10 ? half + 0x30 : half + 0x37) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    default: nil
    }
  }
}
