internal import CLibXML2

/// The name of an element or attribute, valid during the call that passes it.
public struct XMLName {
  let localPointer: UnsafePointer<xmlChar>
  let prefixPointer: UnsafePointer<xmlChar>?
  let namespacePointer: UnsafePointer<xmlChar>?

  /// The part behind the colon.
  public var local: String { String(cString: localPointer) }

  /// The part before the colon; nil without one.
  public var prefix: String? { prefixPointer.map { String(cString: $0) } }

  /// The namespace that the prefix is bound to; nil if there is none, or none was declared.
  public var namespace: String? { namespacePointer.map { String(cString: $0) } }

  /// The name as written, prefix and colon included, added to some bytes.
  public func append(to bytes: inout [UInt8]) {
    if let prefixPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(start: prefixPointer, count: xmlLength(prefixPointer)))
      bytes.append(UInt8(ascii: ":"))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: localPointer, count: xmlLength(localPointer)))
  }

  /// The local part, added to some bytes.
  public func appendLocal(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: localPointer, count: xmlLength(localPointer)))
  }
}

/// The bytes before the final zero.
func xmlLength(_ text: UnsafePointer<xmlChar>) -> Int {
  Int(xmlStrlen(text))
}

/// An element's start tag, valid during the call that passes it.
public struct XMLStartTag {
  /// The element's name.
  public let name: XMLName
  /// How many attributes there are, declarations of namespaces not counted.
  public let attributeCount: Int
  let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute by its local name; the prefix must be the one given (nil: none). Nil if it is missing.
  public func value(_ local: StaticString, prefix: StaticString? = nil) -> String? {
    guard let index = index(local, prefix: prefix) else { return nil }
    return value(at: index)
  }

  /// Whether an attribute without prefix has a value, letter case apart; nil if it is missing.
  ///
  /// - Parameter expected: in lower case.
  public func isValue(_ local: StaticString, _ expected: StaticString) -> Bool? {
    guard let index = index(local, prefix: nil), let base = attributes?.advanced(by: index * 5), let start = base[3],
      let end = base[4]
    else { return nil }
    guard end - start == expected.utf8CodeUnitCount else { return false }
    for offset in 0..<(end - start) {
      let byte = start[offset]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == expected.utf8Start[offset] else { return false }
    }
    return true
  }

  /// Whether there is an attribute without prefix of that name.
  public func has(_ local: StaticString) -> Bool { index(local, prefix: nil) != nil }

  /// The name of an attribute, in document order.
  public func attributeName(at index: Int) -> XMLName? {
    guard let base = attributes?.advanced(by: index * 5), let local = base[0] else { return nil }
    return XMLName(localPointer: local, prefixPointer: base[1], namespacePointer: base[2])
  }

  /// The value of an attribute, references resolved, in document order.
  public func value(at index: Int) -> String {
    guard let base = attributes?.advanced(by: index * 5), let start = base[3], let end = base[4] else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    return bytes.contains(UInt8(ascii: "&")) ? Self.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private func index(_ local: StaticString, prefix: StaticString?) -> Int? {
    guard let attributes else { return nil }
    for index in 0..<attributeCount where isEqual(attributes[index * 5], local) {
      let stated = attributes[index * 5 + 1]
      if let prefix { if isEqual(stated, prefix) { return index } } else if stated == nil { return index }
    }
    return nil
  }

  private func isEqual(_ text: UnsafePointer<xmlChar>?, _ name: StaticString) -> Bool {
    guard let text else { return false }
    return strcmp(text, name)
  }

  @inline(__always)
  private func strcmp(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount where text[index] != name.utf8Start[index] { return false }
    return text[name.utf8CodeUnitCount] == 0
  }

  /// libxml2 hands on an ampersand in an attribute as `&#38;` unless it substitutes entities, which it must not here.
  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      out.append(bytes[index])
      let isEscape = bytes[index] == UInt8(ascii: "&") && bytes[(index + 1)...].prefix(4).elementsEqual("#38;".utf8)
      index += isEscape ? 5 : 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
