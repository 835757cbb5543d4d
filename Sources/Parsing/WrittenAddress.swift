import Glibc

/// What an address means that a publisher wrote in a way which no server understands.
enum WrittenAddress {
  /// The address without what was escaped once too often: `?id=1&amp;s=2` behind the references of XML. No server knows a
  /// field whose name begins with `amp;`, and the browser that shows the page resolves the reference.
  ///
  /// What begins with `www.` lacks its scheme, and quotation marks around an address are none of it.
  static func repaired(_ text: String) -> String {
    var text = text
    if let mark = text.utf8.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), text.utf8.last == mark,
      text.utf8.count > 2
    {
      text = String(text.dropFirst().dropLast())
    }
    if let first = text.utf8.first, first | 0x20 == UInt8(ascii: "w"), text.prefix(4).lowercased() == "www." {
      text = "http://" + text
    }
    guard mayHoldReference(text) else { return text }
    var bytes = Array(text.utf8)
    // "&amp;amp;" was escaped twice too often
    for _ in 0..<3 {
      let shorter = unescaped(bytes)
      if shorter.count == bytes.count { break }
      bytes = shorter
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether an ampersand stands in a text that may begin a reference to one. (Asked of every address: most have none.)
  private static func mayHoldReference(_ text: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress else { return false }
      var index = 0
      while index < bytes.count, let place = memchr(start + index, 0x26, bytes.count - index) {
        index = UnsafeRawPointer(place) - UnsafeRawPointer(start) + 1
        guard index < bytes.count else { return false }
        if bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: "a") { return true }
      }
      return false
    }
    return found ?? true
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      out.append(bytes[index])
      let rest = bytes[(index + 1)...]
      let reference = bytes[index] == UInt8(ascii: "&") ? references.first { rest.starts(with: $0) } : nil
      index += 1 + (reference?.count ?? 0)
    }
    return out
  }

  /// What stands behind the ampersand of a reference to one.
  private static let references: [[UInt8]] = ["amp;", "#38;", "#038;", "#x26;"].map { Array($0.utf8) }
}
