import Glibc

/// Which addresses of the Internet are public: everything that the special-purpose registries of the IANA
/// (RFC 6890 and its updates) do not set aside.
///
/// IPv6 addresses that carry an IPv4 address inside (mapped, NAT64, 6to4) are as public as what they carry.
enum AddressRules {
  /// Whether an IPv4 address, in host byte order, is public.
  static func isPublic(v4 address: UInt32) -> Bool {
    for (network, length) in reservedV4 where address >> (32 - length) == network >> (32 - length) { return false }
    return true
  }

  /// Whether an IPv6 address, 16 bytes in network order, is public.
  static func isPublic(v6 bytes: some Collection<UInt8>) -> Bool {
    let b = Array(bytes)
    guard b.count == 16 else { return false }
    if b[0..<10].allSatisfy({ $0 == 0 }), b[10] == 0xFF, b[11] == 0xFF { return isPublic(v4: word(b, 12)) }
    if b[0..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return isPublic(v4: word(b, 12)) }
    if b[0] == 0x20, b[1] == 0x02 { return isPublic(v4: word(b, 2)) }
    guard b[0] & 0xE0 == 0x20 else { return false }  // outside 2000::/3 nothing is global unicast
    if b[0] == 0x20, b[1] == 0x01, b[2] & 0xFE == 0 { return false }  // 2001::/23, Teredo among it
    if b[0] == 0x20, b[1] == 0x01, b[2] == 0x0D, b[3] == 0xB8 { return false }  // 2001:db8::/32
    if b[0] == 0x3F, b[1] == 0xFF, b[2] & 0xF0 == 0 { return false }  // 3fff::/20
    return true
  }

  /// The address that a socket is about to connect to, in numbers; empty for families other than IP.
  static func literal(_ address: UnsafeRawPointer, length: Int) -> String {
    guard length >= MemoryLayout<sa_family_t>.size else { return "" }
    let family = Int32(address.loadUnaligned(as: sa_family_t.self))
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let size = socklen_t(text.count)
    switch family {
    case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
      var v4 = address.loadUnaligned(as: sockaddr_in.self).sin_addr
      inet_ntop(family, &v4, &text, size)
    case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
      var v6 = address.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      inet_ntop(family, &v6, &text, size)
    default: break
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether an address written in numbers is public; nil if the text is no address.
  static func isPublic(literal text: String) -> Bool? {
    var v4 = in_addr()
    if inet_pton(AF_INET, text, &v4) == 1 { return isPublic(v4: UInt32(bigEndian: v4.s_addr)) }
    var v6 = in6_addr()
    let plain = text.prefix { $0 != "%" }
    if inet_pton(AF_INET6, String(plain), &v6) == 1 { return withUnsafeBytes(of: v6) { isPublic(v6: $0) } }
    return nil
  }

  /// How near to this machine an address is.
  enum Place {
    /// This machine itself.
    case loopback
    /// Its link, where clouds keep their secrets.
    case linkLocal
    /// Anywhere else, private networks among it.
    case elsewhere
  }

  /// How near an address in numbers is, or a name that needs no resolver.
  static func place(of host: String) -> Place {
    var name = host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") { return .loopback }
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
    var v4 = in_addr()
    if inet_aton(name, &v4) != 0 { return place(v4: UInt32(bigEndian: v4.s_addr)) }
    var v6 = in6_addr()
    guard inet_pton(AF_INET6, String(name.prefix { $0 != "%" }), &v6) == 1 else { return .elsewhere }
    let bytes = withUnsafeBytes(of: v6) { Array($0) }
    if bytes[0..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF { return place(v4: word(bytes, 12)) }
    if bytes[0..<15].allSatisfy({ $0 == 0 }) { return .loopback }  // :: means this machine, too
    return bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80 ? .linkLocal : .elsewhere
  }

  private static func place(v4 address: UInt32) -> Place {
    switch address >> 24 {
    case 0, 127: .loopback  // 0.0.0.0 means this machine, too
    case 169 where address >> 16 == 0xA9FE: .linkLocal
    default: .elsewhere
    }
  }

  /// Whether a URL's host is, without asking a resolver, known not to be public: an address written in numbers (brackets
  /// of IPv6 allowed), or `localhost`.
  static func isPrivateName(_ host: String) -> Bool {
    var name = host.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    if name == "localhost" || name.hasSuffix(".localhost") { return true }
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
    if let isPublic = isPublic(literal: name) { return !isPublic }
    // `0x7f000001`, `0177.0.0.1` and the like, which resolvers take for addresses too.
    var v4 = in_addr()
    return inet_aton(name, &v4) != 0 && !isPublic(v4: UInt32(bigEndian: v4.s_addr))
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
  }

  private static let reservedV4: [(network: UInt32, length: UInt32)] = [
    (0x0000_0000, 8),  // this network
    (0x0A00_0000, 8),  // private
    (0x6440_0000, 10),  // shared by carriers (CGNAT)
    (0x7F00_0000, 8),  // loopback
    (0xA9FE_0000, 16),  // link-local, where clouds keep their secrets
    (0xAC10_0000, 12),  // private
    (0xC000_0000, 24),  // protocol assignments
    (0xC000_0200, 24),  // documentation
    (0xC058_6300, 24),  // 6to4 relays, deprecated
    (0xC0A8_0000, 16),  // private
    (0xC612_0000, 15),  // benchmarking
    (0xC633_6400, 24),  // documentation
    (0xCB00_7100, 24),  // documentation
    (0xE000_0000, 4),  // multicast
    (0xF000_0000, 4),  // reserved, and broadcast
  ]
}
