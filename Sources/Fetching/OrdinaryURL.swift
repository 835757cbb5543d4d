/// The parts of what nearly every URL is, read in one pass: `http` or `https` in lower case, a name of lower-case letters,
/// digits, dots and hyphens, perhaps a port, and a path and query of printable ASCII.
///
/// A pass reads every feed's URL several times. What is written in any other way is none of these, and ``WebAddress`` reads
/// it at leisure.
struct OrdinaryURL {
  /// `https` rather than `http`.
  let isSecure: Bool
  /// As written.
  let host: String
  /// As written, or the scheme's own.
  let port: Int
  /// Bytes before the path, or before what stands in its place.
  let targetOffset: Int

  /// Reads a URL; nil if it is none, or one that takes more to read.
  init?(_ url: String) {
    let parts = url.utf8.withContiguousStorageIfAvailable { Self.parts(of: $0) }
    guard case let parts?? = parts else { return nil }
    self = parts
  }

  private init(isSecure: Bool, host: String, port: Int, targetOffset: Int) {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.targetOffset = targetOffset
  }

  private static func parts(of bytes: UnsafeBufferPointer<UInt8>) -> OrdinaryURL? {
    let isSecure = begins(bytes, with: "https://")
    guard isSecure || begins(bytes, with: "http://") else { return nil }
    let start = isSecure ? 8 : 7
    var end = start
    while end < bytes.count, isOfName(bytes[end]) { end += 1 }
    guard end > start, bytes[end - 1] != UInt8(ascii: ".") else { return nil }
    let host = String(decoding: bytes[start..<end], as: UTF8.self)
    var port = isSecure ? 443 : 80
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      guard let written = number(bytes, after: &end) else { return nil }
      port = written
    }
    guard end == bytes.count || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "?") else { return nil }
    for byte in bytes[end...] where byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "#") { return nil }
    return OrdinaryURL(isSecure: isSecure, host: host, port: port, targetOffset: end)
  }

  /// A port of at most five digits after the colon at `place`, which moves behind it.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, after place: inout Int) -> Int? {
    let first = place + 1
    place = first
    var number = 0
    while place < bytes.count, place < first + 5, (0x30...0x39).contains(bytes[place]) {
      number = number * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return (1...65_535).contains(number) ? number : nil
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with prefix: StaticString) -> Bool {
    guard bytes.count >= prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where bytes[index] != prefix.utf8Start[index] { return false }
    return true
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
