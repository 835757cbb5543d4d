/// Where an address of the web lives: scheme, name and port (RFC 6454).
public enum SiteOrigin {
  /// Whether what is meant for the site of one address may be told to that of another: the same origin, or the same name gone
  /// from http to https, each at its usual port.
  public static func isKept(from old: String, to new: String) -> Bool {
    guard let first = origin(of: old), let next = origin(of: new) else { return old == new }
    let isUpgrade = !first.isSecure && next.isSecure && first.port == "80" && next.port == "443"
    return first.host == next.host && (isUpgrade || (first.isSecure == next.isSecure && first.port == next.port))
  }

  private static func origin(of url: String) -> (isSecure: Bool, host: String, port: String)? {
    let isSecure = url.prefix(8).lowercased() == "https://"
    guard isSecure || url.prefix(7).lowercased() == "http://" else { return nil }
    var url = url
    return url.withUTF8 { bytes in
      URLParts(bytes).map { parts in
        let port = String(decoding: parts.port, as: UTF8.self)
        var host = String(decoding: parts.host, as: UTF8.self).lowercased()
        if host.last == "." { host.removeLast() }
        return (isSecure, host, port.isEmpty ? isSecure ? "443" : "80" : port)
      }
    }
  }
}
