/// An element's start tag, valid during the call that passes it.
public struct XMLStartTag {
  let known: UnsafePointer<XMLKnownName>
  let attributes: UnsafeBufferPointer<XMLAttribute>

  /// The element's name.
  public var name: XMLName { known.pointee.name }

  /// How many attributes there are, declarations of namespaces not counted.
  public var attributeCount: Int { attributes.count }

  /// Whether any attribute has a prefix: `xml:base` and its like.
  public var hasPrefixedAttribute: Bool {
    for attribute in attributes where attribute.prefix != nil { return true }
    return false
  }

  /// The value of an attribute by its local name; the prefix must be the one given (nil: none). Nil if it is missing.
  public func value(_ local: StaticString, prefix: StaticString? = nil) -> String? {
    attribute(local, prefix: prefix)?.text
  }

  /// Whether an attribute without prefix has a value, letter case apart; nil if it is missing.
  ///
  /// - Parameter expected: in lower case.
  public func isValue(_ local: StaticString, _ expected: StaticString) -> Bool? {
    guard let attribute = attribute(local, prefix: nil) else { return nil }
    let surplus = attribute.value.count - expected.utf8CodeUnitCount
    if surplus == 0 { return attribute.begins(expected) }
    // a value with references in it is longer than what it means
    return surplus > 0 && surplus < 64 && attribute.isRaw && attribute.text.lowercased() == expected.description
  }

  /// Whether the value of an attribute without prefix begins with some letters, letter case apart; nil if it is missing.
  ///
  /// - Parameter start: in lower case.
  public func beginsWith(_ local: StaticString, _ start: StaticString) -> Bool? {
    attribute(local, prefix: nil).map { $0.begins(start) }
  }

  /// Whether there is an attribute without prefix of that name.
  public func has(_ local: StaticString) -> Bool { attribute(local, prefix: nil) != nil }

  /// The name of an attribute, in document order.
  public func attributeName(at index: Int) -> XMLName? {
    guard attributes.indices.contains(index) else { return nil }
    let attribute = attributes[index]
    return XMLName(localBytes: attribute.local, prefixBytes: attribute.prefix, namespaceBytes: nil)
  }

  /// The value of an attribute, references resolved, in document order.
  public func value(at index: Int) -> String {
    attributes.indices.contains(index) ? attributes[index].text : ""
  }

  private func attribute(_ local: StaticString, prefix: StaticString?) -> XMLAttribute? {
    for attribute in attributes where attribute.local.equals(local) {
      guard let prefix else {
        if attribute.prefix == nil { return attribute }
        continue
      }
      if let stated = attribute.prefix, stated.equals(prefix) { return attribute }
    }
    return nil
  }
}

/// An attribute of a start tag.
struct XMLAttribute {
  var local: UnsafeBufferPointer<UInt8>
  var prefix: UnsafeBufferPointer<UInt8>?
  /// The bytes between the quotes. (libxml2, which resolves references, hands on an ampersand as `&#38;`.)
  var value: UnsafeBufferPointer<UInt8>

  /// Whether the bytes of the value begin with some, letter case apart.
  func begins(_ start: StaticString) -> Bool {
    guard value.count >= start.utf8CodeUnitCount else { return false }
    for index in 0..<start.utf8CodeUnitCount {
      let byte = value[index]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == start.utf8Start[index] else { return false }
    }
    return true
  }

  /// Whether the value has something in it that does not stand for itself.
  var isRaw: Bool {
    var index = 0
    let words = UnsafeRawBufferPointer(value)
    while index &+ 8 <= value.count {
      let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if ByteWords.controls(word) | ByteWords.equal(word, UInt64(UInt8(ascii: "&"))) != 0 { return true }
      index &+= 8
    }
    while index < value.count {
      if value[index] < 0x20 || value[index] == UInt8(ascii: "&") { return true }
      index &+= 1
    }
    return false
  }

  /// The value with its references resolved and with spaces for line breaks and tabs (XML 1.0, 3.3.3).
  var text: String {
    guard isRaw else { return String(decoding: value, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(value.count + value.count / 4 + 8)
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte == UInt8(ascii: "&"), let (text, length) = XMLReferences.decode(value, at: index) {
        for place in 0..<text.count { out.append(text[place]) }
        index += length
        continue
      }
      if byte == 0x0A, index > 0, value[index - 1] == 0x0D {
        // one line break, of which the first half is there already
      } else {
        out.append(byte < 0x20 ? 0x20 : byte)
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of a name.
  @inline(__always)
  func equals(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != name.utf8Start[index] { return false }
    return true
  }

  /// Whether both are the same bytes.
  @inline(__always)
  func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}
