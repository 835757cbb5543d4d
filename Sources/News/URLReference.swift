/// Resolves relative references against a base address.
///
/// Source: RFC 3986, section 5.2 (transform references) and 5.2.4 (remove dot segments).
public enum URLReference {
  /// The absolute address that a reference means; the reference itself, trimmed, where it is absolute or no base helps.
  ///
  /// - Parameter base: an absolute address; anything else counts as no base.
  public static func resolve(_ reference: String, base: String?) -> String {
    let reference = trimmed(reference)
    guard let base, !hasScheme(reference) else { return reference }
    let parts = Parts(Array(trimmed(base).utf8)[...])
    guard !parts.scheme.isEmpty, parts.authority != nil else { return reference }
    return String(decoding: parts.resolving(Parts(Array(reference.utf8)[...])).bytes, as: UTF8.self)
  }

  /// Whether a reference begins with a scheme (RFC 3986, 3.1) and so needs no base.
  public static func hasScheme(_ reference: String) -> Bool {
    var isFirst = true
    for byte in reference.utf8 {
      let isLetter = (byte | 0x20) &- 0x61 < 26
      if byte == UInt8(ascii: ":") { return !isFirst }
      guard isLetter || (!isFirst && isSchemeByte(byte)) else { return false }
      isFirst = false
    }
    return false
  }

  /// Bytes of the scheme, 0 where there is none.
  fileprivate static func schemeLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first, (first | 0x20) &- 0x61 < 26 else { return 0 }
    for (count, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ":") { return count }
      if !isSchemeByte(byte) { return 0 }
    }
    return 0
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  /// Whether there is white space or a control character: eight bytes at a time (H. S. Warren, "Hacker's Delight", 6-1).
  private static func hasBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let isAbove = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F) | word
      guard isAbove & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 else { return true }
      index &+= 8
    }
    return bytes[index...].contains { $0 <= 0x20 }
  }

  /// The text without white space at its ends and without line breaks and tabs (WHATWG URL Standard, 4.4, step 1 to 3).
  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.withContiguousStorageIfAvailable({ hasBlank($0) }) == false { return text }
    if let first = bytes.first, first > 0x20, let last = bytes.last, last > 0x20,
      !bytes.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 })
    {
      return text
    }
    var kept = bytes.filter { $0 != 9 && $0 != 10 && $0 != 13 }[...]
    while let byte = kept.first, byte <= 0x20 { kept = kept.dropFirst() }
    while let byte = kept.last, byte <= 0x20 { kept = kept.dropLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}

/// The five parts of an address; nil is absent, empty is there but empty.
private struct Parts {
  var scheme: ArraySlice<UInt8> = []
  var authority: ArraySlice<UInt8>?
  var path: ArraySlice<UInt8> = []
  var query: ArraySlice<UInt8>?
  var fragment: ArraySlice<UInt8>?

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let scheme = URLReference.schemeLength(rest)
    if scheme > 0 {
      self.scheme = rest.prefix(scheme)
      rest = rest.dropFirst(scheme + 1)
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[(mark + 1)...]
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[(mark + 1)...]
      rest = rest[..<mark]
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// RFC 3986, 5.2.2, with `self` as the base.
  func resolving(_ reference: Parts) -> Parts {
    var target = reference
    target.scheme = scheme
    if reference.authority != nil {
      target.path = Self.withoutDots(reference.path)
      return target
    }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
    } else if reference.path.first == UInt8(ascii: "/") {
      target.path = Self.withoutDots(reference.path)
    } else {
      target.path = Self.withoutDots(merged(reference.path))
    }
    return target
  }

  /// RFC 3986, 5.2.3.
  private func merged(_ relative: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if path.isEmpty { return [UInt8(ascii: "/")] + relative }
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return path[...slash] + relative
  }

  /// RFC 3986, 5.2.4.
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard path.contains(UInt8(ascii: ".")) else { return path }
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual(".".utf8) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual("..".utf8) {
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return Array(kept.joined(separator: [UInt8(ascii: "/")]))[...]
  }

  var bytes: [UInt8] {
    var out = Array(scheme)
    out.append(UInt8(ascii: ":"))
    if let authority { out += Array("//".utf8) + authority }
    out += path
    if let query { out += [UInt8(ascii: "?")] + query }
    if let fragment { out += [UInt8(ascii: "#")] + fragment }
    return out
  }
}
