/// The name of an element or attribute, valid during the call that passes it.
public struct XMLName {
  let localBytes: UnsafeBufferPointer<UInt8>
  let prefixBytes: UnsafeBufferPointer<UInt8>?
  let namespaceBytes: UnsafeBufferPointer<UInt8>?

  /// The part behind the colon.
  public var local: String { String(decoding: localBytes, as: UTF8.self) }

  /// The part before the colon; nil without one.
  public var prefix: String? { prefixBytes.map { String(decoding: $0, as: UTF8.self) } }

  /// The namespace that the prefix is bound to; nil if there is none, or none was declared.
  public var namespace: String? { namespaceBytes.map { String(decoding: $0, as: UTF8.self) } }

  /// The name as written, prefix and colon included, added to some bytes.
  public func append(to bytes: inout [UInt8]) {
    if let prefixBytes {
      bytes.append(contentsOf: prefixBytes)
      bytes.append(UInt8(ascii: ":"))
    }
    bytes.append(contentsOf: localBytes)
  }

  /// The local part, added to some bytes.
  public func appendLocal(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: localBytes)
  }
}

/// A name that a handler knows, and the number that it gave it.
struct XMLKnownName {
  var name = XMLName(
    localBytes: UnsafeBufferPointer(start: nil, count: 0), prefixBytes: nil, namespaceBytes: nil)
  var code: UInt8 = 0
}
