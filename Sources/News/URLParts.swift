/// The parts of an absolute `http` or `https` address, as slices of its bytes.
struct URLParts {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// User and password, without the `@`.
  var user: Bytes
  /// Host as written.
  var host: Bytes
  /// Port digits, without the colon.
  var port: Bytes
  /// Path with its leading slash.
  var path: Bytes
  /// Query without the question mark.
  var query: Bytes
  /// Fragment without the number sign.
  var fragment: Bytes

  /// Nil unless the address begins with `http://`, `https://` or `//` and has a host.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = Self.trimmed(bytes)
    if let colon = rest.prefix(6).firstIndex(of: UInt8(ascii: ":")) {
      guard Self.isWeb(rest[..<colon]) else { return nil }
      rest = rest[(colon + 1)...]
    }
    guard rest.count > 2, rest.first == UInt8(ascii: "/"), rest[rest.startIndex + 1] == UInt8(ascii: "/") else {
      return nil
    }
    rest = rest.dropFirst(2)
    (rest, fragment) = Self.cut(rest, at: UInt8(ascii: "#"))
    (rest, query) = Self.cut(rest, at: UInt8(ascii: "?"))
    let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    path = rest[slash...]
    var authority = rest[..<slash]
    let at = authority.lastIndex(of: UInt8(ascii: "@"))
    user = at.map { authority[..<$0] } ?? authority[..<authority.startIndex]
    if let at { authority = authority[(at + 1)...] }
    let colon = authority.lastIndex(of: UInt8(ascii: ":"))
    if let colon, authority[(colon + 1)...].allSatisfy({ $0 &- 0x30 < 10 }) {
      host = authority[..<colon]
      port = authority[(colon + 1)...]
    } else {
      host = authority
      port = authority[authority.endIndex...]
    }
    guard !host.isEmpty else { return nil }
  }

  /// 80 or 443: which of them goes with which scheme does not matter here.
  var isDefaultPort: Bool { port.elementsEqual("80".utf8) || port.elementsEqual("443".utf8) }

  /// The bytes without white space and control characters at either end.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bytes {
    var slice = bytes[...]
    while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return slice
  }

  /// Whether a scheme is `http` or `https`, case aside: its letters taken into one number.
  private static func isWeb(_ scheme: Bytes) -> Bool {
    var letters: UInt64 = 0
    for byte in scheme { letters = letters << 8 | UInt64(byte | 0x20) }
    return letters == 0x6874_7470 || letters == 0x68_7474_7073
  }

  /// What stands before the first `mark`, and what stands behind it.
  private static func cut(_ bytes: Bytes, at mark: UInt8) -> (before: Bytes, after: Bytes) {
    guard let index = bytes.firstIndex(of: mark) else { return (bytes, bytes[bytes.endIndex...]) }
    return (bytes[..<index], bytes[(index + 1)...])
  }
}

extension CanonicalURL {
  /// The host of an absolute `http` or `https` address in lower case, `www.` kept; nil if there is none.
  public static func host(of url: String) -> String? {
    var url = url
    return url.withUTF8 { bytes in
      URLParts(bytes).map { String(decoding: $0.host.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self) }
    }
  }
}
