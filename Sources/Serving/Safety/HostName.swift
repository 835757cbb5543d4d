/// A header `Host`: a name or an address, and perhaps a port (RFC 9110, section 7.2).
struct HostName {
  /// In small letters and without the port; an address of version 6 in its brackets.
  let name: String
  /// The port as it is written; nil where there is none.
  let port: String?

  /// Reads a header; nil for what names no host.
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 255 else { return nil }
    let text = text.lowercased()
    let rest: Substring
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return nil }
      name = String(text[...end])
      rest = text[text.index(after: end)...]
      guard name.dropFirst().dropLast().utf8.allSatisfy({ Self.isNameByte($0) || $0 == UInt8(ascii: ":") }) else {
        return nil
      }
    } else {
      let end = text.firstIndex(of: ":") ?? text.endIndex
      name = String(text[..<end])
      rest = text[end...]
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else { return nil }
    }
    guard rest.isEmpty || rest.first == ":" else { return nil }
    let port = rest.dropFirst()
    self.port = port.isEmpty ? nil : String(port)
    guard port.utf8.count <= 5, port.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~%".utf8.contains(byte)
  }
}
