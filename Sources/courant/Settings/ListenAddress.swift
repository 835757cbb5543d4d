/// Where to listen, as typed: `HOST:PORT`; an IPv6 address stands in brackets.
struct ListenAddress: Equatable {
  /// A name or an IP address, without brackets.
  let host: String
  /// The port; 0 for any that is free.
  let port: Int

  /// Reads it; nil for what is none.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else { return nil }
    var host = text[..<colon]
    if host.first == "[", host.last == "]" {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, !host.contains(where: { $0.isWhitespace || $0 == "/" }) else { return nil }
    self.host = String(host)
    self.port = Int(port)
  }
}
