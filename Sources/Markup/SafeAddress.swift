import News

/// Decides whether an address in an attribute may be shown, and makes it absolute.
struct SafeAddress {
  /// Where a link may lead.
  static let linkSchemes = ["http", "https", "mailto", "tel", "ftp", "ftps"]
  /// What may be loaded or cited.
  static let resourceSchemes = ["http", "https"]

  /// An absolute address of the web; nil where there is none, so that relative addresses mean nothing.
  private let base: String?

  init(base: String?) {
    self.base = base.flatMap { Self.isAllowed($0, Self.resourceSchemes) ? $0 : nil }
  }

  /// The absolute address that a value means; nil if it has another scheme, or is relative and there is no base.
  ///
  /// Control characters go first: browsers leave out some of them within an address, others left out all.
  func resolved(_ value: String, _ schemes: [String]) -> String? {
    let reference = Self.cleaned(value)
    guard !reference.isEmpty else { return nil }
    if URLReference.hasScheme(reference) { return Self.isAllowed(reference, schemes) ? reference : nil }
    // RFC 3986, 4.2: the first segment of a relative path has no colon
    let segment = reference.utf8.prefix { !Self.endsSegment($0) }
    guard let base, !segment.contains(UInt8(ascii: ":")) else { return nil }
    let absolute = URLReference.resolve(reference, base: base)
    return Self.isAllowed(absolute, schemes) ? absolute : nil
  }

  /// The candidates of a `srcset` that may be loaded (WHATWG HTML Living Standard, 4.8.4.2.2); nil if none is left.
  func resolvedSources(_ value: String) -> String? {
    var kept: [String] = []
    var rest = Array(value.utf8)[...]
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
      guard !rest.isEmpty else { break }
      var url = rest.prefix { $0 > 0x20 }
      rest = rest.dropFirst(url.count)
      var descriptor: ArraySlice<UInt8> = []
      if url.last == UInt8(ascii: ",") {
        while url.last == UInt8(ascii: ",") { url = url.dropLast() }
      } else {
        descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
        rest = rest.dropFirst(descriptor.count)
      }
      let words = descriptor.split { $0 <= 0x20 }
      guard words.count <= 2, words.allSatisfy(Self.isDescriptor),
        let address = resolved(String(decoding: url, as: UTF8.self), Self.resourceSchemes), !address.isEmpty
      else { continue }
      kept.append(([address] + words.map { String(decoding: $0, as: UTF8.self) }).joined(separator: " "))
    }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  /// A width, height or density: `480w`, `1.5x`.
  private static func isDescriptor(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 1, word.count < 16, let unit = word.last else { return false }
    return (unit == UInt8(ascii: "w") || unit == UInt8(ascii: "h") || unit == UInt8(ascii: "x"))
      && word.dropLast().allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
  }

  private static func isAllowed(_ address: String, _ schemes: [String]) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address[..<colon].lowercased()
    return schemes.contains(scheme)
  }

  /// Without controls, and without white space at its ends; spaces and the ends of lines and paragraphs within are escaped.
  private static func cleaned(_ value: String) -> String {
    let bytes = value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    var slice = bytes[...]
    while slice.first == 0x20 { slice = slice.dropFirst() }
    while slice.last == 0x20 { slice = slice.dropLast() }
    guard slice.contains(where: { $0 == 0x20 || $0 == 0xE2 }) else { return String(decoding: slice, as: UTF8.self) }
    var address = ""
    for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ": address += "%20"
      case "\u{2028}": address += "%E2%80%A8"
      case "\u{2029}": address += "%E2%80%A9"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }

  private static func endsSegment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }
}
