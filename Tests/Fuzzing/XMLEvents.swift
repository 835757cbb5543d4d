import Markup

/// What ``Markup/XMLReader`` tells of a document, written down; white space evened out, since references to it come out
/// in two ways.
final class XMLEvents: XMLHandler {
  private(set) var text: [UInt8] = []

  func code(for name: XMLName) -> UInt8 { 0 }

  func start(_ code: UInt8, _ tag: XMLStartTag) -> Bool {
    text.append(1)
    tag.name.append(to: &text)
    text += Array((tag.name.namespace ?? "").utf8)
    for index in 0..<tag.attributeCount {
      text.append(2)
      tag.attributeName(at: index)?.append(to: &text)
      text.append(3)
      for byte in tag.value(at: index).utf8 { append(byte) }
    }
    return true
  }

  func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool {
    text.append(4)
    text.append(contentsOf: local)
    return true
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool) {
    for byte in bytes { append(byte) }
  }

  func restart() {
    text = []
  }

  private func append(_ byte: UInt8) {
    if byte > 0x20 { text.append(byte) }
  }

  /// Stops the process where a sound document is read in another way than the same document repaired would be. (What
  /// follows the root element, and instructions, are not compared: repairing is more lenient there.)
  static func compare(_ document: [UInt8]) {
    document.withUnsafeBufferPointer { bytes in
      let direct = XMLEvents()
      guard !XMLReader.read(bytes, direct).isRepaired, !document.contains(UInt8(ascii: "?")) else { return }
      let repaired = XMLEvents()
      _ = XMLReader.readRepaired(bytes, repaired)
      precondition(repaired.text.starts(with: direct.text), "a sound document was read in two ways")
    }
  }
}
