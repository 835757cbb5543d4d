/// Addresses that publishers give, where a person may follow them.
public enum WebLink {
  /// The address as it may stand in a link; nil for anything but an address of the web, since a link to anything else could
  /// run a script. Characters that no address has (RFC 3986, appendix A) are percent-encoded.
  public static func safe(_ url: String?) -> String? {
    guard let url else { return nil }
    let start = url.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard start.starts(with: "http://".utf8) || start.starts(with: "https://".utf8) else { return nil }
    guard url.utf8.contains(where: isForeign) else { return url }
    // Other alphabets stay as they are written: browsers encode them.
    return url.unicodeScalars.reduce(into: "") { link, scalar in
      guard scalar.isASCII, isForeign(UInt8(ascii: scalar)) else { return link.unicodeScalars.append(scalar) }
      link += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
    }
  }

  /// Whether a browser that is led to the address runs what stands in it instead of going anywhere. White space and controls
  /// within are no hindrance to it (WHATWG URL Standard, 4.4).
  public static func acts(_ url: String) -> Bool {
    let start = String(decoding: url.utf8.lazy.filter { $0 > 0x20 }.prefix(11), as: UTF8.self).lowercased()
    return acting.contains { start.hasPrefix($0) }
  }

  private static let acting = ["javascript:", "vbscript:", "livescript:", "data:", "blob:"]

  private static func isForeign(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "\"<>\\^`{|}".utf8.contains(byte)
  }
}
