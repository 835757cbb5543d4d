/// Where and how the reading surfaces are offered.
public struct ServingSettings: Sendable, Hashable {
  /// The address to listen on: a name or an IP address.
  public var host: String
  /// The port; 0 for any that is free.
  public var port: Int
  /// The address under which readers reach us, without a slash at its end; nil: what each request calls us.
  public var publicURL: String?
  /// The WebSub hub that the feeds name; nil for none.
  public var hub: String?
  /// The program's version, for people.
  public var version: String
  /// Requests that are answered from the store at once; each has a connection of its own.
  public var readers = 2

  /// Settings from their parts.
  public init(host: String, port: Int, publicURL: String? = nil, hub: String? = nil, version: String) {
    self.host = host
    self.port = port
    self.publicURL = publicURL
    self.hub = hub
    self.version = version
  }

  /// The hub that a feed names: one without filters, under the address that the hub is told; nil for none.
  func hub(of call: Call) -> String? { publicURL != nil && call.query.all.isEmpty ? hub : nil }

  /// Whether nobody beyond this machine can connect.
  public var isLoopback: Bool { LoopbackName.isOne(host) }

  /// Whether everybody who can ask may: not where a public address says that a proxy brings others here.
  public var isOpen: Bool { isLoopback && (publicHost.map(LoopbackName.isOne) ?? true) }

  /// The host of the public address, in small letters and without a port; nil where there is none.
  var publicHost: String? {
    guard let place = publicURL?.split(separator: "/").dropFirst().first else { return nil }
    let end = place.first == "[" ? place.firstIndex(of: "]").map(place.index(after:)) : place.firstIndex(of: ":")
    return place[..<(end ?? place.endIndex)].lowercased()
  }
}

/// Names and addresses of this machine alone.
enum LoopbackName {
  /// `localhost`, 127.0.0.0/8 and ::1; an IPv6 address may stand in brackets.
  static func isOne(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "::1" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
